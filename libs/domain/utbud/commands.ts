import type { Datum } from '../datum.js';
import type {
  BemanningRapporterad,
  KoRapporterad,
  MetodErbjuden,
  MetodUpphord,
  UtbudsuppgiftRattad,
} from './events.js';

/** Ett utbud: en metod i en stadsdelsnämnd. (What a stream of utbud is about: one method in one nämnd.) */
export interface Utbud {
  readonly stadsdelsnamnd: string;
  readonly metod: string;
}

/** What every command brings from outside, so that a decision needs no clock and no session. */
export interface UtbudContext {
  /** Today in Sweden, by the server's clock. */
  readonly today: Datum;
  readonly utbud: Utbud;
}

/** Nämnden börjar erbjuda metoden. (Which nämnd and which method the stream says.) */
export interface ErbjudMetod {
  readonly type: 'ErbjudMetod';
  readonly data: Omit<MetodErbjuden['data'], keyof Utbud>;
}

/** Nämnden slutar erbjuda metoden. (The offer ends, or never was.) */
export interface UpphorMedMetod {
  readonly type: 'UpphorMedMetod';
  readonly data: MetodUpphord['data'];
}

/** Rapportera kön en dag. (How many wait.) */
export interface RapporteraKo {
  readonly type: 'RapporteraKo';
  readonly data: KoRapporterad['data'];
}

/** Rapportera bemanningen en dag. (How many can give the method.) */
export interface RapporteraBemanning {
  readonly type: 'RapporteraBemanning';
  readonly data: BemanningRapporterad['data'];
}

/** Rätta en tidigare uppgift om utbudet. (The old value is read by the system.) */
export interface RattaUtbudsuppgift {
  readonly type: 'RattaUtbudsuppgift';
  readonly data: Omit<UtbudsuppgiftRattad['data'], 'andringar'> & {
    readonly andringar: readonly Omit<UtbudsuppgiftRattad['data']['andringar'][number], 'fran'>[];
  };
}

export type UtbudNewsCommand = ErbjudMetod | UpphorMedMetod | RapporteraKo | RapporteraBemanning;

/** Everything that can be asked of what a nämnd offers. */
export type UtbudCommand = UtbudNewsCommand | RattaUtbudsuppgift;
