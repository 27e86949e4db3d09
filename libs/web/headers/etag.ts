import type { Request } from 'express';
import { webProblem } from '../problem/web-problems.js';

const FORM = /^"(0|[1-9]\d{0,17})"$/;

/** The entity tag of a stream at a revision. */
export function etag(revision: bigint): string {
  return `"${revision}"`;
}

/** The revision that the sender has seen. Weak tags and lists are refused: only one revision can be the last. */
export function ifMatchOf(request: Request): bigint {
  const header = request.get('If-Match');
  if (header === undefined || header === '') throw webProblem('if-match-saknas');
  const revision = FORM.exec(header.trim())?.[1];
  if (revision === undefined) throw webProblem('if-match-ogiltig');
  return BigInt(revision);
}
