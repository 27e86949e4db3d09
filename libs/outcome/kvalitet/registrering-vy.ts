import { type Datum, faltnamn, KODADE_FALT } from '../../domain/index.js';
import type { Summor } from '../summor.js';
import { andel, type Andel } from './andel.js';
import { bedomningsbild, type Bedomningsbild } from './bedomningar.js';
import { FORDELADE_FALT } from './fordelade-falt.js';
import { faltprefix, FORDELNING, KOD } from './koder.js';
import { summa, summaUnder, under } from './las-summor.js';
import {
  HANDELSE,
  IFRAGASATT,
  INDIVIDBYTE,
  MAKULERING,
  MAKULERINGSSKAL,
  RATTELSE,
  RATTELSESKAL,
} from './rattelser.js';
import { slapningVy, type Slapning } from './slapning-vy.js';
import { uppfoljningsdokument, type Uppfoljningsdokument } from './uppfoljningar.js';
import { vantatVy, type Vantat } from './vantat-vy.js';

type Antal = readonly { readonly vad: string; readonly antal: number }[];

/** Registreringskvalitet: hur väl det registreras. (How well things are recorded, from sums.) */
export interface Registreringskvalitet {
  readonly insatser: {
    readonly startade: number;
    readonly startadeAnonymt: number;
    readonly medPlan: Andel;
    readonly planDigital: Andel;
    readonly planPapper: Andel;
    readonly utanPlan: Andel;
    readonly planUtanMal: Andel;
    readonly medStartskattning: Andel;
    readonly medUppfoljning: Andel;
    readonly uppfoljdSeparat: Andel;
    readonly avslutade: number;
    readonly medSlutskattning: Andel;
    readonly medSlutrapport: Andel;
  };
  readonly uppfoljningar: Uppfoljningsdokument;
  readonly bedomningar: Bedomningsbild;
  readonly vantat: readonly Vantat[];
  readonly slapning: readonly Slapning[];
  readonly handelser: Antal;
  readonly rattelser: {
    readonly rattade: readonly {
      readonly typ: string;
      readonly falt: string;
      readonly antal: number;
    }[];
    readonly rattelseskal: Antal;
    readonly makulerade: Antal;
    readonly makuleringsskal: Antal;
    readonly individbyten: Antal;
    readonly ifragasatta: readonly {
      readonly typ: string;
      readonly av: string;
      readonly antal: number;
    }[];
  };
  readonly koder: readonly {
    readonly typ: string;
    readonly falt: string;
    /** Undefined where the field has no such answer. */
    readonly annat?: Andel;
    /** More than a tenth is `annat`, of ten answers or more: the codes do not fit what happens. */
    readonly overTio?: boolean;
    readonly uppgiftSaknas?: Andel;
  }[];
  /** The answers in coded fields that no other view counts. */
  readonly fordelningar: readonly {
    readonly typ: string;
    readonly falt: string;
    readonly svar: Antal;
  }[];
}

/** The figures from their sums, as seen on a day. */
export function registreringskvalitet(sums: Summor, today: Datum): Registreringskvalitet {
  return {
    insatser: insatser(sums),
    uppfoljningar: uppfoljningsdokument(sums),
    bedomningar: bedomningsbild(sums),
    vantat: vantatVy(sums, today),
    slapning: slapningVy(sums),
    handelser: lista(sums, HANDELSE),
    rattelser: {
      rattade: rattade(sums),
      rattelseskal: lista(sums, RATTELSESKAL),
      makulerade: lista(sums, MAKULERING),
      makuleringsskal: lista(sums, MAKULERINGSSKAL),
      individbyten: lista(sums, INDIVIDBYTE),
      ifragasatta: under(sums, IFRAGASATT).map(([rest, antal]) => {
        const [typ, av] = halves(rest);
        return { typ, av, antal };
      }),
    },
    koder: koder(sums),
    fordelningar: fordelningar(sums),
  };
}

