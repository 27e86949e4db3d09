import type { Datum } from '../../domain/index.js';
import { andel, type Andel } from '../kvalitet/andel.js';
import { summa, summaUnder, under } from '../kvalitet/las-summor.js';
import type { Summor } from '../summor.js';
import {
  EFTER_MANADERNA,
  EFTERFRAGOR,
  efterprefix,
  type Efterfraga,
  type Eftermanad,
} from './efter.js';

/** En fråga efter avslutet. (One question; the four answers are all of those that were asked.) */
export interface Eftersvar {
  readonly fraga: Efterfraga;
  readonly namn: string;
  readonly ja: Andel;
  readonly nej: Andel;
  readonly ejAktuellt: Andel;
  readonly uppgiftSaknas: Andel;
  /** Yes of yes and no. */
  readonly jaAvKanda: Andel;
}

/** Hur det gick sedan. (How things stood so many months after the end, and of how many that is known.) */
export interface Efterbild {
  readonly manader: Eftermanad;
  /** That the template asks for and that are due, or made before that. */
  readonly vantade: number;
  readonly gjorda: Andel;
  readonly saknade: Andel;
  /** Not due yet. */
  readonly kommande: number;
  /** No longer asked for, by reason. */
  readonly bortfallna: readonly { readonly skal: string; readonly antal: number }[];
  /** Made though no template asks for it, or too early to be the one it asks for. */
  readonly ovantade: number;
  /** Of everyone followed up, expected or not. */
  readonly svar: readonly Eftersvar[];
}

const FRAGENAMN: Readonly<Record<Efterfraga, string>> = {
  borHemma: 'Bor hemma',
  skolaEllerSysselsattning: 'Går i skolan eller har sysselsättning',
  nyaBrott: 'Nya brott',
  missbruk: 'Missbruk',
  nyInsats: 'Har fått en ny insats',
};

/** The figures from their sums, as seen on a day; months that nobody asks for give no row. */
export function efterbilder(sums: Summor, today: Datum): readonly Efterbild[] {
  return EFTER_MANADERNA.filter((manader) => summaUnder(sums, efterprefix(manader)) > 0).map(
    (manader) => efterbild(manader, sums, today),
  );
}

function efterbild(manader: Eftermanad, sums: Summor, today: Datum): Efterbild {
  const prefix = efterprefix(manader);
  const gjorda = summa(sums, `${prefix}gjord`);
  const open = under(sums, `${prefix}oppen|`);
  const saknade = total(open.filter(([dag]) => dag < today));
  const vantade = gjorda + saknade;
  const ovantade = summa(sums, `${prefix}ovantade`);
  const av = gjorda + ovantade;
  return {
    ...{ manader, vantade, gjorda: andel(gjorda, vantade), saknade: andel(saknade, vantade) },
    kommande: total(open) - saknade,
    bortfallna: under(sums, `${prefix}bortfallen|`).map(([skal, antal]) => ({ skal, antal })),
    ovantade,
    svar: EFTERFRAGOR.map((fraga) =>
      eftersvar(fraga, av, (svar) => summa(sums, `${prefix}svar|${fraga}|${svar}`)),
    ),
  };
}

function eftersvar(fraga: Efterfraga, av: number, antal: (svar: string) => number): Eftersvar {
  const [ja, nej] = [antal('ja'), antal('nej')];
  return {
    ...{ fraga, namn: FRAGENAMN[fraga] },
    ja: andel(ja, av),
    nej: andel(nej, av),
    ejAktuellt: andel(antal('ej-aktuellt'), av),
    uppgiftSaknas: andel(antal('uppgift-saknas'), av),
    jaAvKanda: andel(ja, ja + nej),
  };
}

function total(parts: readonly (readonly [string, number])[]): number {
  return parts.reduce((sum, [, n]) => sum + n, 0);
}
