import type { Giltighet } from '../giltighet.js';

/**
 * Rekommendation för barn med hög risk för fortsatt normbrytande beteende. (The five recommended
 * types R1–R5 of the national guidance of November 2021; `avradd` is the one advised against.)
 */
export type Rekommendation = 'R1' | 'R2' | 'R3' | 'R4' | 'R5' | 'avradd' | 'ingen';

/** Preventionsnivå som metoden oftast ges på. (`blandad`: on several levels; the offer decides.) */
export type Preventionsniva =
  'universell' | 'selektiv' | 'indikerad' | 'blandad' | 'pafoljd' | 'ej-angiven';

/** En metod eller insats i metodregistret. (One method, programme or service that an insats can follow.) */
export interface Metod extends Giltighet {
  readonly kod: string;
  readonly namn: string;
  readonly alias: readonly string[];
  /** Code in the kodverk `insatstyp`, what the volume statistics count it as; `annan` when left out. */
  readonly insatstyp?: string;
  readonly malgrupp?: string;
  readonly alderFran?: number;
  readonly alderTill?: number;
  readonly niva: Preventionsniva;
  readonly manualbaserad: 'ja' | 'nej' | 'blandat' | 'uppgift-saknas';
  readonly rekommendation: Rekommendation;
  /** Only `aktiv` and `exempel` may be given; `ingen` stands where nothing was offered. */
  readonly status: 'aktiv' | 'avradd' | 'ej-tillganglig' | 'exempel' | 'ingen';
  /** Always assessed individually by law, so `behovsprovad: false` is refused. */
  readonly alltidBehovsprovad?: true;
  /** Care away from home: accepted by a guardian while the child is under age, or decided without consent. */
  readonly placering?: true;
  /** Where the entry comes from and what is uncertain about it. */
  readonly kalla: string;
}
