import type { Asking, Godkannande } from '../../../../libs/access/index.js';
import { korningMedId, type Korning } from '../../../../libs/privacy/index.js';
import type { Platform } from '../../../../libs/runtime/index.js';

/** A run that whoever asks may see. Asked about the role first, so that nobody else learns which runs there are. */
export async function korningFor(
  { pool }: Pick<Platform, 'pool'>,
  asking: Asking,
  id: string,
): Promise<Korning> {
  await asking.extent('gallring');
  const korning = await korningMedId(pool, id);
  await asking.require({ resurs: 'gallring', namnd: korning.namnd });
  return korning;
}

/** The request that concerns a run: the one that can be used before one that waits or was turned down. */
export async function approvalOf(
  { protection }: Pick<Platform, 'protection'>,
  { id, namnd }: Pick<Korning, 'id' | 'namnd'>,
): Promise<Godkannande | undefined> {
  const all = await protection.approvals.list(['gallring'], [namnd]);
  const own = all.filter(({ innehall }) => innehall.korning === id);
  const usable = own.find(({ status }) => status === 'godkand' || status === 'verkstalld');
  return usable ?? own[0];
}
