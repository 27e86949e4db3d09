import {
  addDays,
  daysBetween,
  EVENT_OF_COMMAND,
  type Datum,
  type Grunduppgifter,
  type IndividId,
  type InsatsCommand,
  type InsatsId,
} from '../../domain/index.js';
import { derivedId } from '../../recording/index.js';

/** A life: what was recorded about one insats, day by day, and what is expected of it. */
export interface Liv {
  /** Name of the file, and of everything derived from it. */
  readonly fil: string;
  readonly namn: string;
  readonly handlarOm: string;
  readonly grund: Omit<Grunduppgifter, 'individId'>;
  readonly steg: readonly Steg[];
  /** The day that the expectations are about. */
  readonly per: Datum;
  readonly forvantat: Forvantat;
}

/** One step: recorded on `den`; it happened the same day where `data` does not say another. */
export interface Steg {
  readonly den: Datum;
  readonly typ: keyof typeof EVENT_OF_COMMAND;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What holds of the insats on the day of the expectations. */
export interface Forvantat {
  readonly tillstand: string;
  readonly bevakningar?: readonly string[];
  readonly flaggor?: readonly string[];
}

/** Ids that a life is recorded with: the same every time. */
export function idsOf({ fil }: Pick<Liv, 'fil'>): {
  readonly insatsId: InsatsId;
  readonly individId: IndividId;
  readonly annan: IndividId;
} {
  return {
    insatsId: derivedId('liv-insats', fil) as InsatsId,
    individId: derivedId('liv-individ', fil) as IndividId,
    annan: derivedId('liv-annan-individ', fil) as IndividId,
  };
}

/** The same life so many days later. */
export function laterBy(liv: Liv, days: number): Liv {
  const later = (day: Datum) => addDays(day, days);
  const steg = liv.steg.map((one) => ({
    ...one,
    den: later(one.den),
    data:
      typeof one.data['datum'] === 'string'
        ? { ...one.data, datum: later(one.data['datum'] as Datum) }
        : one.data,
  }));
  return { ...liv, per: later(liv.per), steg };
}

/** How many days later a life must be for its last day to be today; never earlier, since laws have dates. */
export function daysUntil({ per }: Liv, today: Datum): number {
  return Math.max(0, daysBetween(per, today));
}

/** Parts with an id of their own, by command. */
const OWN_ID: Readonly<Record<string, string>> = {
  RegistreraSkattning: 'skattningId',
  GenomforUppfoljning: 'uppfoljningId',
  GenomforSession: 'sessionId',
};

/**
 * The command of a step, from its number (0-based). `@n` in the file stands for the event of step n (1-based),
 * `@annan` for another person.
 */
export function commandOf(liv: Liv, nr: number, eventIds: readonly string[]): InsatsCommand {
  const step = liv.steg[nr];
  if (step === undefined) throw new Error(`${liv.fil} has no step ${nr + 1}.`);
  const { individId, annan } = idsOf(liv);
  const ownId = OWN_ID[step.typ];
  const data = {
    ...(nr === 0 ? { individId, ...liv.grund } : {}),
    ...(ownId === undefined ? {} : { [ownId]: `steg-${nr + 1}` }),
    datum: step.den,
    ...step.data,
  };
  const resolved = Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, resolve(value, { annan, eventIds })]),
  );
  // The file is checked by the domain, as everything that comes from outside.
  return { type: step.typ, data: resolved } as unknown as InsatsCommand;
}

function resolve(
  value: unknown,
  { annan, eventIds }: { readonly annan: string; readonly eventIds: readonly string[] },
): unknown {
  if (value === '@annan') return annan;
  const step = typeof value === 'string' ? /^@(\d+)$/.exec(value)?.[1] : undefined;
  return step === undefined ? value : eventIds[Number(step) - 1];
}
