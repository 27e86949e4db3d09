import type { ReapplyDeps } from './deps.js';
import type { Cleaner, ErasureTargets } from './ports.js';
import { undantagCleaner } from './undantag-store.js';

/** What one place still has of the erased. */
export interface Rest {
  readonly del: string;
  readonly rest: number;
}

type Places = Pick<ReapplyDeps, 'pool' | 'keys' | 'log' | 'cleaners'>;

/** The cleaners given, and the one for what gallring itself keeps. */
export function cleanersOf({
  pool,
  cleaners,
}: Pick<Places, 'pool' | 'cleaners'>): readonly Cleaner[] {
  return [...cleaners, undantagCleaner(pool)];
}

/** Looks in every place. Nothing is left when every count is 0. */
export async function residueOf(
  places: Places,
  targets: ErasureTargets,
  strommar: readonly string[],
): Promise<readonly Rest[]> {
  const found: Rest[] = [
    { del: 'nycklar', rest: await places.keys.residue(targets.individIds) },
    { del: 'händelselogg', rest: await places.log.remaining(strommar) },
  ];
  for (const cleaner of cleanersOf(places))
    found.push({ del: cleaner.name, rest: await cleaner.residue(targets) });
  return found;
}

export function restSentence(found: readonly Rest[]): string {
  const left = found.filter(({ rest }) => rest > 0).map(({ del, rest }) => `${del} (${rest})`);
  return (
    `Gallringen är inte klar: något finns kvar i ${left.join(', ')}. ` +
    'Ta reda på vad som skrev där och starta sedan om körningen: den rensar och kontrollerar en gång till.'
  );
}
