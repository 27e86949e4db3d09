import type { Asking, Medarbetare } from '../../../libs/access/index.js';
import type { QueryApiOptions } from '../options.js';
import { queryProblem } from '../query-problems.js';
import { INGEN } from './parameters.js';

interface Fragad {
  /** An id, or `ingen`. */
  readonly anvandare: string | undefined;
  /** The boards that the question is about. */
  readonly namnder: '*' | readonly string[];
}

/**
 * Refuses a member of staff that the one who asks does not know of: an empty list would look like nothing
 * to do. One of another nämnd is refused in the same words as one that does not exist. Whoever has left is
 * known still. Undefined where nobody in particular is asked for.
 * @throws a problem that says how to find the id
 */
export async function requireMedarbetare(
  { namesIn }: Pick<QueryApiOptions, 'namesIn'>,
  { anvandare, namnder }: Fragad,
  { actor }: Asking,
): Promise<Medarbetare | undefined> {
  if (anvandare === undefined || anvandare === INGEN) return undefined;
  if (anvandare === actor.id) return { id: anvandare, namn: actor.namn };
  const namn = (await namesIn(namnder, [anvandare])).get(anvandare);
  if (namn === undefined) throw queryProblem('okand-medarbetare');
  return { id: anvandare, namn };
}
