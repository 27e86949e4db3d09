import { UTBUD_PREFIX, type Utbud } from '../../domain/index.js';
import { derivedId } from '../derived-id.js';

/**
 * The id of what a nämnd offers of one method, made from the two: whoever records on it finds the same
 * stream, and two who begin at once meet there.
 */
export function utbudId({ stadsdelsnamnd, metod }: Utbud): string {
  return derivedId('utbud', `${stadsdelsnamnd}|${metod}`);
}

/** The stream that holds the events of an offer. */
export function utbudStream(utbud: Utbud): string {
  return `${UTBUD_PREFIX}${utbudId(utbud)}`;
}
