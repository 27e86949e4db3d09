import type { Pool } from 'pg';
import type { GallringDeps } from './deps.js';
import { GallringFault } from './fault.js';
import { korningMedId } from './korning.js';
import type { Step } from './step.js';

/** Vilken körning, med vilket godkännande, av vem. (Which run, by which approval, by whom.) */
export interface Start {
  readonly korning: string;
  readonly godkannandeId: string;
  readonly av: string;
}

const UNIQUE_VIOLATION = '23505';

/**
 * Ties an approval to the run before the approval is taken: killed in between, the run knows what it may take
 * again. A run that was left is simply carried on.
 */
export async function start(deps: GallringDeps, begaran: Start): Promise<void> {
  const korning = await korningMedId(deps.pool, begaran.korning);
  if (korning.status === 'planerad') return claim(deps, begaran);
  if (korning.status === 'pagar' || korning.status === 'stoppad') return;
  throw new GallringFault(
    'korning-redan-klar',
    'Körningen är redan avslutad. Planera en ny om någon mer ska gallras.',
  );
}

async function claim({ pool, now, fault }: GallringDeps, begaran: Start): Promise<void> {
  const { korning, godkannandeId, av } = begaran;
  try {
    await pool.query(
      `UPDATE gallring.korning SET status = 'pagar', godkannande_id = $2, startad_av = $3, startad = $4
       WHERE id = $1 AND status = 'planerad'`,
      [korning, godkannandeId, av, new Date(now())],
    );
  } catch (error) {
    if ((error as { code?: string }).code === UNIQUE_VIOLATION) throw taken();
    throw error;
  }
  await fault?.('godkand:knutet');
}

function taken(): GallringFault {
  return new GallringFault(
    'godkannande-upptaget',
    'Godkännandet hör till en annan gallringskörning. Begär ett eget godkännande för den här.',
  );
}

/** An approval that does not hold leaves the run as it was: planned. */
export const takeApproval: Step = async ({ deps, korning }) => {
  try {
    await deps.approvals.takeApproved(korning.godkannandeId ?? '', korning.id);
  } catch (error) {
    await untie(deps.pool, korning.id);
    throw error;
  }
  return {};
};

async function untie(pool: Pool, id: string): Promise<void> {
  await pool.query(
    `UPDATE gallring.korning SET status = 'planerad', godkannande_id = NULL, startad_av = NULL, startad = NULL
     WHERE id = $1 AND steg = 'planerad'`,
    [id],
  );
}
