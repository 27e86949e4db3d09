import type { Datum, IndividId, InsatsId } from '../../domain/index.js';

/** Undantag som antecknas för en individ. (Exceptions that somebody records for a person; the others follow from the file itself.) */
export type Undantagsslag =
  | 'placerat-barn'
  | 'faderskap'
  | 'adoption'
  | 'vardnadsavtal'
  | 'rattsligt-hinder'
  | 'pagaende-studie'
  | 'andra-uppgifter';

/** Ett antecknat undantag. (One recorded exception; without an end it holds until further notice.) */
export interface Undantag {
  readonly slag: Undantagsslag;
  readonly from: Datum;
  /** Inclusive. */
  readonly tom?: Datum;
}

/** En insats så som gallringen ser den. (What the retention rules need to know of one insats.) */
export interface Aktinsats {
  readonly insatsId: InsatsId;
  readonly sistaAnteckning: Datum;
  readonly avslutad: boolean;
}

/** Allt som en nämnd har om en individ. (All that one nämnd holds about one person: the law looks at the whole file, never at one insats of it.) */
export interface Akt {
  readonly individId: IndividId;
  readonly namnd: string;
  readonly insatser: readonly Aktinsats[];
  /** Left out when nobody knows it: then the research sample cannot be ruled out. */
  readonly fodelsedag?: Datum;
  readonly undantag: readonly Undantag[];
}
