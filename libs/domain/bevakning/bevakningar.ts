import type { RecordedInsatsEvent } from '../insats/events.js';
import { gallandeHistorik } from '../insats/history.js';
import { efterAvslutet } from './efter-avslut.js';
import { beslutet } from './beslut.js';
import { beslutOmUppfoljning, svarPaErbjudande, uppfoljningEfterUtredning } from './erbjudande.js';
import { planen } from './plan.js';
import { skattningarna } from './skattning.js';
import type { Bevakning, Utkast } from './types.js';
import { type Bevakningsregel, underlag } from './underlag.js';
import { uppfoljningen } from './uppfoljning.js';
import { avbrott, uppdraget, verkstallighet } from './verkstallighet.js';

const REGLER: readonly Bevakningsregel[] = [
  svarPaErbjudande,
  beslutet,
  beslutOmUppfoljning,
  uppfoljningEfterUtredning,
  verkstallighet,
  avbrott,
  uppdraget,
  planen,
  skattningarna,
  uppfoljningen,
  efterAvslutet,
];

/**
 * Allt som ska vara klart en viss dag i en insats. (Every due date of an insats, done or not, from the
 * history as it holds and the template of its start. Nobody types a due date, and no today is in it.)
 */
export function bevakningar(history: readonly RecordedInsatsEvent[]): readonly Bevakning[] {
  const held = gallandeHistorik(history);
  if (held.length === 0) return [];
  const laidOut = underlag(held);
  return numrerade(REGLER.flatMap((regel) => regel(laidOut)));
}

/** Two that fall due on one day for one thing are told apart by their order. */
function numrerade(utkast: readonly Utkast[]): readonly Bevakning[] {
  const seen = new Map<string, number>();
  return utkast.map((one) => {
    const key = `${one.slag}|${one.avser}|${one.forfaller}`;
    const n = (seen.get(key) ?? 0) + 1;
    seen.set(key, n);
    return { nyckel: n === 1 ? key : `${key}|${n}`, ...one };
  });
}
