import { Logger } from '@nestjs/common';
import express, { type NextFunction, type Request, type Response } from 'express';
import { requestIdOf, type Mount } from '../../../libs/web/index.js';
import { callerOf } from '../caller.js';
import type { Answering } from '../svar/answering.js';
import { answerForm } from './answer-form.js';
import { KOD_JS, STIL_CSS } from './assets.js';
import { codePage } from './code-page.js';
import { messagePage, type Page } from './page.js';

const FORM = 'application/x-www-form-urlencoded';
const FORM_LIMIT = '16kb';

/**
 * Pages for families: forms without sessions, cookies or scripts that they need. Forms are read here and
 * nowhere else in the service; the edge before them has refused those of foreign pages.
 */
export function createAnswerPages(answering: Answering): Mount {
  const pages = express();
  pages.disable('x-powered-by');
  pages.set('etag', false);
  pages.set('query parser', false);
  pages.use(pageHeaders);
  pages.get('/', (_request, response) => send(response, codePage()));
  pages.get('/stil.css', (_request, response) => void response.type('css').send(STIL_CSS));
  pages.get('/kod.js', (_request, response) => void response.type('js').send(KOD_JS));
  pages.post('/', express.text({ type: FORM, limit: FORM_LIMIT, inflate: false }), post(answering));
  pages.all('/', (_request, response) => send(response.set('Allow', 'GET, HEAD, POST'), NOT_TAKEN));
  pages.use((_request: Request, response: Response) => send(response, NOT_FOUND));
  pages.use(unread);
  return { path: '/svar', handler: pages };
}

/**
 * Nothing is fetched from elsewhere, and nothing written in the page is run. The address goes to no other
 * site; within the service it must be told, or browsers send forms with `Origin: null`, as a foreign page would.
 */
function pageHeaders(_request: Request, response: Response, next: NextFunction): void {
  response.set({
    'Content-Security-Policy':
      "default-src 'none'; style-src 'self'; script-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    'Referrer-Policy': 'same-origin',
    'Cache-Control': 'no-store',
  });
  next();
}

function post(answering: Answering) {
  return async (request: Request, response: Response): Promise<void> => {
    const body: unknown = request.body;
    if (typeof body !== 'string') return send(response, NOT_A_FORM);
    const log = (error: unknown) => logFault(error, requestIdOf(request));
    send(response, await answerForm({ answering, body, caller: callerOf(request), log }));
  };
}

/** What could not be read as a form: cut off, too large, packed or in strange letters. */
// eslint-disable-next-line max-params -- Express knows handlers of errors by their four parameters.
function unread(error: unknown, request: Request, response: Response, _next: NextFunction): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const status = statusOf(error);
  if (status < 500) return send(response, { ...NOT_READ, status });
  logFault(error, requestIdOf(request));
  send(response, NOT_NOW);
}

function statusOf(error: unknown): number {
  const status: unknown =
    typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}

function send(response: Response, { status, text, headers = {} }: Page): void {
  response.status(status).set(headers).type('html').send(text);
}

/** The name alone: a message may repeat what somebody has answered. */
function logFault(error: unknown, traceId: string): void {
  const name = error instanceof Error ? error.name : typeof error;
  new Logger('utfall').error(`${traceId} svar: ${name}`);
}

const NOT_FOUND = messagePage(404, {
  title: 'Sidan finns inte',
  text: 'Kontrollera adressen på ditt papper.',
});
const NOT_TAKEN = messagePage(405, {
  title: 'Det går inte att göra så',
  text: 'Börja om från början med din kod.',
});
const NOT_A_FORM = messagePage(415, {
  title: 'Sidan kunde inte läsa dina svar',
  text: 'Börja om från början med din kod.',
});
const NOT_READ = messagePage(400, {
  title: 'Sidan kunde inte läsa dina svar',
  text: 'Börja om från början med din kod. Inget har sparats.',
});
const NOT_NOW = messagePage(503, {
  title: 'Det gick inte just nu',
  text: 'Vänta en stund och försök igen.',
});
