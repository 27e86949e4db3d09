import { namndMedKod } from '../../domain/index.js';
import { HELA_STADEN } from '../policy/words.js';
import { isUuid } from '../store/deps.js';
import { looksLikePersonnummer } from '../store/personnummer.js';
import { AccessError } from '../store/errors.js';
import type { Godkannande, NewGodkannande } from './godkannande.js';

const MAX_CHARACTERS = 100_000;
/** @throws AccessError when a request cannot be kept as it is */
export function refuseRequest({ innehall, namnder, begardAv }: NewGodkannande): void {
  if (!isUuid(begardAv)) throw new AccessError('ogiltigt-id');
  const known = (code: string): boolean => code === HELA_STADEN || namndMedKod(code) !== undefined;
  if (namnder.length === 0 || !namnder.every(known)) throw new AccessError('okand-namnd');
  const text = JSON.stringify(innehall);
  if (text.length > MAX_CHARACTERS) throw new AccessError('for-stor-begaran');
  if (looksLikePersonnummer(text)) throw new AccessError('personuppgift-i-begaran');
}

/** Why a request cannot be decided on by somebody. */
export function refusedDecision(found: Godkannande | undefined, beslutadAv: string): AccessError {
  if (found === undefined) return new AccessError('godkannande-saknas');
  if (found.begardAv === beslutadAv) return new AccessError('egen-begaran');
  const late = found.status === 'forfallen' && found.beslutadAv === undefined;
  return new AccessError(late ? 'begaran-forfallen' : 'redan-beslutad');
}

/** Why an approval cannot be used. */
export function refusedUse(found: Godkannande | undefined): AccessError {
  if (found === undefined) return new AccessError('godkannande-saknas');
  if (found.status === 'verkstalld') return new AccessError('redan-verkstalld');
  return new AccessError(found.status === 'forfallen' ? 'begaran-forfallen' : 'inte-godkand');
}
