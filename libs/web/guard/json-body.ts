import { json, type NextFunction, type Request, type Response } from 'express';
import { toProblem } from '../problem/to-problem.js';
import { webProblem } from '../problem/web-problems.js';
import { forbiddenMember } from './forbidden-member.js';

/** Largest body of one command. */
export const BODY_LIMIT = 100 * 1024;

const WITHOUT_BODY = new Set(['GET', 'HEAD', 'OPTIONS', 'DELETE']);
const read = json({ limit: BODY_LIMIT, inflate: false, strict: true });

/**
 * Reads the body as JSON and nothing else. Since only `application/json` is taken, a form on a foreign
 * web page cannot post here without asking first, and is never answered.
 */
export function jsonBody(request: Request, response: Response, next: NextFunction): void {
  if (WITHOUT_BODY.has(request.method)) {
    next();
    return;
  }
  if (!isJson(request.get('Content-Type'))) {
    next(webProblem('fel-innehallstyp'));
    return;
  }
  read(request, response, (error?: unknown) => {
    next(error === undefined ? problemOfMembers(request.body) : toProblem(error));
  });
}

function isJson(contentType: string | undefined): boolean {
  const [type, ...parameters] = (contentType ?? '').toLowerCase().split(';');
  const charset = parameters.map((text) => text.trim()).find((text) => text.startsWith('charset='));
  const utf8 = charset === undefined || /^charset="?utf-8"?$/.test(charset);
  return type?.trim() === 'application/json' && utf8;
}

function problemOfMembers(body: unknown): Error | undefined {
  const forbidden = forbiddenMember(body);
  if (forbidden === undefined) return undefined;
  if (forbidden.kind === 'depth') return webProblem('for-djupt-innehall');
  const { pointer } = forbidden;
  const detail = 'Fältet får inte användas. Ta bort det.';
  return webProblem('forbjudet-faltnamn', {
    errors: [{ pointer, code: 'forbjudet-faltnamn', detail }],
  });
}
