import { createHmac } from 'node:crypto';
import { individId, type IndividId } from '../domain/index.js';

const LEAST_KEY_BYTES = 16;
const PERSONNUMMER = /^(?:\d{2})?(\d{6})[-+ ]?(\d{4})$/;

/**
 * A keyed id for the individ that a file names: the same name from the same source gives the same id,
 * and nobody without the key can tell whose it is. The name itself goes no further than this.
 */
export function keyedIndividId(key: Buffer, kalla: string, name: string): IndividId {
  if (key.length < LEAST_KEY_BYTES) {
    throw new RangeError(`individNyckel must be at least ${LEAST_KEY_BYTES} bytes.`);
  }
  const hex = createHmac('sha256', key)
    .update(`${kalla.trim()}\u001f${canonical(name)}`, 'utf8')
    .digest('hex');
  // A version 8 UUID: made by a rule of one's own.
  const text = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  return individId(text) as IndividId;
}

/** With and without century and hyphen it is one and the same person; so with case and spaces. */
function canonical(name: string): string {
  const trimmed = name.trim().replace(/\s+/g, ' ');
  const match = PERSONNUMMER.exec(trimmed);
  return match === null ? trimmed.toLowerCase() : `${match[1]}${match[2]}`;
}
