import type { Datum } from '../datum.js';
import { reject } from '../insats/reject.js';
import { metodMedKod } from '../metod/index.js';
import { namnderDen, namndMedKod } from '../organisation/index.js';
import type { Rejection } from '../rejection.js';
import type { BedomInsatser, Granskningssvar, PaborjaAktgranskning } from './commands.js';
import { GRANSKNINGSMOMENT, momentkoder, momentMedKod } from './moment.js';
import { rejectAktgranskning } from './rejections.js';
import type { AktgranskningPagar } from './state.js';

type Protokoll = PaborjaAktgranskning['data'];

/** What is wrong with a protocol before anything is drawn by it. */
export function protokollFaults(
  { moment, fran, till, metod, strata }: Protokoll,
  idag: Datum,
): readonly Rejection[] {
  const kanda = GRANSKNINGSMOMENT.map(({ kod }) => kod);
  const okanda = moment.flatMap((kod, i) =>
    kanda.includes(kod)
      ? []
      : [rejectAktgranskning('okant-moment', `/moment/${i}`, { tillatna: kanda })],
  );
  const utan = moment.length === 0 ? [rejectAktgranskning('moment-saknas', '/moment')] : [];
  return [
    ...utan,
    ...okanda,
    ...periodFaults({ fran, till }, idag),
    ...strata.flatMap(({ namnd }, i) => namndFaults(namnd, `/namnder/${i}`, idag)),
    ...overtagnaFaults(strata.map(({ namnd }) => namnd)),
    ...(metod === undefined || metodMedKod(metod) !== undefined
      ? []
      : [reject('okand-metod', { varde: metod, forslag: 'FFT' }, '/metod')]),
  ];
}

function periodFaults(
  { fran, till }: Pick<Protokoll, 'fran' | 'till'>,
  idag: Datum,
): readonly Rejection[] {
  if (fran > till) {
    return [rejectAktgranskning('granskningsperiod-bakvand', '/till', { fran, till })];
  }
  return till > idag
    ? [rejectAktgranskning('granskningsperiod-i-framtiden', '/till', { till, idag })]
    : [];
}

function namndFaults(varde: string, pointer: string, idag: Datum): readonly Rejection[] {
  if (namndMedKod(varde) !== undefined) return [];
  const tillatna = namnderDen(idag).map(({ kod }) => kod);
  return [reject('okand-stadsdelsnamnd', { varde, tillatna }, pointer)];
}

/** An insats of a nämnd that was taken over would be in two strata. */
function overtagnaFaults(namnder: readonly string[]): readonly Rejection[] {
  return namnder.flatMap((namnd, i) => {
    const av = namnder.find((one) => harTagitOver(one, namnd));
    return av === undefined
      ? []
      : [rejectAktgranskning('namnd-overtagen', `/namnder/${i}`, { namnd, av })];
  });
}

function harTagitOver(namnd: string, annan: string): boolean {
  const foregangare = namndMedKod(namnd)?.foregangare ?? [];
  return foregangare.some((kod) => kod === annan || harTagitOver(kod, annan));
}

/** What is wrong with answers against the protocol and the sample, as far as the reviewer may see it. */
export function svarFaults(
  { bedomningar, ejVisade = [] }: BedomInsatser['data'],
  { protokoll }: AktgranskningPagar,
  idag: Datum,
): readonly Rejection[] {
  const dragna = new Set(protokoll.strata.flatMap(({ insatser }) => insatser));
  for (const insatsId of ejVisade) dragna.delete(insatsId);
  const seen = new Set<string>();
  return bedomningar.flatMap((one, i) => {
    const at = `/bedomningar/${i}`;
    const key = `${one.insatsId}|${one.moment}`;
    const twice = seen.has(key) ? [rejectAktgranskning('bedomning-upprepad', at)] : [];
    seen.add(key);
    const utanfor = dragna.has(one.insatsId)
      ? []
      : [rejectAktgranskning('insats-utanfor-urvalet', `${at}/insatsId`)];
    return [...twice, ...utanfor, ...momentFaults(one, { at, idag, moment: protokoll.moment })];
  });
}

interface Plats {
  readonly at: string;
  readonly idag: Datum;
  readonly moment: readonly string[];
}

function momentFaults(
  one: Granskningssvar,
  { at, idag, moment: tillatna }: Plats,
): readonly Rejection[] {
  const known = tillatna.includes(one.moment) ? momentMedKod(one.moment) : undefined;
  if (known === undefined) {
    return [rejectAktgranskning('moment-utanfor-protokollet', `${at}/moment`, { tillatna })];
  }
  const koder = momentkoder(known, idag);
  return koder === undefined ? omdomesFaults(one, at) : kodFaults(one, at, koder);
}

type Svar = Pick<Granskningssvar, 'svar' | 'kod'>;

function omdomesFaults({ svar, kod }: Svar, at: string): readonly Rejection[] {
  return svar === 'kod' || kod !== undefined
    ? [rejectAktgranskning('kod-for-moment', `${at}/kod`)]
    : [];
}

function kodFaults(
  { svar, kod }: Svar,
  at: string,
  tillatna: readonly string[],
): readonly Rejection[] {
  const omdome = svar === 'uppfyllt' || svar === 'inte-uppfyllt';
  if (omdome || (svar === 'kod') !== (kod !== undefined)) {
    return [rejectAktgranskning('kod-saknas-for-moment', `${at}/svar`)];
  }
  return kod === undefined || tillatna.includes(kod)
    ? []
    : [rejectAktgranskning('okand-granskningskod', `${at}/kod`, { tillatna })];
}
