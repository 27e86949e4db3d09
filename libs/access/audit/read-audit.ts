import type { Pool } from 'pg';
import { GranskningOtillganglig } from '../store/errors.js';
import { BatchQueue } from './batch-queue.js';
import { toColumns } from './columns.js';
import { toLasning, type Lasning, type LasningEntry, type LasningRow } from './lasning.js';
import {
  drawSample,
  tallyReadings,
  type LasningTally,
  type ReviewPeriod,
  type ReviewSample,
} from './review.js';
import { verifyAudit, type GranskningReport, type KnownHead } from './verify.js';

export interface ReadAudit {
  /**
   * Resolves when the readings are kept; only then may anything be shown.
   * @throws GranskningOtillganglig when that is not certain: refuse the reading
   */
  write(entries: readonly LasningEntry[]): Promise<void>;
  /** Walks the chain. With a head kept elsewhere also a chain written anew is found. */
  verify(known?: KnownHead): Promise<GranskningReport>;
  /** Who has read about a person, or tried to: for the registerutdrag. */
  ofIndivid(individId: string, insatsIds: readonly string[]): Promise<readonly Lasning[]>;
  /** Emergency openings, then a random sample that the same seed draws again, and counts per reader. */
  sample(
    sample: ReviewPeriod & { readonly n: number; readonly seed: string },
  ): Promise<ReviewSample>;
  /** How many readings of each kind there were. */
  tally(period: ReviewPeriod): Promise<readonly LasningTally[]>;
}

export interface ReadAuditOptions {
  readonly pool: Pool;
  /** How long a reader waits for the audit before the reading is refused. */
  readonly deadlineMs?: number;
}

const DEADLINE_MS = 5_000;

/** The read audit: insert-only, gapless, chained. Run `migrateReadAudit` first. */
export function createReadAudit({ pool, deadlineMs = DEADLINE_MS }: ReadAuditOptions): ReadAudit {
  const queue = new BatchQueue<LasningEntry>(async (entries) => {
    const values = [JSON.stringify(entries.map(toColumns))];
    await pool.query({ name: 'granskning skriv', text: 'SELECT granskning.skriv($1)', values });
  }, deadlineMs);
  return {
    write: async (entries) => {
      if (entries.length === 0) return;
      await queue.add(entries).catch((cause: unknown) => {
        throw new GranskningOtillganglig({ cause });
      });
    },
    verify: (known) => verifyAudit(pool, known),
    ofIndivid: async (individId, insatsIds) => {
      const { rows } = await pool.query<LasningRow>(
        'SELECT * FROM granskning.lasning WHERE resurs_id = ANY ($1) ORDER BY seq',
        [[individId, ...insatsIds]],
      );
      return rows.map(toLasning);
    },
    sample: (sample) => drawSample(pool, sample),
    tally: (period) => tallyReadings(pool, period),
  };
}
