import type { Request } from 'express';
import { webProblem } from '../problem/web-problems.js';

/** A key is kept for ever: nobody's personnummer or address may be one. */
const PERSONAL = /^(\d{2})?\d{6}[-+]?\d{4}$|@/;
const FORM = /^[\x21-\x7e]{8,200}$/;

/** The key that makes a command safe to send again. */
export function idempotencyKeyOf(request: Request): string {
  const key = request.get('Idempotency-Key');
  if (key === undefined || key === '') throw webProblem('idempotency-key-saknas');
  if (!FORM.test(key) || PERSONAL.test(key)) throw webProblem('idempotency-key-ogiltig');
  return key;
}
