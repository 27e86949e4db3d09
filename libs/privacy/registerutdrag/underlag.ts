import type { Individuppgifter, RattadUppgift, SparadText } from '../vault/types.js';

/** One event of an insats as it stands in the log, corrected and annulled ones too. */
export interface UtdragHandelse {
  readonly id: string;
  readonly type: string;
  readonly occurredOn: string;
  /** ms since 1970. */
  readonly recordedAt: number;
  readonly actor: string;
  readonly source: string;
  readonly data: unknown;
}

/** En insats med allt som hänt i den. (An insats with its whole history, oldest first.) */
export interface UtdragInsats {
  readonly insatsId: string;
  readonly handelser: readonly UtdragHandelse[];
}

/** En läsning av uppgifterna. (Who has read about the person, when and why.) */
export interface UtdragLasning {
  /** ms since 1970. */
  readonly at: number;
  readonly actor: string;
  readonly roll?: string;
  readonly uppgiftsslag: string;
  readonly andamal: string;
  readonly begaran?: string;
}

/** En studie som fått uppgifter. (A study that has been given pseudonymised data about the person.) */
export interface UtdragStudie {
  readonly studieId: string;
  readonly namn: string;
  readonly diarienummer?: string;
  readonly andamal: string;
  /** ms since 1970. */
  readonly lamnatAt: number;
}

/** Ett undantag från gallring. (Why data are kept longer than the rule says.) */
export interface UtdragUndantag {
  readonly slag: string;
  readonly from: string;
  readonly tom?: string;
  readonly beslutadAv?: string;
}

/** En begränsning av behandlingen. (A restriction of processing.) */
export interface UtdragBegransning {
  readonly insatsId: string;
  readonly from: string;
  readonly tom?: string;
  readonly grund: string;
}

/** Vad en granskare har funnit om en insats. (One answer of a reviewer who has read the file, or that it was drawn to be read.) */
export interface UtdragGranskning {
  /** The number of the answer; one that was drawn and not judged has none. */
  readonly id?: string;
  readonly insatsId: string;
  /** What the audit is called. */
  readonly beteckning: string;
  readonly datum: string;
  readonly moment?: string;
  readonly svar: string;
  readonly kod?: string;
  /** Who judged. */
  readonly actor?: string;
  /** The number of the earlier answer that this one stands instead of. */
  readonly ersatter?: string;
}

/** Allt som finns om en individ. (Everything about one person, gathered by the caller; nothing is looked up here.) */
export interface Registerutdragsunderlag {
  /** ms since 1970: the extract is the same, byte for byte, for the same basis. */
  readonly upprattat: number;
  /** The authority that answers for the data, by its name. */
  readonly personuppgiftsansvarig: string;
  readonly individId: string;
  /** Left out when the vault does not hold the person, only pseudonymous events. */
  readonly individ?: Individuppgifter;
  readonly rattningar: readonly RattadUppgift[];
  readonly insatser: readonly UtdragInsats[];
  readonly anteckningar: readonly SparadText[];
  readonly granskningar: readonly UtdragGranskning[];
  readonly lasningar: readonly UtdragLasning[];
  readonly studier: readonly UtdragStudie[];
  readonly undantag: readonly UtdragUndantag[];
  readonly begransningar: readonly UtdragBegransning[];
}
