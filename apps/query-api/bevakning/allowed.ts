import { visible, type Asking, type Atgard, type Thing } from '../../../libs/access/index.js';
import type { QueryApiOptions } from '../options.js';

/** A row as far as the policy needs to know it. */
export interface AktRad {
  readonly insats_id: string;
  readonly ansvarig_namnd: string;
  readonly individ_id: string | null;
}

const AT_ONCE = 8;

export function thingOf({ insats_id: insatsId, ansvarig_namnd: namnd, individ_id }: AktRad): Thing {
  return { resurs: 'insats', insatsId, namnd, individId: individ_id ?? undefined };
}

/** Each insats of the rows once. */
export function insatserOf<R extends AktRad>(rows: readonly R[]): readonly R[] {
  return [...new Map(rows.map((row) => [row.insats_id, row])).values()];
}

/** The insatser of the rows that the one who asks may see, or do this to, each judged as when it is asked for by name. */
export async function allowedInsatser(
  asking: Asking,
  rows: readonly AktRad[],
  atgard?: Atgard,
): Promise<ReadonlySet<string>> {
  const waiting = [...insatserOf(rows)];
  const allowed = new Set<string>();
  const judge = async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (await asking.may(thingOf(next), atgard)) allowed.add(next.insats_id);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, judge));
  return allowed;
}

/** The insatser that somebody is named on; undefined for a head, who sees others' too. */
export function insatserFor(
  { assignedTo }: Pick<QueryApiOptions, 'assignedTo'>,
  { actor }: Asking,
): Promise<readonly string[] | undefined> {
  const chef = actor.tilldelningar.some(({ roll }) => roll === 'enhetschef');
  return chef ? Promise.resolve(undefined) : assignedTo(actor);
}

/** Puts each insats of the rows down in the read audit, and gives what shows of a row what may be seen. */
export async function shownTo(asking: Asking, rows: readonly AktRad[]) {
  const decided = await Promise.all(
    insatserOf(rows).map(async (row) => {
      const { faltgrupper } = await asking.require(thingOf(row));
      return [row.insats_id, faltgrupper] as const;
    }),
  );
  const shown = new Map(decided);
  return <T extends { readonly insatsId: string }>(one: T): T =>
    visible(one, shown.get(one.insatsId) ?? []);
}
