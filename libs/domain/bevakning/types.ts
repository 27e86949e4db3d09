import type { Datum } from '../datum.js';

/** Vad som bevakas. (What has a day by which it is to be done.) */
export type Bevakningsslag =
  | 'svar-pa-erbjudande'
  | 'beslut'
  | 'beslut-om-uppfoljning'
  | 'uppfoljning-efter-utredning'
  | 'verkstallighet'
  | 'verkstallighet-larm'
  | 'uppdrag'
  | 'plan'
  | 'skattning'
  | 'uppfoljning'
  | 'uppfoljning-efter-avslut';

/** Hur det gick. (Still to be done, done, not made for a reason that was told, or no longer asked for.) */
export type Bevakningstillstand = 'oppen' | 'uppfylld' | 'ej-genomford' | 'bortfallen';

/** What is to be done, and between which days, before anybody has looked at whether it was. */
export interface Sak {
  readonly slag: Bevakningsslag;
  /** Which one of its kind: `SDQ|barn|start`, `60-dagar`, `6-man`. Never a person. */
  readonly avser: string;
  /** Not worth doing before. */
  readonly tidigast?: Datum;
  /** The day that its time is counted from, where a report tells how long it took. */
  readonly fran?: Datum;
  /** The last day on which it is in time. */
  readonly forfaller: Datum;
  /** Later than this it counts for nothing. */
  readonly senast?: Datum;
  /** The rule of law that sets the day, where one does. */
  readonly lag?: string;
}

/** Bevakning: något som ska vara klart en viss dag, härlett ur händelserna. (A due date. No today in it: `lage` adds that.) */
export interface Bevakning extends Sak {
  /** Unique within the insats and the same as long as the due date is: `slag|avser|forfaller`. */
  readonly nyckel: string;
  readonly tillstand: Bevakningstillstand;
  /** The day it stopped being open, for whatever reason. */
  readonly stangd?: Datum;
  /** The day it was done, in time or late. */
  readonly uppfylld?: Datum;
  /** Why it was not made, or is no longer asked for. */
  readonly skal?: string;
}

export type Utkast = Omit<Bevakning, 'nyckel'>;
