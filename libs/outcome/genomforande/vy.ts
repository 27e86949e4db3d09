import type { Datum } from '../../domain/index.js';
import { andel, andelAvHandelser, type Andel } from '../kvalitet/andel.js';
import { summa } from '../kvalitet/las-summor.js';
import type { Summor } from '../summor.js';
import { efterbilder, type Efterbild } from './efter-vy.js';
import { formandelar, type Formandel } from './former.js';
import { komponentbilder, type Komponentbilder } from './komponent-vy.js';
import { malomradesbilder, type Malomradesbild } from './malomraden.js';
import { MINUTER, SESSIONER, VID_AVBROTT } from './namn.js';
import { spridning, type Spridning } from './spridning.js';
import { synbilder, type Synbild } from './syn.js';

/** Hur insatserna genomfördes. (How much was given in those that ended, and whether their goals moved.) */
export interface Genomforande {
  readonly avslutade: number;
  /** Of the insatser that ended; each counts as zero in the medians, so a large share says how little they tell. */
  readonly utanSessioner: Andel;
  readonly sessioner: Spridning;
  readonly minuter: Spridning;
  /** Those that were broken off: after how many sessions. */
  readonly sessionerVidAvbrott: Spridning;
  readonly mal: {
    /** Of the insatser that ended. */
    readonly medMal: Andel;
    /** Of the goals. */
    readonly bedomda: Andel;
    /** Of the goals that were rated after the start. */
    readonly uppat: Andel;
    readonly oforandrade: Andel;
    readonly nedat: Andel;
    readonly uppnadda: Andel;
  };
  readonly malomraden: readonly Malomradesbild[];
  /** Where the sessions were held: of the sessions. */
  readonly former: readonly Formandel[];
  readonly utanforKontorstid: Andel;
  /** What the child and the guardians said of how it turned out. */
  readonly syn: { readonly barnet: Synbild; readonly vardnadshavare: Synbild };
  /** How it went 6, 12 and 18 months after. */
  readonly efter: readonly Efterbild[];
  /** What the insatser consisted of. */
  readonly komponenter: Komponentbilder;
}

/** The figures from their sums, as seen on a day. */
export function genomforandevy(sums: Summor, today: Datum): Genomforande {
  const avslutade = summa(sums, 'avslutade');
  const bedomda = summa(sums, 'malBedomda');
  const uppat = summa(sums, 'malUppat');
  const nedat = summa(sums, 'malNedat');
  const avMal = (antal: number, av = bedomda) => andelAvHandelser(antal, av, summa(sums, 'medMal'));
  return {
    avslutade,
    utanSessioner: andel(summa(sums, `${SESSIONER}0`), avslutade),
    sessioner: spridning(sums, SESSIONER),
    minuter: spridning(sums, MINUTER),
    sessionerVidAvbrott: spridning(sums, VID_AVBROTT),
    mal: {
      medMal: andel(summa(sums, 'medMal'), avslutade),
      bedomda: avMal(bedomda, summa(sums, 'mal')),
      uppat: avMal(uppat),
      oforandrade: avMal(bedomda - uppat - nedat),
      nedat: avMal(nedat),
      uppnadda: avMal(summa(sums, 'malUppnadda')),
    },
    malomraden: malomradesbilder(sums),
    ...formandelar(sums),
    syn: synbilder(sums, avslutade),
    efter: efterbilder(sums, today),
    komponenter: komponentbilder(sums, avslutade),
  };
}
