import { efterfoljare, namndMedKod } from '../../domain/index.js';
import { FONSTERMATT } from './matt.js';
import { sistaDagen } from './period.js';
import type { Blad } from './samlare.js';

/** Everything together: all methods, or everybody. */
export const ALLA = 'alla';
export const STADEN = 'stad';

/** A row of a predeclared table that a leaf adds to. Nothing else is ever published. */
export interface Tabellrad {
  readonly period: string;
  readonly metod: string;
  readonly omrade: string;
  readonly bakgrund: string;
  /** Higher is more worth showing. */
  readonly niva: number;
  /** Which measures the row has. */
  readonly har: (matt: string) => boolean;
}

/** What decides which rows a leaf adds to. */
export type Grupp = Pick<Blad, 'kvartal' | 'metod' | 'namnd' | 'aldersgrupp' | 'kon' | 'ordning'>;

/** Measures by how detailed a row is: the smaller the groups, the fewer questions are asked of them. */
const GRUND: ReadonlySet<string> = new Set(['erbjudna', 'startade', 'avslutade']);
const MIX: ReadonlySet<string> = new Set(['inledda']);
const GENOMFORANDE: ReadonlySet<string> = new Set([
  ...GRUND,
  ...['accepterade', 'medPlan', 'medStartskattning', 'startEfterBeslut', 'startInom60'],
  ...['fullfoljda', 'medBadaSkattningarna'],
]);
const FONSTER: ReadonlySet<string> = new Set(FONSTERMATT);
const UTFALL: ReadonlySet<string> = new Set([...GRUND, 'fullfoljda']);

const genomforande = (matt: string) => GENOMFORANDE.has(matt);
/** Beside those who completed, only the whole city has few enough left over to tell who broke off. */
const iStaden = (matt: string) => GENOMFORANDE.has(matt) || matt === 'avbrott';
const utfall = (matt: string) => UTFALL.has(matt);
const mix = (matt: string) => MIX.has(matt);
const medMix = (matt: string) => GENOMFORANDE.has(matt) || MIX.has(matt);
const medFonster = (matt: string) => medMix(matt) || FONSTER.has(matt);
const allt = (matt: string) => medFonster(matt) || matt.includes(':');
const helaStaden = (matt: string) => medFonster(matt) || iStaden(matt);

/**
 * The tables: the city, its area categories and districts over all methods by quarter and year; by year
 * also each method in the city and what came of it, each age, sex and order, and how many insatser of each
 * method each district began. A quarter of a method is too few: shown, it would cost the year's figures.
 */
export function raderFor(blad: Grupp): readonly Tabellrad[] {
  return [...kvartalsrader(blad), ...arsrader(blad)];
}

type Plats = readonly [metod: string, omrade: string, bakgrund: string];

function radI(period: string) {
  return ([metod, omrade, bakgrund]: Plats, niva: number, har: Tabellrad['har']): Tabellrad => {
    return { period, metod, omrade, bakgrund, niva, har };
  };
}

function kvartalsrader({ kvartal, namnd }: Grupp): readonly Tabellrad[] {
  const rad = radI(kvartal);
  const { omrade, kategori } = omradenFor(namnd, kvartal);
  return [
    rad([ALLA, STADEN, ALLA], 6, iStaden),
    rad([ALLA, omrade, ALLA], 2, genomforande),
    rad([ALLA, kategori, ALLA], 3, genomforande),
  ];
}

function arsrader(blad: Grupp): readonly Tabellrad[] {
  const { kvartal, metod, namnd, aldersgrupp, kon, ordning } = blad;
  const rad = radI(kvartal.slice(0, 4));
  const { omrade, kategori } = omradenFor(namnd, kvartal.slice(0, 4));
  const grupper = [`alder:${aldersgrupp}`, `kon:${kon}`, `ordning:${ordning}`];
  return [
    rad([metod, STADEN, ALLA], 5, allt),
    rad([ALLA, STADEN, ALLA], 7, helaStaden),
    rad([metod, omrade, ALLA], 0, mix),
    rad([ALLA, omrade, ALLA], 2, medMix),
    rad([ALLA, kategori, ALLA], 3, genomforande),
    ...grupper.map((bakgrund) => rad([ALLA, STADEN, bakgrund], 2, utfall)),
  ];
}

/** District and area category by the boundaries of the period's last day. */
function omradenFor(namnd: string, period: string) {
  const kod = efterfoljare(namnd, sistaDagen(period));
  return {
    omrade: `namnd:${kod}`,
    kategori: `kategori:${namndMedKod(kod)?.omradeskategori ?? 'okand'}`,
  };
}
