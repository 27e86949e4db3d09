import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';

const HEADER = 'X-Request-Id';
const FORM = /^[A-Za-z0-9._-]{8,64}$/;
const ids = new WeakMap<Request, string>();

/** Gives each request an id, the client's own when it is well-formed, and sends it back. */
export function requestId(request: Request, response: Response, next: NextFunction): void {
  response.setHeader(HEADER, requestIdOf(request));
  next();
}

/** The id of a request; the same each time it is asked for. */
export function requestIdOf(request: Request): string {
  const known = ids.get(request);
  if (known !== undefined) return known;
  const sent = request.get(HEADER) ?? '';
  const id = FORM.test(sent) ? sent : randomUUID();
  ids.set(request, id);
  return id;
}
