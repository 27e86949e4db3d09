import type { Datum } from '../datum.js';
import type { Giltighet } from '../giltighet.js';

/** Ett mål för en indikator. (A target, for the whole city or one nämnd, under the time it holds.) */
export interface Indikatormal extends Giltighet {
  /** Id of the indicator. */
  readonly indikator: string;
  /** Code of a nämnd; the whole city when left out. */
  readonly namnd?: string;
  /** What is striven for: a share 0–1, or only a direction where nobody has set a figure. */
  readonly varde: number | 'oka' | 'minska';
  /** The first day; of several that hold the one that began last does. */
  readonly giltigFrom: Datum;
  readonly kalla: string;
}

/** En indikator: en definition som går att läsa, räkna om och ändra med datum. (A definition of a figure as data; a change is a new version.) */
export interface Indikator extends Giltighet {
  readonly id: string;
  readonly version: number;
  readonly namn: string;
  readonly syfte: string;
  readonly enhet: 'insats' | 'individ' | 'skattningspar' | 'dag';
  readonly slag: 'antal' | 'andel' | 'medel';
  /** In words, for the one who reads. */
  readonly taljare: string;
  readonly namnare: string;
  /** Names of the counts that it is made of; empty where it cannot be computed from what is recorded. */
  readonly berakning: { readonly taljare: readonly string[]; readonly namnare: readonly string[] };
  readonly exkluderas: readonly string[];
  /** How unknown answers are treated. */
  readonly uppgiftSaknas: string;
  /** Which day puts an insats in a period. */
  readonly datumtyp: 'erbjudande' | 'beslut' | 'start' | 'avslut';
  /** Days that are waited for before it is counted. */
  readonly fonsterDagar?: number;
  readonly nedbrytningar: readonly ('metod' | 'namnd' | 'kategori' | 'alder' | 'kon' | 'ordning')[];
  /** The least count that is shown outside the nämnd's own staff. */
  readonly minstaCell: number;
  readonly felmarginal: string;
  /** Which way is better; `neutral` where neither is. */
  readonly riktning: 'hogre-battre' | 'lagre-battre' | 'neutral';
  readonly begransningar: readonly string[];
  readonly lagstod: string;
  readonly kalla: string;
}
