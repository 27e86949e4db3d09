import { AVSLUTSORSAK } from '../domain/index.js';
import { ORSAK } from './bidrag.js';
import { forandringar, type Instrumentforandring } from './instrumentforandring.js';
import type { Summor } from './summor.js';

/** Mean number of days over the insatser where both dates are known. */
export interface Tid {
  readonly antal: number;
  readonly medelDagar: number | null;
}

/** What is known of a set of insatser: counts, times, reasons and change. */
export interface Utfallsvy {
  readonly antal: {
    readonly beslutade: number;
    readonly startade: number;
    readonly medPlan: number;
    readonly medStartskattning: number;
    readonly medBadaSkattningarna: number;
    /** Ended without having begun: in no other count but the reason. */
    readonly aldrigStartade: number;
    readonly avslutade: number;
    readonly fullfoljda: number;
    readonly avbrott: number;
    readonly startForeBeslut: number;
  };
  readonly beslutTillStart: Tid;
  readonly insatstid: Tid;
  /** Every reason of the code list, also those that nobody had. */
  readonly avslutsorsaker: readonly { readonly kod: string; readonly antal: number }[];
  readonly forandring: readonly Instrumentforandring[];
}

/** Figures from sums. Effect sizes only when asked for: their intervals cost some milliseconds each. */
export function utfallsvy(sums: Summor, options: { effektstorlek: boolean }): Utfallsvy {
  return isEmpty(sums) ? NOTHING : view(sums, options);
}

function isEmpty(sums: Summor): boolean {
  for (const _name in sums) return false;
  return true;
}

function view(sums: Summor, options: { effektstorlek: boolean }): Utfallsvy {
  const count = (name: string) => sums[name] ?? 0;
  return {
    antal: {
      beslutade: count('beslutade'),
      startade: count('startade'),
      medPlan: count('medPlan'),
      medStartskattning: count('medStartskattning'),
      medBadaSkattningarna: count('medBadaSkattningarna'),
      aldrigStartade: count('aldrigStartade'),
      avslutade: count('avslutade'),
      fullfoljda: count('fullfoljda'),
      avbrott: count('avbrott'),
      startForeBeslut: count('startForeBeslut'),
    },
    beslutTillStart: tid(count('beslutTillStartAntal'), count('beslutTillStartDagar')),
    insatstid: tid(count('insatstidAntal'), count('insatstidDagar')),
    avslutsorsaker: AVSLUTSORSAK.map(({ kod }) => ({ kod, antal: count(ORSAK + kod) })),
    forandring: forandringar(sums, options.effektstorlek),
  };
}

/** The same for every method that nobody uses: in a crossed view most are. */
const NOTHING: Utfallsvy = view({}, { effektstorlek: false });

function tid(antal: number, dagar: number): Tid {
  return { antal, medelDagar: antal === 0 ? null : dagar / antal };
}
