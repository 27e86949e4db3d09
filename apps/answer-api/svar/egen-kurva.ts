import {
  gallandeHistorik,
  omraknadPoang,
  type Datum,
  type RecordedInsatsEvent,
} from '../../../libs/domain/index.js';
import type { Svarslank } from '../../../libs/svarslank/index.js';
import { skattningIdOf } from './skattning-id.js';

/** En punkt på den egna kurvan. (One own answer: nothing but when, and what it gave.) */
export interface EgenPunkt {
  readonly datum: Datum;
  readonly poang: number;
}

type Lank = Pick<
  Svarslank,
  'svarslankId' | 'instrument' | 'instrumentversion' | 'informant' | 'matpunkt'
>;

/** Those who are one person through the whole insats; two teachers are both `larare`. */
const SAMMA_PERSON: ReadonlySet<string> = new Set(['barn', 'vardnadshavare-1', 'vardnadshavare-2']);

/**
 * What the same person has answered by links before this answer, oldest first, by the newest scoring; this
 * one last. Nothing that staff recorded, nothing of anybody else, and nothing from before the insats was
 * found to be about another child. The same answer once more gives the same.
 */
export function egenKurva(
  lank: Lank,
  lankar: readonly Lank[],
  history: readonly RecordedInsatsEvent[],
): readonly EgenPunkt[] {
  const own = new Set(lankar.filter((one) => isSame(one, lank)).map(idOf));
  const last = idOf(lank);
  const points: EgenPunkt[] = [];
  for (const { type, data } of sinceThisChild(history)) {
    if (type !== 'SkattningRegistrerad' || !own.has(data.skattningId)) continue;
    const { poang, jamforbar } = omraknadPoang(data);
    if (poang !== 'saknas' && jamforbar) points.push({ datum: data.datum, poang });
    if (data.skattningId === last) break;
  }
  return points.sort((a, b) => a.datum.localeCompare(b.datum));
}

function isSame(a: Lank, b: Lank): boolean {
  if (a.svarslankId === b.svarslankId) return true;
  return (
    SAMMA_PERSON.has(a.informant) &&
    a.informant === b.informant &&
    a.instrument === b.instrument &&
    a.instrumentversion === b.instrumentversion
  );
}

function idOf({ svarslankId }: Lank): string {
  return skattningIdOf(svarslankId);
}

function sinceThisChild(history: readonly RecordedInsatsEvent[]): readonly RecordedInsatsEvent[] {
  const changed = history.findLastIndex(({ type }) => type === 'IndividBytt');
  const later = new Set(history.slice(changed + 1).map(({ id }) => id));
  return gallandeHistorik(history).filter(({ id }) => later.has(id));
}
