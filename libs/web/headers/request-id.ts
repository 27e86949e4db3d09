import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';

const HEADER = 'X-Request-Id';
const FORM = /^[A-Za-z0-9._-]{8,64}$/;
/** The id is logged and kept: a number that may be somebody's personnummer is not taken for one. */
const PERSONAL = /\d{6}[-._]?\d{4}/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
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
  const id = isTaken(sent) ? sent : randomUUID();
  ids.set(request, id);
  return id;
}

function isTaken(sent: string): boolean {
  return FORM.test(sent) && (UUID.test(sent) || !PERSONAL.test(sent));
}
