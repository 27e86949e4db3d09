import { inTransaction } from '../../postgres/index.js';
import { certify } from './certificate.js';
import { deidentify } from './deidentify.js';
import type { GallringDeps } from './deps.js';
import * as erasing from './erase.js';
import { GallringFault } from './fault.js';
import { giveUp, korningMedId, type Korning } from './korning.js';
import { withGallringLock } from './lock.js';
import { retryTrial } from './retry-trial.js';
import { start, takeApproval, type Start } from './start.js';
import { nextSteg, type Steg } from './steg.js';
import type { Step, StepResult } from './step.js';

const STEPS: Readonly<Record<Exclude<Steg, 'planerad'>, Step>> = {
  godkand: takeApproval,
  omprovad: retryTrial,
  begard: erasing.requestErasure,
  avidentifierat: deidentify,
  projicerat: erasing.waitForProjections,
  journalfort: erasing.writeJournal,
  'nycklar-forstorda': erasing.destroyKeys,
  'valv-rensat': erasing.clean,
  'logg-rensad': erasing.eraseStreams,
  verifierat: erasing.verifyNothingLeft,
  intygat: certify,
};

/** A killed runner's lock is gone when PostgreSQL has seen that its connection is. */
const RESUME_WAIT_MS = 5_000;

/** Utför en planerad gallring. (Carries a planned run through, or from where it was left.) */
export function runGallring(deps: GallringDeps, begaran: Start): Promise<Korning> {
  return withGallringLock(deps.pool, 0, async () => {
    await start(deps, begaran);
    return carryOn(deps, begaran.korning);
  });
}

/** Hur det gick med en avbruten körning. (A run that was left, and what became of it.) */
export interface Aterupptagen {
  readonly korning: string;
  readonly status: Korning['status'];
  readonly fel?: string;
}

/** To be called at start, after the journal was applied: finishes what a killed process began. One that fails does not stop the next. */
export function resumeGallringar(deps: GallringDeps): Promise<readonly Aterupptagen[]> {
  return withGallringLock(deps.pool, RESUME_WAIT_MS, async () => {
    const found = await deps.pool.query<{ id: string }>(
      `SELECT id FROM gallring.korning WHERE status IN ('pagar', 'stoppad') ORDER BY startad, id`,
    );
    const resumed: Aterupptagen[] = [];
    for (const { id } of found.rows) resumed.push(await resumeOne(deps, id));
    return resumed;
  });
}

async function resumeOne(deps: GallringDeps, id: string): Promise<Aterupptagen> {
  try {
    const { status } = await carryOn(deps, id);
    return { korning: id, status };
  } catch (error) {
    const { status } = await korningMedId(deps.pool, id);
    return { korning: id, status, fel: error instanceof Error ? error.message : String(error) };
  }
}

/** Step by step, the state written after each: whatever was not written is done once more. */
async function carryOn(deps: GallringDeps, id: string): Promise<Korning> {
  for (;;) {
    const korning = await korningMedId(deps.pool, id);
    const next = nextSteg(korning.steg);
    if (korning.status === 'avbruten' || next === undefined || next === 'planerad') return korning;
    const result = await STEPS[next]({ deps, korning });
    await deps.fault?.(`${next}:gjort`);
    await (result.nobodyLeft === true ? giveUp(deps.pool, id, NOBODY_LEFT) : advance(deps, korning, { next, result })); // prettier-ignore
    await deps.fault?.(`${next}:skrivet`);
  }
}

interface Advance {
  readonly next: Steg;
  readonly result: StepResult;
}

/** Compare and set: two runners can never both move a run on. The last step also forgets whom it was about. */
async function advance({ pool, now }: GallringDeps, korning: Korning, { next, result }: Advance) {
  const done = next === 'intygat';
  await inTransaction(pool, async (client) => {
    const moved = await client.query(
      `UPDATE gallring.korning SET steg = $3, status = $4, klar = $5, fel = NULL,
         position = coalesce($6, position), journalpost = coalesce($7, journalpost)
       WHERE id = $1 AND steg = $2`,
      [
        korning.id,
        korning.steg,
        next,
        done ? 'klar' : 'pagar',
        done ? new Date(now()) : null,
        result.position ?? null,
        result.journalpost ?? null,
      ],
    );
    if (moved.rowCount !== 1) throw overtaken();
    if (done) await client.query('DELETE FROM gallring.korning_individ WHERE korning = $1', [korning.id]); // prettier-ignore
  });
}

function overtaken(): GallringFault {
  return new GallringFault(
    'gallring-pagar-redan',
    'Någon annan har tagit över körningen. Vänta tills den är klar och läs hur det gick.',
  );
}

const NOBODY_LEFT =
  'Ingen i planen är kvar att gallra. Körningen har inte raderat något; gör en ny plan när det är dags.';
