import { parseDatum, type Datum } from '../../../libs/domain/index.js';

/** What a field becomes when it leaves for a study. */
type Fate = 'kept' | 'day' | 'number' | 'event' | 'changes' | 'dropped';

/**
 * Every field that an event may have. One that is not here is dropped, so that a new field reaches no
 * study before somebody has thought about it.
 */
export const STUDY_FIELDS: Readonly<Record<string, Fate>> = {
  aktor: 'kept',
  alderAr: 'kept',
  algoritm: 'kept',
  andring: 'kept',
  andringar: 'changes',
  anonym: 'kept',
  av: 'kept',
  avslutsorsak: 'kept',
  barnetDelaktigt: 'kept',
  barnetTillfragatOmEffekt: 'kept',
  barnetsSyn: 'kept',
  behov: 'kept',
  behovsprovad: 'kept',
  beslutsfattare: 'kept',
  borHemma: 'kept',
  datum: 'day',
  delar: 'kept',
  delskalor: 'kept',
  deltagare: 'kept',
  dokumentform: 'kept',
  erbjudenTill: 'kept',
  falt: 'kept',
  form: 'kept',
  forvaring: 'kept',
  giltigFrom: 'day',
  giltigTom: 'day',
  grund: 'dropped',
  handelseId: 'event',
  individId: 'dropped',
  informant: 'kept',
  initieradAv: 'kept',
  instrument: 'kept',
  instrumentversion: 'kept',
  kod: 'kept',
  komponenter: 'kept',
  kon: 'kept',
  kontaktorsaker: 'kept',
  kvartal: 'dropped',
  lagrum: 'kept',
  malsattningId: 'number',
  malsattningar: 'kept',
  maluppfyllelse: 'kept',
  manader: 'kept',
  matpunkt: 'kept',
  metod: 'kept',
  minuter: 'kept',
  missbruk: 'kept',
  mottagare: 'kept',
  nastaUppfoljning: 'day',
  niva: 'kept',
  nyInsats: 'kept',
  nyaBrott: 'kept',
  omfattning: 'kept',
  omrade: 'kept',
  onskadMetod: 'kept',
  orsak: 'kept',
  pagaendeKontakt: 'kept',
  part: 'kept',
  parter: 'kept',
  poang: 'kept',
  riskfragor: 'kept',
  samtycke: 'kept',
  samtyckesform: 'kept',
  satt: 'kept',
  sessionId: 'number',
  skal: 'kept',
  skattningId: 'number',
  skolaEllerSysselsattning: 'kept',
  skolanInbjuden: 'kept',
  skolsituationFoljd: 'kept',
  slutdatum: 'day',
  slutrapportLamnad: 'kept',
  sprak: 'dropped',
  risksvarUpptaget: 'kept',
  stadsdelsnamnd: 'kept',
  status: 'kept',
  startlage: 'kept',
  steg: 'kept',
  svar: 'kept',
  syftarTillSkolgang: 'kept',
  tillIndividId: 'dropped',
  tillNackdel: 'kept',
  lagstodAngivet: 'kept',
  tillNamnd: 'kept',
  uppfoljning: 'kept',
  uppfoljningId: 'number',
  uppfoljningsskal: 'kept',
  uppgiftslamnare: 'kept',
  utanforKontorstid: 'kept',
  utfall: 'kept',
  utbildad: 'kept',
  utforare: 'kept',
  utgang: 'kept',
  utredningAvslutad: 'day',
  vardnadshavaresSyn: 'kept',
};

/** What only the insats itself can tell. */
export interface CleanerOptions {
  readonly dayOf: (day: Datum) => number;
  /** Numbers of events by their ids. */
  readonly numbers: ReadonlyMap<string, number>;
}

export interface Cleaner {
  day(text: unknown): number | null;
  fields(data: object): Readonly<Record<string, unknown>>;
}

/** Cleans the events of one insats; things with an id are numbered in the order in which they come. */
export function cleanerOf({ dayOf, numbers }: CleanerOptions): Cleaner {
  const seen = new Map<string, number>();
  const day = (text: unknown) => {
    const datum = typeof text === 'string' ? parseDatum(text) : undefined;
    return datum === undefined ? null : dayOf(datum);
  };
  const numberOf = (name: string, id: unknown) => {
    const key = `${name} ${String(id)}`;
    const known =
      seen.get(key) ?? [...seen.keys()].filter((k) => k.startsWith(`${name} `)).length + 1;
    seen.set(key, known);
    return known;
  };
  const cleaned: Readonly<Record<Fate, (name: string, value: unknown) => [string, unknown][]>> = {
    kept: (name, value) => [[name, deep(value)]],
    day: (_name, value) => [['dag', day(value)]],
    number: (name, value) => [[withoutId(name), numberOf(name, value)]],
    event: (name, value) => [[withoutId(name), numbers.get(String(value)) ?? null]],
    changes: (name, value) => [[name, (value as readonly Andring[]).flatMap(change)]],
    dropped: () => [],
  };
  const one = (name: string, value: unknown) => cleaned[fateOf(name)](name, value);
  const fields = (data: object) =>
    Object.fromEntries(Object.entries(data).flatMap(([name, value]) => one(name, value)));
  const deep = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(deep);
    if (typeof value === 'object' && value !== null) return fields(value);
    return value;
  };
  const change = ({ falt, fran, till }: Andring) => {
    const [before, after] = [one(falt, fran)[0], one(falt, till)[0]];
    if (before === undefined || after === undefined) return [];
    return [{ falt: after[0], fran: before[1], till: after[1] }];
  };
  return { day, fields };
}

interface Andring {
  readonly falt: string;
  readonly fran: unknown;
  readonly till: unknown;
}

function fateOf(name: string): Fate {
  return Object.hasOwn(STUDY_FIELDS, name) ? (STUDY_FIELDS[name] as Fate) : 'dropped';
}

function withoutId(name: string): string {
  return name.replace(/Id$/, '');
}
