import type { Nodatkomst } from '../../../libs/access/index.js';
import type { Person } from '../names.js';

/** One emergency opening: who opened what, why and until when. Of whom it is about: the id only. */
export function oppningView(
  { id, anvandare, oppnadId, skal, from, tom }: Nodatkomst,
  named: (id: string | undefined) => Person | null,
): object {
  return {
    id,
    anvandare,
    namn: named(anvandare)?.namn ?? null,
    oppnadId,
    skal,
    from: new Date(from).toISOString(),
    tom: new Date(tom).toISOString(),
  };
}
