import type { Asking, Thing } from '../../../libs/access/index.js';

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

/** The insatser of the rows that the one who asks may see, each judged as when it is asked for by name. */
export async function allowedInsatser(
  asking: Asking,
  rows: readonly AktRad[],
): Promise<ReadonlySet<string>> {
  const waiting = [...insatserOf(rows)];
  const allowed = new Set<string>();
  const judge = async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (await asking.may(thingOf(next))) allowed.add(next.insats_id);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, judge));
  return allowed;
}
