import { medForegangare, type Asking } from '../../../libs/access/index.js';
import type { QueryApiOptions } from '../options.js';
import { queryProblem } from '../query-problems.js';
import { INGEN } from './parameters.js';

type Options = Pick<QueryApiOptions, 'assignedTo' | 'enheter'>;

interface Fragad {
  readonly enhet: string | undefined;
  /** The boards that the question is about. */
  readonly namnder: '*' | readonly string[];
}

/**
 * Refuses a unit that the one who asks does not know of: an empty list would look like nothing to do.
 * One that exists elsewhere is refused in the same words as one that does not exist.
 * @throws a problem that names the units that can be asked for
 */
export async function requireEnhet(
  options: Options,
  { enhet, namnder }: Fragad,
  asking: Asking,
): Promise<void> {
  if (enhet === undefined || enhet === INGEN) return;
  const known = await enheterFor(options, namnder, asking);
  if (known.includes(enhet)) return;
  const finns =
    known.length === 0
      ? 'Ingen enhet har någon insats som du ser. Ta bort parametern.'
      : `Du kan fråga efter ${known.join(', ')} eller ${INGEN}.`;
  throw queryProblem('okand-enhet', {
    detail: `Enheten ${enhet} finns inte bland dem du ser. ${finns}`,
  });
}

/** The units of the asker's own roles and cases; a head of a whole board knows every unit in it. */
async function enheterFor(
  { assignedTo, enheter }: Options,
  namnder: '*' | readonly string[],
  { actor }: Asking,
): Promise<readonly string[]> {
  const own = actor.tilldelningar.filter(
    ({ namnd }) => namnder === '*' || medForegangare(namnd).some((kod) => namnder.includes(kod)),
  );
  const named = own.flatMap(({ enhet }) => (enhet === undefined ? [] : [enhet]));
  const chef = own.filter(({ roll, enhet }) => roll === 'enhetschef' && enhet === undefined);
  const found = await enheter({
    namnder: chef.flatMap(({ namnd }) => medForegangare(namnd)),
    insatser: await assignedTo(actor),
  });
  return [...new Set([...named, ...found])].sort();
}
