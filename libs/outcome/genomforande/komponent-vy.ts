import { KOMPONENT } from '../../domain/index.js';
import { andel, type Andel } from '../kvalitet/andel.js';
import { summa, under } from '../kvalitet/las-summor.js';
import type { Summor } from '../summor.js';
import { utfallsvy, type Utfallsvy } from '../vy.js';
import { formandelar, type Formandel } from './former.js';
import { komponentprefix, MED_KOMPONENT } from './komponenter.js';
import { MINUTER, SESSIONER } from './namn.js';
import { spridning, type Spridning } from './spridning.js';

/** En del av det som en insats består av. (An insats with several components counts in each of them.) */
export interface Komponentbild {
  readonly komponent: string;
  readonly namn: string;
  /** Of the insatser of the method that ended. */
  readonly insatser: Andel;
  /** Of those: completed, as in the figures on outcome. */
  readonly fullfoljda: Andel;
  readonly avbrott: Andel;
  readonly sessioner: Spridning;
  readonly minuter: Spridning;
  /** Where and how: of the sessions. */
  readonly former: readonly Formandel[];
  readonly utanforKontorstid: Andel;
  readonly forandring: Utfallsvy['forandring'];
}

/** Vad insatserna bestod av. (Of how many that is known, and each component that somebody has told.) */
export interface Komponentbilder {
  /** Of the insatser of the method that ended. */
  readonly uppgiftSaknas: Andel;
  readonly per: readonly Komponentbild[];
}

/** The figures from their sums. */
export function komponentbilder(sums: Summor, avslutade: number): Komponentbilder {
  return {
    uppgiftSaknas: andel(avslutade - summa(sums, MED_KOMPONENT), avslutade),
    per: KOMPONENT.flatMap(({ kod, namn }) => {
      const own = Object.fromEntries(under(sums, komponentprefix(kod)));
      if (summa(own, 'avslutade') === 0) return [];
      return [{ komponent: kod, namn, ...bild(own, avslutade) }];
    }),
  };
}

function bild(own: Summor, avslutade: number): Omit<Komponentbild, 'komponent' | 'namn'> {
  const insatser = summa(own, 'avslutade');
  return {
    insatser: andel(insatser, avslutade),
    fullfoljda: andel(summa(own, 'fullfoljda'), insatser),
    avbrott: andel(summa(own, 'avbrott'), insatser),
    sessioner: spridning(own, SESSIONER),
    minuter: spridning(own, MINUTER),
    ...formandelar(own),
    forandring: utfallsvy(own, { effektstorlek: false }).forandring,
  };
}
