import { AVSLUTSORSAK, derived, earliest, type Datum } from '../../domain/index.js';
import { bortfallet } from './bortfall.js';
import type { Vag } from './vag.js';

/** Ett steg på vägen. (One wait on the road from offer to end.) */
export type Vagsteg = (typeof VAGSTEG)[number];

/** The waits, in the order of the road. */
export const VAGSTEG = [
  'erbjudande-till-svar',
  'ja-till-start',
  'beslut-till-start',
  'uppdrag-till-start',
  'ko-till-start',
  'start-till-avslut',
] as const;

/**
 * How a wait closed. `hant` is what was waited for. `nej` and `bort` are waits that ended without it: the family's
 * last answer is a no; or else it was refused, the decision ceased to hold, or the insats was closed. The curve
 * follows such a one to that day and no longer (censored): until then it had waited, and how long it would have
 * had to nobody knows. `omvant` is a start, or an answer, before what is counted from, which is no wait. What runs
 * from start to end closes by how it ended, and each of the three is an event of its own.
 */
export type Vagutfall = 'hant' | 'nej' | 'bort' | 'omvant' | 'vantar' | Slut;
export type Slut = 'fullfoljd' | 'avbrott' | 'annan';

/** One wait of one insats. Nothing in it comes from today. */
export interface Vantan {
  readonly steg: Vagsteg;
  readonly fran: Datum;
  /** The day it closed; null where it has not. */
  readonly till: Datum | null;
  readonly utfall: Vagutfall;
}

/** Every wait that one insats has begun. */
export function vantanOf(vag: Vag): readonly Vantan[] {
  return [
    ...svarstiden(vag),
    ...tillStart(vag, 'ja-till-start', jaOf(vag) ?? vag.beslut),
    ...tillStart(vag, 'beslut-till-start', vag.beslut),
    ...tillStart(vag, 'uppdrag-till-start', earliest(vag.uppdrag.map(({ datum }) => datum))),
    ...tillStart(vag, 'ko-till-start', vag.ko),
    ...insatstiden(vag),
  ];
}

/**
 * A yes or a no is an answer. Unknown is not, and neither is that the insats went on without one. What came before
 * the offer says nothing of it: an offer made after the decision waits for its answer like any other.
 */
function svarstiden({ erbjudande, accepterad, avbojd, ...vag }: Vag): readonly Vantan[] {
  if (erbjudande === undefined) return [];
  const { datum: fran } = erbjudande;
  const since = (dagar: readonly (Datum | undefined)[]) =>
    earliest(dagar.filter((dag) => dag !== undefined && dag >= fran));
  const answers = [...accepterad, ...avbojd].map(({ datum }) => datum);
  const answered = since(answers) ?? earliest(answers);
  const other = since([vag.okant]) ?? since([vag.beslut, vag.avslag, vag.start, vag.avslut?.datum]);
  const utfall = answered === undefined ? 'bort' : 'hant';
  return [closing('erbjudande-till-svar', fran, { till: answered ?? other, utfall })];
}

/** The first yes that no later no took back; where each was, the first of all. */
function jaOf({ accepterad, avbojd }: Vag): Datum | undefined {
  const yes = accepterad
    .filter(({ svar }) => svar.some((one) => one.svar === 'ja'))
    .map(({ datum }) => datum);
  const no = avbojd.at(-1)?.datum;
  return yes.find((datum) => no === undefined || datum >= no) ?? yes[0];
}

/** What ended the wait before it began closes it at once. */
function tillStart(vag: Vag, steg: Vagsteg, fran: Datum | undefined): readonly Vantan[] {
  if (fran === undefined) return [];
  if (vag.start !== undefined) return [closing(steg, fran, { till: vag.start, utfall: 'hant' })];
  const bortfall = bortfallet(vag);
  if (bortfall === undefined) return [closing(steg, fran, { till: undefined, utfall: 'vantar' })];
  const till = bortfall.datum < fran ? fran : bortfall.datum;
  return [closing(steg, fran, { till, utfall: bortfall.tackatNej ? 'nej' : 'bort' })];
}

const avbrott = derived(
  AVSLUTSORSAK,
  (all) => new Set(all.filter((one) => one.avbrott).map(({ kod }) => kod)),
);

function insatstiden({ start, avslut }: Vag): readonly Vantan[] {
  if (start === undefined) return [];
  const utfall = avslut === undefined ? 'annan' : slutet(avslut);
  return [closing('start-till-avslut', start, { till: avslut?.datum, utfall })];
}

function slutet({ fullfoljd, avslutsorsak }: NonNullable<Vag['avslut']>): Slut {
  if (fullfoljd) return 'fullfoljd';
  return avbrott().has(avslutsorsak) ? 'avbrott' : 'annan';
}

interface Closed {
  readonly till: Datum | undefined;
  readonly utfall: Vagutfall;
}

function closing(steg: Vagsteg, fran: Datum, { till, utfall }: Closed): Vantan {
  if (till === undefined) return { steg, fran, till: null, utfall: 'vantar' };
  return till < fran ? { steg, fran, till: fran, utfall: 'omvant' } : { steg, fran, till, utfall };
}
