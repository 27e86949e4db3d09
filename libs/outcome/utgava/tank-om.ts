import { addDays, type RecordedInsatsEvent } from '../../domain/index.js';
import { effectiveHistory, type LoggedHistory } from '../history.js';
import { enligtNyaste, skattningspar, type Skattningspar } from '../par.js';
import { faktaOf, type Fakta } from './fakta.js';
import { klassAv, skattningAv } from './klass.js';

/** Another way to count, tried and never stored. What is left out is counted as it is. */
export interface Antagande {
  /** Points that a change must reach, instead of the rule of the register. */
  readonly grans?: number;
  /** Who ended without a pair counts as not improved instead of as missing. */
  readonly bortfallSomMisslyckande?: boolean;
  /** A child who moved counts where the insats ended, instead of where it was decided. */
  readonly flytt?: 'sista-namnden';
  /** A rating counts as a start rating only within so many days before or after the start. */
  readonly startfonster?: number;
}

/** Counts of ended insatser, and of the pairs of one rating among them. */
export interface Tankutfall {
  readonly avslutade: number;
  readonly par: number;
  readonly battre: number;
  readonly samre: number;
  /** What the share improved is a share of. */
  readonly namnare: number;
}

/** What is asked: one rating, `SDQ.1.barn`, of one method. */
export interface Tankfraga {
  readonly metod: string;
  readonly skattning: string;
}

/** What one insats adds under an assumption, and to which nämnd; undefined when it is not asked about. */
export function tankOm(
  history: LoggedHistory,
  fraga: Tankfraga,
  antagande: Antagande,
): { readonly namnd: string; readonly utfall: Tankutfall } | undefined {
  const fakta = faktaOf(history);
  if (fakta?.metod !== fraga.metod || fakta.avslutad === undefined) return undefined;
  const held = effectiveHistory(history);
  const pair = parUnder(held, fakta, antagande).find((one) => skattningAv(one) === fraga.skattning);
  return { namnd: namndUnder(held, fakta, antagande), utfall: utfallAv(pair, antagande) };
}

function utfallAv(
  pair: Skattningspar | undefined,
  { grans, bortfallSomMisslyckande }: Antagande,
): Tankutfall {
  if (pair === undefined) {
    const namnare = bortfallSomMisslyckande === true ? 1 : 0;
    return { avslutade: 1, par: 0, battre: 0, samre: 0, namnare };
  }
  const klass = klassAv(pair, grans);
  // Without a rule nobody can be called better, and nobody worse.
  if (klass === 'oklassad') return { avslutade: 1, par: 1, battre: 0, samre: 0, namnare: 0 };
  const [battre, samre] = [klass === 'battre' ? 1 : 0, klass === 'samre' ? 1 : 0];
  return { avslutade: 1, par: 1, battre, samre, namnare: 1 };
}

function parUnder(
  held: readonly RecordedInsatsEvent[],
  { startad, par }: Fakta,
  { startfonster }: Antagande,
) {
  if (startfonster === undefined || startad === undefined) return par;
  const [from, to] = [addDays(startad, -startfonster), addDays(startad, startfonster)];
  const kept = held.flatMap((event) => {
    if (event.type !== 'SkattningRegistrerad') return [];
    const { matpunkt, datum } = event.data;
    return matpunkt === 'start' && (datum < from || datum > to) ? [] : [event.data];
  });
  return enligtNyaste(skattningspar(kept));
}

function namndUnder(
  held: readonly RecordedInsatsEvent[],
  { namnd }: Fakta,
  { flytt }: Antagande,
): string {
  if (flytt === undefined) return namnd;
  const moved = held.findLast((event) => event.type === 'InsatsOverflyttad');
  return moved?.data.tillNamnd ?? namnd;
}
