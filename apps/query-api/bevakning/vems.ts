import {
  AccessRefused,
  medForegangare,
  type Medarbetare,
  type Named,
  type Namngivna,
} from '../../../libs/access/index.js';
import type { AktRad } from './allowed.js';
import { INGEN, type Vems } from './parameters.js';

export type Namngivning = ReadonlyMap<string, Namngivna>;

/** Who is named on the insatser of some rows, as things stand now. */
export function namngivnaOn(
  namedOn: Named['namedOn'],
  rows: readonly AktRad[],
): Promise<Namngivning> {
  const cases = new Map(rows.map((row) => [row.insats_id, row.ansvarig_namnd]));
  return namedOn([...cases].map(([insatsId, namnd]) => ({ insatsId, namnd })));
}

/** The nämnder of a question about one of them, with those it took over. @throws AccessRefused for another's */
export function avNamnd(
  namnder: '*' | readonly string[],
  stadsdelsnamnd: string | undefined,
): '*' | readonly string[] {
  if (stadsdelsnamnd === undefined) return namnder;
  const asked = medForegangare(stadsdelsnamnd);
  const covered = namnder === '*' ? asked : asked.filter((kod) => namnder.includes(kod));
  if (covered.length === 0) throw new AccessRefused('annan-namnd', false);
  return covered;
}

/** The rows that are those of the worker and the unit asked for. */
export function vemsRader<R extends AktRad>(
  rows: readonly R[],
  { insats = '', anvandare, enhet }: Pick<Vems, 'insats' | 'anvandare' | 'enhet'>,
  namngivna: Namngivning,
): readonly R[] {
  return rows.filter(({ insats_id }) => {
    if (!insats_id.startsWith(insats)) return false;
    const { ansvariga, enhet: har } = vemOf(namngivna, insats_id);
    return (
      isAsked(
        anvandare,
        ansvariga.map(({ id }) => id),
      ) && isAsked(enhet, har === null ? [] : [har])
    );
  });
}

function isAsked(asked: string | undefined, named: readonly string[]): boolean {
  if (asked === undefined) return true;
  return asked === INGEN ? named.length === 0 : named.includes(asked);
}

/** Whose an insats is, as a row tells it: nobody is an empty list, and no unit null. */
export function vemOf(namngivna: Namngivning, insatsId: string) {
  const { ansvariga = [], enhet } = namngivna.get(insatsId) ?? {};
  return { ansvariga, enhet: enhet ?? null };
}

interface Antal {
  antal: number;
  forsenade: number;
}

/** How many things lie with each worker and each unit, and with nobody, the most overdue first. */
export function perVem<R extends AktRad>(
  rows: readonly R[],
  namngivna: Namngivning,
  isForsenad: (row: R) => boolean,
) {
  const arbetare = new Map<string, Antal & { readonly ansvarig: Medarbetare | null }>();
  const enheter = new Map<string, Antal & { readonly enhet: string | null }>();
  for (const row of rows) {
    const late = isForsenad(row);
    const { ansvariga, enhet } = vemOf(namngivna, row.insats_id);
    for (const ansvarig of ansvariga.length === 0 ? [null] : ansvariga) {
      const first = { ansvarig, antal: 0, forsenade: 0 };
      count(arbetare, ansvarig?.id ?? '', { first, late });
    }
    count(enheter, enhet ?? '', { first: { enhet, antal: 0, forsenade: 0 }, late });
  }
  return { perAnsvarig: senast(arbetare), perEnhet: senast(enheter) };
}

function count<T extends Antal>(
  into: Map<string, T>,
  key: string,
  { first, late }: { readonly first: T; readonly late: boolean },
): void {
  const one = into.get(key) ?? first;
  one.antal += 1;
  one.forsenade += late ? 1 : 0;
  into.set(key, one);
}

function senast<T extends Antal>(counted: ReadonlyMap<string, T>): readonly T[] {
  return [...counted.entries()]
    .sort(([a, one], [b, other]) => other.forsenade - one.forsenade || (a < b ? -1 : 1))
    .map(([, one]) => one);
}
