import type { Request } from 'express';
import { looksLikePersonnummer } from '../../access/index.js';
import { webProblem } from '../problem/web-problems.js';

const FORM = /^[\x21-\x7e]{8,200}$/;

/** The key that makes a command safe to send again. */
export function idempotencyKeyOf(request: Request): string {
  const key = request.get('Idempotency-Key');
  if (key === undefined || key === '') throw webProblem('idempotency-key-saknas');
  if (!FORM.test(key) || isPersonal(key)) throw webProblem('idempotency-key-ogiltig');
  return key;
}

/** A mark of the key is kept for ever: nobody's personnummer or address may be in it, since a mark can be guessed. */
function isPersonal(key: string): boolean {
  return looksLikePersonnummer(key) || key.includes('@');
}
