import type { RecordedInsatsEvent } from '../../domain/index.js';
import { tommaSummor } from '../summor.js';

/** Ended insatser where somebody has said what they consist of. */
export const MED_KOMPONENT = 'medKomponent';

/** How the sums of one component begin. */
export function komponentprefix(kod: string): string {
  return `komponent|${kod}|`;
}

/** What an insats consists of: what was said at its start, or else in the offer; nothing where nobody said. */
export function komponenterOf(held: readonly RecordedInsatsEvent[]): readonly string[] {
  let found: readonly string[] | undefined;
  for (const { type, data } of held) {
    if (type === 'InsatsPaborjad') found = data.komponenter ?? found;
    if (type === 'InsatsErbjuden') found ??= data.komponenter;
  }
  return [...new Set(found)];
}

/** The same sums once for each component of the insats, so that each can be read by itself. */
export function komponentsummor(
  komponenter: readonly string[],
  sums: Readonly<Record<string, number>>,
): Record<string, number> {
  const per = tommaSummor();
  if (komponenter.length === 0) return per;
  per[MED_KOMPONENT] = 1;
  for (const kod of komponenter) {
    const prefix = komponentprefix(kod);
    for (const namn in sums) per[prefix + namn] = sums[namn] ?? 0;
  }
  return per;
}
