import { SEXVARDIG, type Datum, type Sexvardig } from '../../domain/index.js';
import type { Summor } from '../summor.js';
import { andel, type Andel } from './andel.js';
import { INSATS, SVAR, UPPFOLJD, UTAN_SVAR } from './delaktighet.js';
import { DELAKTIGHETSSTEG, EJ_ANGIVET, type Stegkod } from './delaktighetstillfalle.js';
import { summa, summaUnder, under } from './las-summor.js';
import { sipbild, type Sipbild } from './sip.js';
import { skolbild, type Skolbild } from './skola.js';
import { vidtalandebild, type Vidtalandebild } from './vidtalanden.js';

type Antal = readonly { readonly vad: string; readonly antal: number }[];

/** One step of the child's participation. */
export interface Delaktighetssvar {
  readonly steg: Stegkod;
  readonly tillfallen: number;
  readonly svar: Readonly<Record<Sexvardig, number>>;
  /** Yes of yes and no: a child that will not or cannot, and a question that does not apply, are neither. */
  readonly ja: Andel;
  readonly skal: Antal;
  /** No, and nobody has told why. */
  readonly nejUtanSkal: number;
  readonly former: Antal;
  /** Insatser where nothing is recorded of this step. */
  readonly utanSvar: number;
  readonly aldersgrupper: readonly {
    readonly alder: string;
    readonly svar: Readonly<Record<Sexvardig, number>>;
    readonly ja: Andel;
  }[];
}

/** Barnets delaktighet steg för steg. (The child's participation from sums.) */
export interface BarnetsDelaktighet {
  readonly insatser: number;
  readonly alder: readonly { readonly alder: string; readonly antal: number }[];
  readonly uppfoljda: {
    readonly ja: Andel;
    readonly nej: number;
    /** Nothing to follow up, or not due yet. */
    readonly ejAktuellt: number;
  };
  readonly steg: readonly Delaktighetssvar[];
  readonly sip: Sipbild;
  readonly vidtalanden: Vidtalandebild;
  readonly skola: Skolbild;
}

/** Bands of the audit of children up to twelve, and two above them. */
const ALDERSGRUPPER = [
  [0, 3],
  [4, 6],
  [7, 9],
  [10, 12],
  [13, 15],
  [16, 17],
] as const;

/** Every band, in order. */
const ALDRAR = [...ALDERSGRUPPER.map(([fran, till]) => `${fran}-${till}`), '18-', 'uppgift-saknas'];

/** The band of an age in whole years. */
export function aldersgrupp(alder: string): string {
  if (alder === 'uppgift-saknas') return alder;
  const ar = Number(alder);
  const band = ALDERSGRUPPER.find(([fran, till]) => ar >= fran && ar <= till);
  return band === undefined ? '18-' : `${band[0]}-${band[1]}`;
}

interface Post {
  readonly svar: string;
  readonly alder: string;
  readonly form: string;
  readonly skal: string;
  readonly n: number;
}

/** The figures from their sums, as seen on a day. */
export function barnetsDelaktighet(sums: Summor, today: Datum): BarnetsDelaktighet {
  const per = grouped(under(sums, INSATS).map(([alder, n]) => [aldersgrupp(alder), n] as const));
  return {
    insatser: summaUnder(sums, INSATS),
    alder: ALDRAR.map((alder) => ({ alder, antal: per.get(alder) ?? 0 })),
    uppfoljda: uppfoljda(sums, today),
    steg: DELAKTIGHETSSTEG.map((steg) => one(steg, sums)),
    sip: sipbild(sums),
    vidtalanden: vidtalandebild(sums),
    skola: skolbild(sums),
  };
}

function uppfoljda(sums: Summor, today: Datum): BarnetsDelaktighet['uppfoljda'] {
  const ja = summa(sums, `${UPPFOLJD}ja`);
  const open = under(sums, `${UPPFOLJD}oppen|`);
  const overdue = open.filter(([dag]) => dag < today).reduce((total, [, n]) => total + n, 0);
  const nej = summa(sums, `${UPPFOLJD}nej`) + overdue;
  return { ja: andel(ja, ja + nej), nej, ejAktuellt: summaUnder(sums, UPPFOLJD) - ja - nej };
}

function one(steg: Stegkod, sums: Summor): Delaktighetssvar {
  const poster = under(sums, `${SVAR}${steg}|`).map(([rest, n]): Post => {
    const [svar = '', alder = '', form = '', skal = ''] = rest.split('|');
    return { svar, alder: aldersgrupp(alder), form, skal, n };
  });
  const no = poster.filter(({ svar }) => svar === 'nej');
  return {
    steg,
    tillfallen: total(poster),
    ...raknade(poster),
    skal: lista(no.filter(({ skal }) => skal !== EJ_ANGIVET).map(({ skal, n }) => [skal, n])),
    nejUtanSkal: total(no.filter(({ skal }) => skal === EJ_ANGIVET)),
    former: lista(poster.map(({ form, n }) => [form, n])),
    utanSvar: summaUnder(sums, `${UTAN_SVAR}${steg}|`),
    aldersgrupper: ALDRAR.map((alder) => ({
      alder,
      ...raknade(poster.filter((post) => post.alder === alder)),
    })),
  };
}

function raknade(poster: readonly Post[]) {
  const counted = grouped(poster.map(({ svar, n }) => [svar, n]));
  const antal = (kod: Sexvardig) => counted.get(kod) ?? 0;
  const svar = Object.fromEntries(SEXVARDIG.map(({ kod }) => [kod, antal(kod)]));
  return {
    svar: svar as Readonly<Record<Sexvardig, number>>,
    ja: andel(antal('ja'), antal('ja') + antal('nej')),
  };
}

function total(poster: readonly Post[]): number {
  return poster.reduce((sum, { n }) => sum + n, 0);
}

function lista(parts: readonly (readonly [string, number])[]): Antal {
  return [...grouped(parts)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([vad, antal]) => ({ vad, antal }));
}

function grouped(parts: readonly (readonly [string, number])[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const [name, n] of parts) sums.set(name, (sums.get(name) ?? 0) + n);
  return sums;
}
