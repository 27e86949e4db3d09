import { json, type NextFunction, type Request, type Response } from 'express';
import type { ProblemError } from '../problem/problem.js';
import { toProblem } from '../problem/to-problem.js';
import { webProblem } from '../problem/web-problems.js';
import { isUtf8Of } from './content-type.js';
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
  if (!isUtf8Of('application/json', request.get('Content-Type'))) {
    next(webProblem('fel-innehallstyp'));
    return;
  }
  read(request, response, (error?: unknown) => {
    next(error === undefined ? problemOfMembers(request.body) : toProblem(error));
  });
}

/** What no body may hold, wherever it came from; undefined where it holds none of it. */
export function problemOfMembers(body: unknown): ProblemError | undefined {
  const forbidden = forbiddenMember(body);
  if (forbidden === undefined) return undefined;
  if (forbidden.kind === 'depth') return webProblem('for-djupt-innehall');
  const { pointer } = forbidden;
  const detail = 'Fältet får inte användas. Ta bort det.';
  return webProblem('forbjudet-faltnamn', {
    errors: [{ pointer, code: 'forbjudet-faltnamn', detail }],
  });
}
