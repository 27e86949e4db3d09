import { visible, type Asking, type Atgard, type InsatsThing } from '../../../libs/access/index.js';
import type { QueryApiOptions } from '../options.js';

/** A row as far as the policy needs to know it. */
export interface AktRad {
  readonly insats_id: string;
  readonly ansvarig_namnd: string;
  readonly individ_id: string | null;
}

function thingOf({ insats_id: insatsId, ansvarig_namnd: namnd, individ_id }: AktRad): InsatsThing {
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
  const allowed = await asking.allowedOf(insatserOf(rows).map(thingOf), atgard);
  return new Set(allowed.map(({ insatsId }) => insatsId));
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
  const things = insatserOf(rows).map(thingOf);
  const judged = await asking.requireEach(things);
  const shown = new Map(things.map(({ insatsId }, nr) => [insatsId, judged[nr]?.faltgrupper]));
  return <T extends { readonly insatsId: string }>(one: T): T =>
    visible(one, shown.get(one.insatsId) ?? []);
}
