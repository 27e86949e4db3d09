import type { Bevakning } from '../../bevakning/index.js';
import type { Datum } from '../../datum.js';
import type { Metodmall } from '../../metodmall/index.js';
import type { RecordedInsatsEvent } from '../events.js';
import type { Planversion } from '../planversioner.js';
import type { Erbjuden } from '../state.js';

/** Koder för kvalitetsflaggor. (What is irregular and let in, but shown until it is put right.) */
export type KvalitetsflaggaKod =
  | 'SEN_REG'
  | 'TILLBAKADATERAD'
  | 'PLAN_SAKNAS'
  | 'PLAN_OFULLSTANDIG'
  | 'PLAN_EJ_KONTROLLERAD'
  | 'PLAN_PAPPER'
  | 'UPPDRAG_SAKNAS'
  | 'UPPDRAG_OFULLSTANDIGT'
  | 'BESLUT_SAKNAS'
  | 'BEHOVSPROVNING_OKAND'
  | 'LAGRUM_MOTSAGER'
  | 'START_FORE_BESLUT'
  | 'BESLUT_UTGANGET'
  | 'BESLUT_EFTER_SLUT'
  | 'EJ_VERKSTALLD_3M'
  | 'RAPPORT_FEL_KVARTAL'
  | 'TILL_NACKDEL_UTAN_STOD'
  | 'UPPF_FORSENAD'
  | 'UPPF_EFTER_UTREDNING_SEN'
  | 'MAL_EJ_BEDOMDA'
  | 'UTANFOR_MALGRUPP'
  | 'BASLINJE_SAKNAS'
  | 'BASLINJE_SEN'
  | 'SLUTMATNING_SAKNAS'
  | 'SKATTNING_UTANFOR_FONSTER'
  | 'SKATTNING_UTANFOR_ALDER'
  | 'HANDELSE_FORE_START'
  | 'MATPUNKT_ORIMLIG'
  | 'DUBBEL_SKATTNING'
  | 'INFORMANT_BYTT'
  | 'AVBOJD_MEN_STARTAD'
  | 'UPPFOLJNINGSVAL_UTAN_SKAL'
  | 'SAMTYCKE_OFULLSTANDIGT'
  | 'BARN_EJ_HORT_UTAN_SKAL'
  | 'SIP_UTAN_SAMTYCKE'
  | 'SIP_UTAN_SKAL'
  | 'BEDOMNING_UTAN_UTBILDNING'
  | 'RISKSVAR'
  | 'KOD_ANNAT'
  | 'KOMPONENTER_SAKNAS'
  | 'AVSLUTSORSAK_SAKNAS'
  | 'SYN_SAKNAS_VID_AVSLUT'
  | 'FULLFOLJD_ORIMLIG';

/** Vem som ska se till att en flagga åtgärdas. (Whose work mends it.) */
export type Flaggagare = 'behandlare' | 'socialsekreterare' | 'enhetschef';

/** What a rule found: what is irregular, in which event, since when. */
export interface Flaggfynd {
  readonly kod: KvalitetsflaggaKod;
  readonly text: string;
  readonly handelseId?: string;
  readonly sedan?: Datum;
}

/** Kvalitetsflagga: något avviker men avvisas inte. (An irregularity, with who should see to it.) */
export interface Kvalitetsflagga extends Flaggfynd {
  readonly agare: Flaggagare;
  /** Days since it began, where that is known. */
  readonly alderDagar?: number;
}

type OfType<T extends RecordedInsatsEvent['type']> = Extract<
  RecordedInsatsEvent,
  { readonly type: T }
>;

/** An insats laid out for the rules: each rule takes what it needs. */
export interface Underlag {
  readonly today: Datum;
  readonly history: readonly RecordedInsatsEvent[];
  /** The template of the start, or of what came before it. */
  readonly mall: Metodmall | undefined;
  readonly bevakningar: readonly Bevakning[];
  readonly erbjudande: OfType<'InsatsErbjuden'> | undefined;
  readonly beslut: OfType<'BeslutFattat'> | undefined;
  /** By day: a commission may be given anew. */
  readonly uppdrag: readonly OfType<'UppdragLamnat'>[];
  /** By day: the last is in force. */
  readonly planer: readonly Planversion[];
  readonly start: OfType<'InsatsPaborjad'> | undefined;
  readonly skattningar: readonly OfType<'SkattningRegistrerad'>[];
  readonly avslut: OfType<'InsatsAvslutad'> | undefined;
  /** The family's last word on the offer. */
  readonly svar: Erbjuden['svar'];
}

export type Flaggregel = (underlag: Underlag) => readonly Flaggfynd[];
