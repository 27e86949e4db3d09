import type { Datum } from '../../datum.js';
import {
  AKTOR,
  KOMPONENT,
  KONTAKTORSAK,
  koderDen,
  kodGallerDen,
  type Kod,
  PLANDEL,
  SKAL_AVBOJD,
  SKAL_EJ_INSATS,
  UPPDRAGSDEL,
  UPPGIFTSLAMNARE,
} from '../../kodverk/index.js';
import { metodMedKod } from '../../metod/index.js';
import type { Rejection } from '../../rejection.js';
import { BEDOMNINGSINSTRUMENT } from '../../instrument/index.js';
import type {
  InsatsAccepterad,
  InsatsAvbojd,
  InsatsEjErbjuden,
  InsatsEvent,
  StruktureradBedomningGjord,
} from '../events.js';
import { reject } from '../reject.js';
import { namndFaults } from './grunduppgifter.js';
import { sipFaults } from './sip.js';

/** Which kodverk a field's codes come from, by event and field. */
const KODLISTOR: Readonly<
  Record<string, readonly (readonly [falt: string, namn: string, list: readonly Kod[]])[]>
> = {
  InsatsErbjuden: [
    ['behov', 'kontaktorsak', KONTAKTORSAK],
    ['komponenter', 'komponent', KOMPONENT],
  ],
  BeslutFattat: [['behov', 'kontaktorsak', KONTAKTORSAK]],
  InsatsPaborjad: [
    ['behov', 'kontaktorsak', KONTAKTORSAK],
    ['komponenter', 'komponent', KOMPONENT],
  ],
  InsatsEjErbjuden: [
    ['skal', 'skal-ej-insats', SKAL_EJ_INSATS],
    ['behov', 'kontaktorsak', KONTAKTORSAK],
  ],
  InsatsAvbojd: [['skal', 'skal-avbojd', SKAL_AVBOJD]],
  UppdragLamnat: [['delar', 'uppdragsdel', UPPDRAGSDEL]],
  NyOroInkommen: [['kontaktorsaker', 'kontaktorsak', KONTAKTORSAK]],
  GenomforandeplanUpprattad: [['delar', 'plandel', PLANDEL]],
  GenomforandeplanReviderad: [['delar', 'plandel', PLANDEL]],
};

/** Codes that are in no list, or not on that day. */
export function kodlistFaults(event: InsatsEvent): readonly Rejection[] {
  const data = event.data as unknown as Record<string, readonly string[] | undefined>;
  return (KODLISTOR[event.type] ?? []).flatMap(([falt, namn, list]) =>
    (data[falt] ?? []).flatMap((kod, i) =>
      kodFault({ kod, namn, list }, event.data.datum, `/${falt}/${i}`),
    ),
  );
}

function kodFault(
  {
    kod,
    namn,
    list,
  }: { readonly kod: string; readonly namn: string; readonly list: readonly Kod[] },
  datum: Datum,
  pointer: string,
): readonly Rejection[] {
  if (kodGallerDen(list, kod, datum)) return [];
  const tillatna = koderDen(list, datum).map((one) => one.kod);
  return [reject('okand-kod', { varde: kod, lista: namn, tillatna }, pointer)];
}

/** What the choice of follow-up has wrong where nothing was offered. */
export function ejErbjudenFaults({
  uppfoljning,
  uppfoljningsskal,
}: InsatsEjErbjuden['data']): readonly Rejection[] {
  return valFaults({ uppfoljning, uppfoljningsskal });
}

/** What single fields of the chain's events have wrong. */
export function ovrigaFaults(event: InsatsEvent): readonly Rejection[] {
  switch (event.type) {
    case 'InsatsAccepterad':
      return acceptFaults(event.data);
    case 'InsatsAvbojd':
      return avbojdFaults(event.data);
    case 'NyOroInkommen': {
      const { uppgiftslamnare: kod, datum } = event.data;
      const entry = { kod, namn: 'uppgiftslamnare', list: UPPGIFTSLAMNARE };
      return kodFault(entry, datum, '/uppgiftslamnare');
    }
    case 'InsatsOverflyttad': {
      const { tillNamnd: stadsdelsnamnd, datum } = event.data;
      return namndFaults({ stadsdelsnamnd, datum }, '/tillNamnd');
    }
    case 'DelaktighetNoterad':
      return event.data.skal !== undefined && event.data.svar !== 'nej'
        ? [reject('skal-utan-nej', {}, '/skal')]
        : [];
    case 'VidtalandeNoterat': {
      const { aktor: kod, datum } = event.data;
      return kodFault({ kod, namn: 'aktor', list: AKTOR }, datum, '/aktor');
    }
    case 'StruktureradBedomningGjord':
      return bedomningFaults(event.data);
    case 'SipRegistrerad':
      return sipFaults(event.data);
    default:
      return [];
  }
}

/** An instrument of ratings is told so: it is recorded elsewhere. */
function bedomningFaults({
  instrument: varde,
}: StruktureradBedomningGjord['data']): readonly Rejection[] {
  const tillatna = BEDOMNINGSINSTRUMENT.map(({ kod }) => kod);
  if (tillatna.includes(varde)) return [];
  return [reject('okand-kod', { varde, lista: 'bedomningsinstrument', tillatna }, '/instrument')];
}

function acceptFaults({ svar }: InsatsAccepterad['data']): readonly Rejection[] {
  const parts = svar.map(({ part }) => part);
  return parts.flatMap((varde, i) =>
    parts.indexOf(varde) === i ? [] : [reject('part-upprepad', { varde }, `/svar/${i}/part`)],
  );
}

function avbojdFaults({
  onskadMetod: varde,
  uppfoljning,
  uppfoljningsskal,
}: InsatsAvbojd['data']): readonly Rejection[] {
  const faults: Rejection[] = [];
  if (varde !== undefined && metodMedKod(varde) === undefined) {
    faults.push(reject('okand-metod', { varde, forslag: 'PRAK' }, '/onskadMetod'));
  }
  return [...faults, ...valFaults({ uppfoljning, uppfoljningsskal })];
}

/** A reason is for a choice, and for one that was not made in favour. */
function valFaults({
  uppfoljning,
  uppfoljningsskal,
}: {
  readonly uppfoljning: InsatsEjErbjuden['data']['uppfoljning'];
  readonly uppfoljningsskal: InsatsEjErbjuden['data']['uppfoljningsskal'];
}): readonly Rejection[] {
  if (uppfoljningsskal === undefined) return [];
  if (uppfoljning === undefined) {
    const values = { falt: 'uppfoljning', vantat: 'behovs-ej eller ej-provat' };
    return [reject('uppgift-saknas', values, '/uppfoljning')];
  }
  return uppfoljning === 'ska-beslutas'
    ? [reject('uppfoljningsskal-vid-beslut', {}, '/uppfoljningsskal')]
    : [];
}
