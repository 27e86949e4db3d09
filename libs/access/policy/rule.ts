import type { Andamal, Faltgrupp, Niva, Omfang, Roll } from './words.js';

/** Regel: vilka roller som får göra något, hur långt och varför. (One line of the policy.) */
export interface Regel {
  readonly roller: readonly Roll[];
  readonly omfang: Omfang;
  readonly andamal: readonly Andamal[];
  readonly faltgrupper: readonly Faltgrupp[];
  /** Protected identity does not stand in the way of those whom this line names. */
  readonly trotsSkydd?: true;
}

/** Åtgärd: något som kan göras i Utfall, och vem som får. (One row of the table of actions.) */
export interface AtgardRad {
  readonly beskrivning: string;
  readonly niva: Niva;
  /** The existence of what was asked for is secret: a refusal looks like "not found". */
  readonly hemlig: boolean;
  /** Written in the read audit, allowed or refused. */
  readonly audited: boolean;
  /** Emergency access may stand in for a missing assignment. */
  readonly nodatkomst: boolean;
  /** Done without opening the file, so protected identity does not stand in the way. */
  readonly trotsSkydd: boolean;
  /** Part of the erasure itself, which must be able to go on once begun. */
  readonly trotsGallring: boolean;
  readonly regler: readonly Regel[];
}

type Undantag = Partial<
  Pick<AtgardRad, 'hemlig' | 'nodatkomst' | 'trotsSkydd' | 'trotsGallring' | 'audited'>
>;

/** Fills in a row so that what is not said is denied, secret for persons, and audited. */
export function rad(
  niva: Niva,
  [beskrivning, undantag]: readonly [string, Undantag?],
  ...regler: readonly Regel[]
): AtgardRad {
  return {
    beskrivning,
    niva,
    hemlig: niva === 'individ',
    audited: niva !== 'inloggad',
    nodatkomst: false,
    trotsSkydd: false,
    trotsGallring: false,
    ...undantag,
    regler,
  };
}

/** What a file holds. Who has read it is no part of it. */
export const AKT: readonly Faltgrupp[] = [
  'identitet',
  'grunduppgifter',
  'forlopp',
  'skattning',
  'fritext',
];

/** A file without free text: what goes between systems. */
export const UTAN_FRITEXT: readonly Faltgrupp[] = AKT.filter((grupp) => grupp !== 'fritext');

/** What figures are made of. */
export const UTAN_PERSON: readonly Faltgrupp[] = ['grunduppgifter', 'forlopp', 'skattning'];

/** The roles that work with a case by name. */
export const HANDLAGGARE: readonly Roll[] = ['behandlare', 'socialsekreterare'];

/** A rule under the purpose of case handling. */
export function handlaggning(
  roller: readonly Roll[],
  omfang: Omfang,
  faltgrupper: readonly Faltgrupp[] = AKT,
): Regel {
  return { roller, omfang, andamal: ['handlaggning'], faltgrupper };
}
