import { underlag } from '../bevakning/underlag.js';
import type { Datum } from '../datum.js';
import type { RecordedInsatsEvent } from '../insats/events.js';
import { gallandeHistorik } from '../insats/history.js';
import { dagIOrd } from './datumord.js';
import { hant } from './hant.js';
import { kommer } from './kommer.js';
import { tidslinjelage, tilltalet } from './lage.js';
import { LAGE_ORD, MAL_ORD } from './ord.js';
import type { Tidslinje } from './types.js';

/** States in which nothing more is to come but what the law or the template still asks for. */
const OVER: ReadonlySet<string> = new Set(['tom', 'ej-erbjuden']);

/** States in which a goal of the plan is none any longer. */
const EFTERAT: ReadonlySet<string> = new Set(['slut', 'blev-inte-av', 'upphort', 'nej']);

/**
 * Tidslinjen för barnet, en viss dag. (The timeline of an insats as of a day: what has happened and what comes,
 * by the same due dates as the worklist, in words for the child. No code, score or free text can be in it:
 * every word stands in a table.)
 */
export function tidslinje(history: readonly RecordedInsatsEvent[], dag: Datum): Tidslinje {
  const held = gallandeHistorik(history);
  const lage = tidslinjelage(held);
  const tilltal = tilltalet(held);
  const vantat = OVER.has(lage) || isAvliden(held) ? [] : kommer({ held, dag, lage, tilltal });
  const sena = vantat.filter(({ slag }) => slag === 'sen');
  return {
    dag,
    dagIOrd: dagIOrd(dag),
    tilltal,
    lage,
    nu: LAGE_ORD[lage][tilltal],
    poster: [...hant(held, tilltal), ...sena, ...vantat.filter(({ slag }) => slag === 'kommer')],
    mal: EFTERAT.has(lage) ? [] : malen(held),
  };
}

/** Of a child that has died nothing is asked, whatever else is still to be decided. */
function isAvliden(held: readonly RecordedInsatsEvent[]): boolean {
  return underlag(held).avslut?.avslutsorsak === 'AVLIDEN';
}

/** What the goals of the latest plan are about, each area once. */
function malen(held: readonly RecordedInsatsEvent[]): readonly string[] {
  const { first, all } = underlag(held);
  const plan = all('GenomforandeplanReviderad').at(-1) ?? first('GenomforandeplanUpprattad');
  const omraden = plan?.malsattningar.map(({ omrade }) => omrade) ?? [];
  return [...new Set(omraden.map((omrade) => MAL_ORD[omrade] ?? MAL_ORD['annat'] ?? ''))];
}
