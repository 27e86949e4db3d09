import type { InsatsEventType, RecordedInsatsEvent } from './events.js';

/** Var i en händelse ett svar står. (Where in an event an answer stands.) */
export interface Svarsfalt {
  readonly typ: InsatsEventType;
  readonly falt: string;
  /** The field of each item, where the field is a list of such. */
  readonly inom?: string;
}

/** Ett fält med fasta svar, där något av dem inte säger något. (A coded field with an answer that tells nothing.) */
export interface KodatFalt extends Svarsfalt {
  /** Codes that mean "something else". */
  readonly annat: readonly string[];
  /** Codes that mean that nobody knows. */
  readonly saknas: readonly string[];
}

const SAKNAS = ['uppgift-saknas'] as const;

function medAnnat(typ: InsatsEventType, falt: string, annat: readonly string[]): KodatFalt {
  return { typ, falt, annat, saknas: [] };
}

function medSaknas(typ: InsatsEventType, ...falt: readonly string[]): readonly KodatFalt[] {
  return falt.map((one) => ({ typ, falt: one, annat: [], saknas: SAKNAS }));
}

/** What every opening event carries; `annat` as a young person's sex is an answer like the others. */
const GRUND = (
  ['InsatsErbjuden', 'InsatsEjErbjuden', 'BeslutFattat', 'InsatsPaborjad'] as const
).flatMap((typ) => [medAnnat(typ, 'metod', ['OTHER']), ...medSaknas(typ, 'kon', 'alderAr')]);

const MALSATTNINGAR = (['GenomforandeplanUpprattad', 'GenomforandeplanReviderad'] as const).map(
  (typ) => ({ ...medAnnat(typ, 'malsattningar', ['annat']), inom: 'omrade' }),
);

const MALUPPFYLLELSE = (['UppfoljningGenomford', 'InsatsAvslutad'] as const).map(
  (typ): KodatFalt => ({ typ, falt: 'maluppfyllelse', inom: 'niva', annat: [], saknas: SAKNAS }),
);

const ANNAN_ORSAK = ['B_ANN', 'V_ANN'] as const;

const BEHOV = (
  ['InsatsErbjuden', 'InsatsEjErbjuden', 'BeslutFattat', 'InsatsPaborjad'] as const
).map((typ) => medAnnat(typ, 'behov', ANNAN_ORSAK));

/** Kodade fält där annat eller uppgift-saknas kan väljas. (Flag and figure read this one list; a spec compares it with the events' own shapes.) */
export const KODADE_FALT: readonly KodatFalt[] = [
  ...GRUND,
  ...MALSATTNINGAR,
  ...MALUPPFYLLELSE,
  ...medSaknas('InsatsErbjuden', 'niva', 'syftarTillSkolgang'),
  ...BEHOV,
  medAnnat('InsatsErbjuden', 'komponenter', ['annat']),
  medAnnat('InsatsPaborjad', 'komponenter', ['annat']),
  medAnnat('InsatsEjErbjuden', 'skal', ['ANNAT']),
  medAnnat('InsatsEjErbjuden', 'uppfoljningsskal', ['annat']),
  ...medSaknas('InsatsAccepterad', 'samtyckesform'),
  medAnnat('InsatsAvbojd', 'skal', ['ANNAT']),
  medAnnat('InsatsAvbojd', 'onskadMetod', ['OTHER']),
  medAnnat('InsatsAvbojd', 'uppfoljningsskal', ['annat']),
  medAnnat('BeslutAndrat', 'andring', ['annat']),
  medAnnat('BeslutUpphort', 'skal', ['annat']),
  medAnnat('EjVerkstalltBeslutRapporterat', 'skal', ['annat']),
  medAnnat('StalldIKo', 'orsak', ['annat']),
  ...medSaknas('GenomforandeplanUpprattad', 'barnetDelaktigt'),
  medAnnat('GenomforandeplanReviderad', 'skal', ['annat']),
  medAnnat('VerkstallighetAvbruten', 'skal', ['annat']),
  ...medSaknas('SkattningRegistrerad', 'satt'),
  medAnnat('SessionGenomford', 'form', ['annat']),
  ...medSaknas(
    'UppfoljningGenomford',
    'barnetDelaktigt',
    'barnetTillfragatOmEffekt',
    'skolsituationFoljd',
  ),
  ...medSaknas('DelaktighetNoterad', 'svar'),
  medAnnat('DelaktighetNoterad', 'skal', ['annat']),
  ...medSaknas('SipRegistrerad', 'status', 'samtycke', 'skolanInbjuden'),
  { typ: 'SipRegistrerad', falt: 'initieradAv', annat: ['annan'], saknas: SAKNAS },
  medAnnat('SipRegistrerad', 'parter', ['annan']),
  medAnnat('SipRegistrerad', 'skal', ['annat']),
  medAnnat('VidtalandeNoterat', 'aktor', ['annan']),
  ...medSaknas('VidtalandeNoterat', 'pagaendeKontakt'),
  ...medSaknas('StruktureradBedomningGjord', 'utbildad'),
  medAnnat('NyOroInkommen', 'uppgiftslamnare', ['annan']),
  medAnnat('NyOroInkommen', 'kontaktorsaker', ANNAN_ORSAK),
  { typ: 'InsatsAvslutad', falt: 'avslutsorsak', annat: [], saknas: ['OKAND_MIGRERAD'] },
  ...medSaknas('InsatsAvslutad', 'initieradAv', 'barnetsSyn', 'vardnadshavaresSyn'),
  ...medSaknas(
    'UppfoljningEfterAvslut',
    'borHemma',
    'skolaEllerSysselsattning',
    'nyaBrott',
    'missbruk',
    'nyInsats',
  ),
];

/** Vad ett fält heter, med fältet i dess poster. (The name of a field, with that of its items.) */
export function faltnamn({ falt, inom }: Svarsfalt): string {
  return inom === undefined ? falt : `${falt}.${inom}`;
}

/** Svaren i ett fält. (A list gives several answers; what was left out gives none.) */
export function svarIFalt(
  { falt, inom }: Svarsfalt,
  data: RecordedInsatsEvent['data'],
): readonly unknown[] {
  const value = (data as unknown as Readonly<Record<string, unknown>>)[falt];
  if (value === undefined) return [];
  if (!Array.isArray(value)) return [value];
  const items = value as readonly unknown[];
  return inom === undefined
    ? items
    : items.map((item) => (item as Readonly<Record<string, unknown>>)[inom]);
}
