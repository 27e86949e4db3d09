import { AKTOR, type RecordedInsatsEvent, type VidtalandeNoterat } from '../../domain/index.js';
import type { Summor } from '../summor.js';
import { andel, type Andel } from './andel.js';
import { summa, under } from './las-summor.js';
import type { Periodsummor } from './period.js';
import type { Kvalitetsunderlag } from './underlag.js';

const VIDTALAD = 'vidtalad|';
const UTAN_VIDTALANDE = 'utanVidtalande';

/** En aktör kring barnen. (How many insatser it was talked with in; one state per insats, and a talk stays a talk.) */
export interface Vidtalad {
  readonly aktor: string;
  readonly namn: string;
  /** Insatser where something is told of this one. */
  readonly insatser: number;
  /** Of those where it is told whether the child is in touch with it: how many are. */
  readonly pagaendeKontakt: Andel;
  /** Of those where the child is in touch with it: how many it was talked with in. */
  readonly vidtalade: Andel;
  /** Of all of `insatser`, in touch or not. */
  readonly vidtaladeAvAlla: Andel;
  /** Of those: how many at a meeting, where the first talk was one. */
  readonly iMote: number;
  /** Of those where the child is in touch with it: only in writing, and not at all. */
  readonly baraSkriftligt: number;
  readonly inteVidtalade: number;
  readonly utanKontakt: number;
  readonly kontaktOkand: number;
}

/** Vilka kring barnen som är vidtalade. (Who around the children was talked with.) */
export interface Vidtalandebild {
  /** In the order of the kodverk, those that nobody has told of too. */
  readonly aktorer: readonly Vidtalad[];
  /** Insatser where nothing is told of anybody. */
  readonly utanSvar: number;
}

type Vidtalande = VidtalandeNoterat['data'];

/** Adds who was talked with in one insats, each on the day of the talk, or else of the last that was told of. */
export function addVidtalanden(sums: Periodsummor, { held, oppnad }: Kvalitetsunderlag): void {
  const perAktor = new Map<string, Vidtalande[]>();
  for (const one of vidtalanden(held)) {
    perAktor.set(one.aktor, [...(perAktor.get(one.aktor) ?? []), one]);
  }
  if (perAktor.size === 0) sums.add(oppnad, UTAN_VIDTALANDE);
  for (const [aktor, told] of perAktor) {
    const framst = framstaAv(told);
    if (framst === undefined) continue;
    sums.add(framst.datum, VIDTALAD + [aktor, kontakten(told), framst.satt].join('|'));
  }
}

/** By their day; of one day in the order in which they were recorded. */
function vidtalanden(held: readonly RecordedInsatsEvent[]): readonly Vidtalande[] {
  return held
    .flatMap(({ type, data }) => (type === 'VidtalandeNoterat' ? [data] : []))
    .sort((a, b) => (a.datum < b.datum ? -1 : a.datum > b.datum ? 1 : 0));
}

/** The first talk, else the last letter, else the last that was told. */
function framstaAv(told: readonly Vidtalande[]): Vidtalande | undefined {
  return told.find(isTalk) ?? told.findLast(({ satt }) => satt === 'skriftligt') ?? told.at(-1);
}

function isTalk({ satt }: Vidtalande): boolean {
  return satt === 'samtal' || satt === 'mote';
}

/** What was last known of it. */
function kontakten(told: readonly Vidtalande[]): string {
  const known = told.findLast(({ pagaendeKontakt }) => pagaendeKontakt !== 'uppgift-saknas');
  return known?.pagaendeKontakt ?? 'uppgift-saknas';
}

/** The figures from their sums. */
export function vidtalandebild(sums: Summor): Vidtalandebild {
  return {
    aktorer: AKTOR.map(({ kod: aktor, namn }) => ({
      ...{ aktor, namn },
      ...raknad(under(sums, `${VIDTALAD}${aktor}|`)),
    })),
    utanSvar: summa(sums, UTAN_VIDTALANDE),
  };
}

function raknad(rader: readonly (readonly [rest: string, n: number])[]) {
  const antal = (kontakt: string, satt: string) =>
    rader
      .filter(([rest]) => rest.startsWith(kontakt) && rest.endsWith(satt))
      .reduce((total, [, n]) => total + n, 0);
  const [medKontakt, utanKontakt, insatser] = [antal('ja|', ''), antal('nej|', ''), antal('', '')];
  return {
    insatser,
    pagaendeKontakt: andel(medKontakt, medKontakt + utanKontakt),
    vidtalade: andel(antal('ja|', '|samtal') + antal('ja|', '|mote'), medKontakt),
    vidtaladeAvAlla: andel(antal('', '|samtal') + antal('', '|mote'), insatser),
    iMote: antal('', '|mote'),
    baraSkriftligt: antal('ja|', '|skriftligt'),
    inteVidtalade: antal('ja|', '|inte-vidtalad'),
    utanKontakt,
    kontaktOkand: antal('uppgift-saknas|', ''),
  };
}
