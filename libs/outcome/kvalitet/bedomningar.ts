import { BEDOMNINGSINSTRUMENT, type Datum, type RecordedInsatsEvent } from '../../domain/index.js';
import type { Summor } from '../summor.js';
import { andel, type Andel } from './andel.js';
import { summa, under } from './las-summor.js';
import type { Periodsummor } from './period.js';

/** Ett bedömningsinstrument i bruk. (In how many insatser, how often again, and by whom.) */
export interface Bedomningsbruk {
  readonly instrument: string;
  readonly namn: string;
  /** Of the started insatser: those where it was used at all. */
  readonly anvand: Andel;
  /** Of those where it was used: again on a later day, so that a change can be seen. */
  readonly foljdUpp: Andel;
  /** How many times, in the month it was done. */
  readonly bedomningar: number;
  /** Of those where it is known: made by somebody trained in it. */
  readonly avUtbildad: Andel;
  readonly utbildningOkand: number;
  readonly versioner: readonly { readonly vad: string; readonly antal: number }[];
}

/** Strukturerade bedömningar. (How far instruments of assessment are used; what they showed is not recorded.) */
export interface Bedomningsbild {
  /** Of the started insatser: those with at least one. */
  readonly medBedomning: Andel;
  /** In the order of the register, those that nobody uses too. */
  readonly instrument: readonly Bedomningsbruk[];
}

const BEDOMD = 'bedomd|';
const IGEN = 'bedomdIgen|';
const GJORD = 'bedomning|';
const NAGON = 'medBedomning';
export const EJ_ANGIVEN = 'ej-angiven';

/** Adds each assessment in its month, and in the month of the start which instruments the insats has seen. */
export function addBedomningar(sums: Periodsummor, held: readonly RecordedInsatsEvent[]): void {
  const days = new Map<string, Set<string>>();
  for (const { type, data } of held) {
    if (type !== 'StruktureradBedomningGjord') continue;
    const { datum, instrument, instrumentversion = EJ_ANGIVEN, utbildad } = data;
    sums.add(datum, GJORD + [instrument, utbildad, instrumentversion].join('|'));
    days.set(instrument, (days.get(instrument) ?? new Set()).add(datum));
  }
  const start = days.size === 0 ? undefined : startdagOf(held);
  if (start !== undefined) addAnvanda(sums, start, days);
}

/** Which instruments one insats has seen, and which of them on more days than one. */
function addAnvanda(
  sums: Periodsummor,
  start: Datum,
  days: ReadonlyMap<string, ReadonlySet<string>>,
): void {
  sums.add(start, NAGON);
  for (const [instrument, { size }] of days) {
    sums.add(start, BEDOMD + instrument);
    if (size > 1) sums.add(start, IGEN + instrument);
  }
}

/** The anonymous have no file to assess in, and are counted apart. */
function startdagOf(held: readonly RecordedInsatsEvent[]): Datum | undefined {
  for (const { type, data } of held) {
    if (type === 'InsatsPaborjad') return data.anonym === true ? undefined : data.datum;
  }
  return undefined;
}

/** The figures from their sums. */
export function bedomningsbild(sums: Summor): Bedomningsbild {
  const startade = summa(sums, 'startade');
  return {
    medBedomning: andel(summa(sums, NAGON), startade),
    instrument: BEDOMNINGSINSTRUMENT.map(({ kod: instrument, namn }) => {
      const anvand = summa(sums, BEDOMD + instrument);
      return {
        ...{ instrument, namn },
        anvand: andel(anvand, startade),
        foljdUpp: andel(summa(sums, IGEN + instrument), anvand),
        ...gjorda(under(sums, `${GJORD}${instrument}|`)),
      };
    }),
  };
}

function gjorda(rader: readonly (readonly [rest: string, n: number])[]) {
  const antal = (utbildad: string) =>
    rader
      .filter(([rest]) => rest.startsWith(`${utbildad}|`))
      .reduce((total, [, n]) => total + n, 0);
  const [ja, nej, okand] = [antal('ja'), antal('nej'), antal('uppgift-saknas')];
  const versioner = new Map<string, number>();
  for (const [rest, n] of rader) {
    const version = rest.slice(rest.indexOf('|') + 1);
    versioner.set(version, (versioner.get(version) ?? 0) + n);
  }
  return {
    bedomningar: ja + nej + okand,
    avUtbildad: andel(ja, ja + nej),
    utbildningOkand: okand,
    versioner: [...versioner].map(([vad, n]) => ({ vad, antal: n })),
  };
}
