import {
  AVIDENTIFIERAT_PREFIX,
  decodeUtfallAvidentifierat,
  type Avidentifieradcell,
  type Grunduppgifter,
} from '../../libs/domain/index.js';
import {
  effectiveHistory,
  UNDERLAG_HANDLES,
  UNDERLAG_IGNORES,
  utfallOf,
  type Insatsunderlag,
  type LoggedHistory,
} from '../../libs/outcome/index.js';

const NOT_IN_A_MIX: readonly string[] = ['GenomforandeplanUpprattad', 'SkattningRegistrerad'];

export const handles = UNDERLAG_HANDLES.filter((type) => !NOT_IN_A_MIX.includes(type));
export const ignores = {
  ...UNDERLAG_IGNORES,
  GenomforandeplanUpprattad: 'a mix counts insatser, with or without a plan',
  SkattningRegistrerad: 'a mix counts insatser, rated or not',
};

/** Where the age, the sex or the month went with the file. */
const GALLRAT = { aldersgrupp: 'okand', kon: 'uppgift-saknas', manad: 'okand' } as const;

/** What each insats adds to the mix: one decided, started or ended, for whom, and in which month. */
export function cells(history: LoggedHistory) {
  if (history.stream.startsWith(AVIDENTIFIERAT_PREFIX)) {
    return history.events.flatMap(({ data }) => decodeUtfallAvidentifierat(data).celler.map(kept));
  }
  const utfall = utfallOf(history);
  const grund = grunduppgifter(history);
  if (utfall === undefined || grund === undefined) return [];
  const manad = manadOf(utfall.underlag);
  // A refusal is neither decided in favour nor started: it is no part of what was given.
  return manad === undefined ? [] : [{ key: keyOf(grund, manad), sums: sumsOf(utfall.underlag) }];
}

function kept({ metod, stadsdelsnamnd, summor }: Avidentifieradcell) {
  const { beslutade = 0, startade = 0, avslutade = 0 } = summor;
  return {
    key: { metod, stadsdelsnamnd, ...GALLRAT },
    sums: withoutZeros({ beslutade, startade, avslutade }),
  };
}

/** What the first decision, or else the start, says of whom it is for. */
function grunduppgifter(history: LoggedHistory): Grunduppgifter | undefined {
  for (const event of effectiveHistory(history)) {
    if (event.type === 'BeslutFattat' || event.type === 'InsatsPaborjad') return event.data;
  }
  return undefined;
}

/** The month of the start; of what has not started the month of the decision. */
function manadOf({ startdatum, beslutsdatum }: Insatsunderlag): string | undefined {
  return (startdatum ?? beslutsdatum)?.slice(0, 7);
}

function keyOf({ metod, stadsdelsnamnd, kon, alderAr }: Grunduppgifter, manad: string) {
  return { metod, stadsdelsnamnd, aldersgrupp: aldersgruppOf(alderAr), kon, manad };
}

function sumsOf({ beslutsdatum, startdatum, avslutsdatum }: Insatsunderlag) {
  return withoutZeros({
    beslutade: beslutsdatum === undefined ? 0 : 1,
    startade: startdatum === undefined ? 0 : 1,
    avslutade: startdatum === undefined || avslutsdatum === undefined ? 0 : 1,
  });
}

function withoutZeros(sums: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(sums).filter(([, value]) => value !== 0));
}

/** The age bands, by the highest age of each. */
export const ALDERSGRUPPER = [
  ['0-6', 6],
  ['7-12', 12],
  ['13-15', 15],
  ['16-17', 17],
  ['18-20', 20],
  ['21-', Number.POSITIVE_INFINITY],
] as const;

function aldersgruppOf(alderAr: Grunduppgifter['alderAr']): string {
  if (alderAr === 'uppgift-saknas') return 'okand';
  return ALDERSGRUPPER.find(([, tom]) => alderAr <= tom)?.[0] ?? 'okand';
}
