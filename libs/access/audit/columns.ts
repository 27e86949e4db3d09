import { looksLikePersonnummer } from '../store/personnummer.js';
import type { FIELDS, LasningEntry } from './lasning.js';

/** What stands instead of something that must not be in a log. */
const HIDDEN = 'dold';
const MAX_LENGTH = 200;
/** Ids and codes are ASCII. Half an emoji, cut off, would make the database refuse everybody's batch. */
const NOT_ASCII = /[^ -~]/g;

type Columns = Readonly<Record<(typeof FIELDS)[number], string | null>>;

/**
 * The columns of an entry. What a caller may have typed, an address or a request id, is cut to size and
 * hidden when it looks like a personnummer: a refused request must not put one into the log.
 */
export function toColumns(entry: LasningEntry): Columns {
  return {
    actor_id: clean(entry.actorId),
    roll: clean(entry.roll),
    namnd: clean(entry.namnd),
    atgard: clean(entry.atgard) ?? '',
    andamal: clean(entry.andamal),
    dataklass: (entry.faltgrupper ?? []).join(','),
    resurs: entry.resurs,
    resurs_id: clean(entry.resursId),
    request_id: clean(entry.requestId) ?? '',
    utfall: entry.utfall,
    kod: clean(entry.kod),
  };
}

function clean(text: string | undefined): string | null {
  if (text === undefined) return null;
  if (looksLikePersonnummer(text)) return HIDDEN;
  return text.replaceAll(NOT_ASCII, '').slice(0, MAX_LENGTH);
}
