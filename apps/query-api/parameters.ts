import { queryProblem } from './query-problems.js';

export type Parameters = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * The parameters of a question, each given once. One that is not known is refused: an answer to another
 * question than the one that was asked is worse than none.
 */
export function parametersOf<Name extends string>(
  query: Parameters,
  names: readonly Name[],
): Readonly<Partial<Record<Name, string>>> {
  for (const [name, value] of Object.entries(query)) {
    const known = (names as readonly string[]).includes(name);
    if (!known || typeof value !== 'string') throw unknown(name, names);
  }
  return query as Readonly<Partial<Record<Name, string>>>;
}

function unknown(name: string, names: readonly string[]) {
  const allowed =
    names.length === 0 ? 'Frågan har inga parametrar.' : `Frågan har ${names.join(', ')}.`;
  return queryProblem('okand-parameter', {
    detail: `Parametern ${name.slice(0, 40)} finns inte eller är given flera gånger. ${allowed}`,
  });
}
