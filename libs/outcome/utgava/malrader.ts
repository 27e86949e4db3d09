import {
  indikatorMedId,
  INDIKATORREGISTER,
  malFor,
  namnderDen,
  type Indikator,
  type Indikatormal,
} from '../../domain/index.js';
import type { Malfraga, Malvarde, Utebliven } from './mallage.js';
import { malvarde } from './malvarde.js';
import { aretFore, sistaDagen } from './period.js';
import { ALLA, raderFor, STADEN } from './rader.js';
import type { Visadandel } from './vy.js';

/** What of a published group the targets are held against. */
export interface Malgrupp {
  readonly period: string;
  readonly metod: string;
  readonly omrade: string;
  readonly bakgrund: string;
  readonly andelar: readonly Visadandel[];
}

/** A share as it stands in an answer; null where the group has none. */
export type Malandel = Pick<Visadandel, 'taljare' | 'namnare' | 'andel' | 'ki95'> | null;

/** One target of one place, and how it goes. */
export interface Malrad extends Malvarde {
  readonly omrade: string;
  /** Null for the whole city. */
  readonly stadsdelsnamnd: string | null;
  readonly indikator: string;
  readonly namn: string;
  readonly riktning: Indikator['riktning'];
  readonly mal: Pick<Indikatormal, 'varde' | 'kalla' | 'giltigFrom'> & {
    /** Whose it is: a nämnd without its own is held against the city's. */
    readonly galler: 'namnden' | 'staden';
  };
  readonly nu: Malandel;
  readonly fore: Malandel;
}

const NAMND = 'namnd:';

/** Every target of the city and the nämnder that were there on the period's last day. */
export function allaMalrader(period: string, grupper: readonly Malgrupp[]): readonly Malrad[] {
  const namnder = namnderDen(sistaDagen(period)).map(({ kod }) => NAMND + kod);
  return [STADEN, ...namnder.sort()].flatMap((omrade) => malrader({ omrade, period }, grupper));
}

interface Plats {
  /** `stad` or `namnd:<kod>`. */
  readonly omrade: string;
  readonly period: string;
}

/** The targets that held in a place on the period's last day, each against what is published of it. */
export function malrader(plats: Plats, grupper: readonly Malgrupp[]): readonly Malrad[] {
  const namnd = plats.omrade.startsWith(NAMND) ? plats.omrade.slice(NAMND.length) : undefined;
  return INDIKATORREGISTER.flatMap((indikator) => {
    if (indikatorMedId(indikator.id) !== indikator) return [];
    const mal = malFor(indikator.id, sistaDagen(plats.period), namnd);
    if (mal === undefined) return [];
    const nu = andelI(indikator, plats, grupper);
    const fore = andelI(indikator, { ...plats, period: aretFore(plats.period) }, grupper);
    const { varde, kalla, giltigFrom } = mal;
    const galler = mal.namnd === undefined ? 'staden' : 'namnden';
    return [
      {
        ...{ omrade: plats.omrade, stadsdelsnamnd: namnd ?? null },
        ...{ indikator: indikator.id, namn: indikator.namn, riktning: indikator.riktning },
        mal: { varde, kalla, giltigFrom, galler },
        ...{ nu: visad(nu), fore: visad(fore) },
        ...malvarde({ indikator, varde, nu, fore }),
      },
    ];
  });
}

function visad(andel: Malfraga['nu']): Malandel {
  if (typeof andel === 'string') return null;
  const { taljare, namnare, andel: share, ki95 } = andel;
  return { taljare, namnare, andel: share, ki95 };
}

function andelI(indikator: Indikator, plats: Plats, grupper: readonly Malgrupp[]): Malfraga['nu'] {
  const grupp = grupper.find(
    (one) =>
      one.period === plats.period &&
      one.omrade === plats.omrade &&
      one.metod === ALLA &&
      one.bakgrund === ALLA,
  );
  return (
    grupp?.andelar.find((one) => one.indikator === indikator.id) ?? utebliven(indikator, plats)
  );
}

/** Whether the share may come, or no table of the place has it. */
function utebliven({ berakning }: Indikator, plats: Plats): Utebliven {
  const matt = [...berakning.taljare, ...berakning.namnare];
  if (harTabell(plats, matt)) return 'inte-publicerad';
  if (harTabell({ ...plats, omrade: STADEN }, matt)) return 'bara-for-staden';
  const stadensAr = { omrade: STADEN, period: plats.period.slice(0, 4) };
  return harTabell(stadensAr, matt) ? 'bara-for-stadens-ar' : 'bara-per-metod';
}

/** Whether the tables over all methods have these measures of a place. */
function harTabell({ omrade, period }: Plats, matt: readonly string[]): boolean {
  const namnd = omrade.startsWith(NAMND) ? omrade.slice(NAMND.length) : '';
  const grupp = { metod: '', namnd, aldersgrupp: '', kon: '', ordning: 'forsta' as const };
  const kvartal = period.length === 4 ? `${period}-K4` : period;
  return raderFor({ ...grupp, kvartal }).some(
    (rad) =>
      rad.period === period &&
      rad.omrade === omrade &&
      rad.metod === ALLA &&
      rad.bakgrund === ALLA &&
      matt.every(rad.har),
  );
}
