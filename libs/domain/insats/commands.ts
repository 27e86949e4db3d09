import type { Datum } from '../datum.js';
import type {
  BegransningHavd,
  BehandlingBegransad,
  BeslutFattat,
  GenomforandeplanReviderad,
  GenomforandeplanUpprattad,
  HandelseMakulerad,
  InsatsAvslutad,
  InsatsPaborjad,
  SkattningRegistrerad,
  UppdragLamnat,
  UppfoljningGenomford,
  UppgiftIfragasatt,
  UppgiftRattad,
} from './events.js';

/** What every command brings from outside, so that a decision needs no clock and no session. */
export interface CommandContext {
  /** Today in Sweden, by the server's clock. */
  readonly today: Datum;
  readonly actor: string;
}

interface Command<Type extends string, Data> {
  readonly type: Type;
  readonly data: Data;
}

/** Fatta beslut om insats. (Take the formal decision.) */
export type FattaBeslut = Command<'FattaBeslut', BeslutFattat['data']>;
/** Lämna uppdrag till utföraren. (Commission the performer.) */
export type LamnaUppdrag = Command<'LamnaUppdrag', UppdragLamnat['data']>;
/** Upprätta genomförandeplan. (Draw up the plan.) */
export type UpprattaGenomforandeplan = Command<
  'UpprattaGenomforandeplan',
  GenomforandeplanUpprattad['data']
>;
/** Revidera genomförandeplan. (Revise the plan.) */
export type RevideraGenomforandeplan = Command<
  'RevideraGenomforandeplan',
  GenomforandeplanReviderad['data']
>;
/** Påbörja insats; grunduppgifterna får utelämnas när ett beslut finns. (Start; the basic facts may be left out after a decision.) */
export type PaborjaInsats = Command<
  'PaborjaInsats',
  Partial<InsatsPaborjad['data']> & { readonly datum: Datum }
>;
/** Registrera skattning; version utelämnad = den som gällde den dagen. (Record a rating.) */
export type RegistreraSkattning = Command<
  'RegistreraSkattning',
  Omit<SkattningRegistrerad['data'], 'instrumentversion'> & { readonly instrumentversion?: number }
>;
/** Genomför uppföljning. (Record a follow-up.) */
export type GenomforUppfoljning = Command<'GenomforUppfoljning', UppfoljningGenomford['data']>;
/** Avsluta insats. (End the insats.) */
export type AvslutaInsats = Command<'AvslutaInsats', InsatsAvslutad['data']>;
/** Rätta uppgift; det gamla värdet läser systemet själv. (Correct; the old value is read by the system.) */
export type RattaUppgift = Command<
  'RattaUppgift',
  Omit<UppgiftRattad['data'], 'andringar'> & {
    readonly andringar: readonly Omit<UppgiftRattad['data']['andringar'][number], 'fran'>[];
  }
>;
/** Makulera händelse. (Annul an event.) */
export type MakuleraHandelse = Command<'MakuleraHandelse', HandelseMakulerad['data']>;

/** Ifrågasätt uppgift. (Note that somebody holds it to be wrong.) */
export type IfragasattUppgift = Command<'IfragasattUppgift', UppgiftIfragasatt['data']>;
/** Begränsa behandlingen. (Take the insats out of every figure from now on.) */
export type BegransaBehandling = Command<'BegransaBehandling', BehandlingBegransad['data']>;
/** Häv begränsningen. (Let it count again.) */
export type HavBegransning = Command<'HavBegransning', BegransningHavd['data']>;

export type InsatsCommand =
  | FattaBeslut
  | LamnaUppdrag
  | UpprattaGenomforandeplan
  | RevideraGenomforandeplan
  | PaborjaInsats
  | RegistreraSkattning
  | GenomforUppfoljning
  | AvslutaInsats
  | RattaUppgift
  | MakuleraHandelse
  | IfragasattUppgift
  | BegransaBehandling
  | HavBegransning;
