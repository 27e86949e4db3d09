import type { Lasning } from '../../../libs/access/index.js';
import type { Person } from '../names.js';

/** One row of the read audit, with the name of the one who read. Of the person read about: the id only. */
export function lasningView(
  row: Lasning,
  named: (id: string | undefined) => Person | null,
): object {
  const { seq, at, actorId, roll, namnd, atgard, andamal } = row;
  return {
    nummer: String(seq),
    nar: new Date(at).toISOString(),
    lasare: named(actorId),
    roll: roll ?? null,
    namnd: namnd ?? null,
    atgard,
    andamal: andamal ?? null,
    faltgrupper: row.faltgrupper ?? [],
    resurs: row.resurs,
    resursId: row.resursId ?? null,
    begaran: row.requestId,
    utfall: row.utfall,
    kod: row.kod ?? null,
  };
}
