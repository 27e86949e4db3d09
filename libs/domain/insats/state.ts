import type { Datum } from '../datum.js';
import type { BeslutFattat, Grunduppgifter, RecordedInsatsEvent } from './events.js';

/** What every state carries: all that was recorded, and what of it holds. */
interface Inspelat {
  readonly history: readonly RecordedInsatsEvent[];
  readonly gallande: readonly RecordedInsatsEvent[];
}

/** Ny: inget är registrerat. (Nothing has been recorded.) */
export interface Ny extends Inspelat {
  readonly lage: 'Ny';
}

/** Makulerad: allt som inledde insatsen är makulerat. (All that opened it was annulled; it may open anew.) */
export interface Makulerad extends Inspelat {
  readonly lage: 'Makulerad';
}

/** Erbjuden: ett erbjudande finns men varken beslut eller start. (Offered; what the family last answered.) */
export interface Erbjuden extends Inspelat {
  readonly lage: 'Erbjuden';
  readonly grunduppgifter: Grunduppgifter;
  readonly svar: 'inget' | 'accepterat' | 'avbojt' | 'okant';
}

/** Ej erbjuden: det är registrerat att ingen insats erbjöds. (Nothing was offered.) */
export interface EjErbjuden extends Inspelat {
  readonly lage: 'EjErbjuden';
  readonly grunduppgifter: Grunduppgifter;
}

/** Ej påbörjad: beslut finns men ingen start. (Decided, not started.) */
export interface EjPaborjad extends Inspelat {
  readonly lage: 'EjPaborjad';
  readonly grunduppgifter: Grunduppgifter;
  readonly beslut: BeslutFattat['data'];
}

/** Pågående: insatsen är påbörjad. (Started, with or without a known decision.) */
export interface Pagaende extends Inspelat {
  readonly lage: 'Pagaende';
  readonly grunduppgifter: Grunduppgifter;
  readonly startdatum: Datum;
}

/** Avslutad: insatsen har avslutats, eller lagts ned utan start. (Ended, or given up before it began.) */
export interface Avslutad extends Inspelat {
  readonly lage: 'Avslutad';
  readonly grunduppgifter: Grunduppgifter;
  readonly paborjad: Datum | 'aldrig';
  readonly avslutsdatum: Datum;
  readonly avslutsorsak: string;
}

/** Avslagen: beslutet blev avslag. (Refused.) */
export interface Avslagen extends Inspelat {
  readonly lage: 'Avslagen';
  readonly grunduppgifter: Grunduppgifter;
  readonly beslut: BeslutFattat['data'];
}

/** Insatsens läge. (A union of shapes: each holds only what exists there.) */
export type InsatsState =
  Ny | Makulerad | Erbjuden | EjErbjuden | EjPaborjad | Pagaende | Avslutad | Avslagen;
