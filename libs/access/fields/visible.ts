import type { Faltgrupp } from '../policy/words.js';

/** Fields of events that say who, what kind of person, or how it is for them; every other one is `forlopp`. */
const GROUP_OF: Readonly<Record<string, Faltgrupp>> = {
  individId: 'identitet',
  individ_id: 'identitet',
  kon: 'grunduppgifter',
  alderAr: 'grunduppgifter',
  metod: 'grunduppgifter',
  stadsdelsnamnd: 'grunduppgifter',
  poang: 'skattning',
  niva: 'skattning',
  startlage: 'skattning',
  forandring: 'skattning',
  svar: 'skattning',
  delskalor: 'skattning',
  riskfragor: 'skattning',
  barnetsSyn: 'skattning',
  vardnadshavaresSyn: 'skattning',
  borHemma: 'skattning',
  skolaEllerSysselsattning: 'skattning',
  nyaBrott: 'skattning',
  missbruk: 'skattning',
  nyInsats: 'skattning',
  behov: 'skattning',
  kontaktorsaker: 'skattning',
  syftarTillSkolgang: 'skattning',
  uppgiftslamnare: 'skattning',
  parter: 'skattning',
  aktor: 'skattning',
  pagaendeKontakt: 'skattning',
  tillIndividId: 'identitet',
  tillNamnd: 'grunduppgifter',
};

/** Corrections hold values of any field: they are shown to those who may see every field of an event. */
const MIXED: ReadonlySet<string> = new Set(['fran', 'till']);
const EVERY: readonly Faltgrupp[] = ['identitet', 'grunduppgifter', 'forlopp', 'skattning'];

/** Which class of data a field of an event belongs to. */
export function faltgruppOf(field: string): Faltgrupp {
  return Object.hasOwn(GROUP_OF, field) ? (GROUP_OF[field] ?? 'forlopp') : 'forlopp';
}

/** The same data without the fields that the field groups do not cover, at every depth. */
export function visible<T>(data: T, faltgrupper: readonly Faltgrupp[]): T {
  return EVERY.every((group) => faltgrupper.includes(group))
    ? data
    : (strip(data, new Set(faltgrupper)) as T);
}

function strip(value: unknown, seen: ReadonlySet<Faltgrupp>): unknown {
  if (Array.isArray(value)) return value.map((item) => strip(item, seen));
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  const kept = Object.entries(value).filter(
    ([name]) => !MIXED.has(name) && seen.has(faltgruppOf(name)),
  );
  return Object.fromEntries(kept.map(([name, member]) => [name, strip(member, seen)]));
}
