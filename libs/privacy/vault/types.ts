import type { Datum, IndividId, InsatsId } from '../../domain/index.js';
import type { Nummerslag } from '../personnummer/nummer.js';

/** What the vault knows of one person. Leaves the vault only to those who may see it. */
export interface Individuppgifter {
  readonly individId: IndividId;
  readonly namnd: string;
  readonly namn: string;
  /** In its normal form: twelve digits, or a reserve number in capitals. */
  readonly nummer: string;
  readonly nummerslag: Nummerslag;
  readonly arendenummer: readonly string[];
  readonly skyddad: boolean;
  readonly fodelsedag?: Datum;
}

/** Reading somebody. `undefined` in its place means that the vault has never heard of the id (imported, pseudonymous). */
export type IndividRead =
  | { readonly tillstand: 'kand'; readonly individ: Individuppgifter }
  | { readonly tillstand: 'radering-begard' | 'gallrad' };

export interface Registrering {
  readonly namnd: string;
  readonly nummer: string;
  /** The writer says that the number is one that a region or municipality has issued. */
  readonly reservnummer?: boolean;
  readonly namn: string;
  readonly arendenummer?: readonly string[];
  readonly skyddad?: boolean;
}

export interface Registrerad {
  readonly individId: IndividId;
  /** True when the nämnd knew the number already; name and protection are then left as they were. */
  readonly known: boolean;
}

/** Exactly one of number, name and case number: nothing else may be searched by. */
export interface Sokning {
  readonly namnder: readonly string[];
  /** Persons to look among too, whichever nämnd registered them. */
  readonly aven?: readonly IndividId[];
  readonly nummer?: string;
  readonly namn?: string;
  readonly arendenummer?: string;
}

/** Whom a search found. The person's particulars are read apart, so that each reading can be allowed and audited. */
export interface Traff {
  readonly individId: IndividId;
  readonly namnd: string;
  readonly skyddad: boolean;
}

/** What is changed in somebody's particulars; the old stays readable, sealed. */
export interface Personrattning {
  readonly individId: IndividId;
  readonly namn?: string;
  readonly nummer?: string;
  readonly reservnummer?: boolean;
  readonly arendenummer?: readonly string[];
  readonly skal: string;
  readonly actor: string;
}

/** What stood before a correction. */
export interface RattadUppgift {
  readonly rattningId: string;
  /** ms since 1970. */
  readonly at: number;
  readonly actor: string;
  readonly skal: string;
  readonly fore: Pick<Individuppgifter, 'namn' | 'nummer' | 'nummerslag' | 'arendenummer'>;
}

/** Vems ord en anteckning är. (Whose words a note is: those of the family are never mixed with those of who wrote it down.) */
export type VemsOrd = 'barn' | 'vardnadshavare' | 'behandlare' | 'annan';

export interface NyText {
  readonly individId: IndividId;
  readonly insatsId: InsatsId;
  /** Where in the insats it belongs, such as `plan.syfte`. */
  readonly falt: string;
  /** The event that it is about, where it is about one. */
  readonly handelseId?: string;
  /** The goal that it words, as the plan numbers it. */
  readonly malsattningId?: string;
  readonly vems?: VemsOrd;
  readonly text: string;
  readonly actor: string;
  /** The id it is to have: one id, at most one text, and the first one stays. Left out, it gets one of its own. */
  readonly textId?: string;
}

export interface SparadText {
  readonly textId: string;
  readonly insatsId: InsatsId;
  readonly falt: string;
  readonly handelseId?: string;
  readonly malsattningId?: string;
  readonly vems?: VemsOrd;
  readonly text: string;
  readonly actor: string;
  /** ms since 1970. */
  readonly at: number;
}

export type TexterRead =
  | { readonly tillstand: 'kand'; readonly texter: readonly SparadText[] }
  | { readonly tillstand: 'radering-begard' | 'gallrad' };

/** Names, numbers and free text, sealed under one key per person and found by keyed blind indexes. */
export interface Vault {
  /** @throws OgiltigtNummer, OgiltigUppgift, IndividGallrad */
  register(registrering: Registrering): Promise<Registrerad>;
  /** @throws OtillatenSokning, ForMangaTraffar, OgiltigtNummer */
  find(sokning: Sokning): Promise<readonly Traff[]>;
  read(individId: IndividId): Promise<IndividRead | undefined>;
  /** Those the vault has never heard of are left out. */
  readMany(ids: readonly IndividId[]): Promise<ReadonlyMap<IndividId, IndividRead>>;
  namndOf(individId: IndividId): Promise<string | undefined>;
  /** @throws IndividOkand, IndividGallrad, NummerUpptaget, OgiltigtNummer, OgiltigUppgift */
  correct(rattning: Personrattning): Promise<void>;
  /** What stood before each correction, oldest first. */
  corrections(individId: IndividId): Promise<readonly RattadUppgift[]>;
  /** @throws IndividOkand */
  protect(individId: IndividId, skyddad: boolean): Promise<void>;
  /** Those of them whose identity is protected. */
  isProtected(ids: readonly IndividId[]): Promise<ReadonlySet<IndividId>>;
  /** Answers the text's id. @throws OgiltigUppgift, IndividGallrad */
  writeText(text: NyText): Promise<string>;
  /** The texts of an insats follow it to another person. Answers how many. @throws IndividGallrad */
  moveTexts(insatsId: InsatsId, till: IndividId): Promise<number>;
  /** Two entries of a nämnd are one person: the first is found as the second from here on. */
  merge(both: { readonly fran: IndividId; readonly till: IndividId }): Promise<void>;
  /** Somebody who was merged stands for themselves again. */
  separate(individId: IndividId): Promise<void>;
  textsOf(individId: IndividId): Promise<TexterRead>;
  /** Days of birth, as far as the numbers tell them. */
  fodelsedagar(ids: readonly IndividId[]): Promise<ReadonlyMap<IndividId, Datum>>;
  /** Takes every row of these persons away; their keys are destroyed apart. Answers how many rows. */
  erase(ids: readonly IndividId[]): Promise<number>;
  /** How many rows are left of these persons. */
  residue(ids: readonly IndividId[]): Promise<number>;
}