/** The few figures that are worth a line month by month. */
export interface Registreringskort {
  readonly insatser: Pick<Registreringskvalitet['insatser'], 'startade' | 'medPlan' | 'utanPlan'>;
  readonly vantat: readonly Vantat[];
  /** Of everything together; null where nothing was recorded. */
  readonly slapning: Slapning | null;
  readonly rattade: number;
  /** Corrections by kind of event and field. */
  readonly rattadeFalt: Registreringskvalitet['rattelser']['rattade'];
  /** Only fields where some answer tells nothing. */
  readonly koder: Registreringskvalitet['koder'];
}

/** The same from the sums of one month, without what only the whole period is asked about. */
export function registreringskort(sums: Summor, today: Datum): Registreringskort {
  const { startade, medPlan, utanPlan } = insatser(sums);
  return {
    insatser: { startade, medPlan, utanPlan },
    vantat: vantatVy(sums, today),
    slapning: slapningVy(sums)[0] ?? null,
    rattade: summaUnder(sums, RATTELSE),
    rattadeFalt: rattade(sums),
    koder: koder(sums).filter(({ annat, uppgiftSaknas }) =>
      [annat, uppgiftSaknas].some((one) => one !== undefined && one.antal > 0),
    ),
  };
}

function insatser(sums: Summor): Registreringskvalitet['insatser'] {
  const startade = summa(sums, 'startade');
  const avslutade = summa(sums, 'avslutade');
  const ofStarted = (namn: string) => andel(summa(sums, namn), startade);
  return {
    startade,
    startadeAnonymt: summa(sums, 'startadeAnonymt'),
    medPlan: ofStarted('medPlan'),
    planDigital: ofStarted('planDigital'),
    planPapper: ofStarted('planPapper'),
    utanPlan: andel(startade - summa(sums, 'medPlan'), startade),
    planUtanMal: andel(summa(sums, 'planUtanMal'), summa(sums, 'medPlan')),
    medStartskattning: ofStarted('medStartskattning'),
    medUppfoljning: ofStarted('medUppfoljning'),
    uppfoljdSeparat: ofStarted('uppfoljdSeparat'),
    avslutade,
    medSlutskattning: andel(summa(sums, 'medSlutskattning'), summa(sums, 'slutskattningAktuell')),
    medSlutrapport: andel(summa(sums, 'medSlutrapport'), avslutade),
  };
}

function rattade(sums: Summor): Registreringskvalitet['rattelser']['rattade'] {
  return under(sums, RATTELSE).map(([rest, antal]) => {
    const [typ, falt] = halves(rest);
    return { typ, falt, antal };
  });
}

function koder(sums: Summor): Registreringskvalitet['koder'] {
  return KODADE_FALT.filter((falt) => summaUnder(sums, faltprefix(KOD, falt)) > 0).map((falt) => {
    const prefix = faltprefix(KOD, falt);
    const svar = summa(sums, `${prefix}svar`);
    return {
      typ: falt.typ,
      falt: faltnamn(falt),
      ...(falt.annat.length === 0 ? {} : annat(summa(sums, `${prefix}annat`), svar)),
      ...(falt.saknas.length === 0
        ? {}
        : { uppgiftSaknas: andel(summa(sums, `${prefix}saknas`), svar) }),
    };
  });
}

function annat(antal: number, av: number) {
  return { annat: andel(antal, av), overTio: av >= 10 && antal * 10 > av };
}

function fordelningar(sums: Summor): Registreringskvalitet['fordelningar'] {
  return FORDELADE_FALT.map((falt) => ({
    ...{ typ: falt.typ, falt: faltnamn(falt) },
    svar: lista(sums, faltprefix(FORDELNING, falt)),
  })).filter(({ svar }) => svar.length > 0);
}

function lista(sums: Summor, prefix: string): Antal {
  return under(sums, prefix).map(([vad, antal]) => ({ vad, antal }));
}

function halves(text: string): readonly [string, string] {
  const at = text.indexOf('|');
  return [text.slice(0, at), text.slice(at + 1)];
}
