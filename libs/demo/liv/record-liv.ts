import type { Datum, InsatsId } from '../../domain/index.js';
import {
  commandHash,
  type Recorder,
  type RecordOutcome,
  type RecordRequest,
} from '../../recording/index.js';
import { commandOf, daysUntil, idsOf, laterBy, type Liv } from './liv.js';

export interface RecordLivOptions {
  readonly lives: readonly Liv[];
  readonly recorder: Recorder;
  /** Lives are moved so that their last day is this one. */
  readonly today: Datum;
  /** Told of each life that was recorded now. */
  readonly onRecorded?: (liv: Liv, insatsId: InsatsId) => Promise<void>;
}

/** How many lives were recorded now, and how many stood in the log before. */
export interface RecordLivReport {
  readonly inlasta: number;
  readonly redanKanda: number;
}

/** Records lives through the same door as everybody else. @throws Error when the domain refuses a step */
export async function recordLiv(options: RecordLivOptions): Promise<RecordLivReport> {
  let inlasta = 0;
  for (const liv of options.lives) {
    const moved = laterBy(liv, daysUntil(liv, options.today));
    if (!(await recordOne(moved, options.recorder))) continue;
    inlasta += 1;
    await options.onRecorded?.(moved, idsOf(moved).insatsId);
  }
  return { inlasta, redanKanda: options.lives.length - inlasta };
}

/** False where the life stands in the log already, on whatever days. One that was cut off is gone on with. */
async function recordOne(liv: Liv, recorder: Recorder): Promise<boolean> {
  const eventIds: string[] = [];
  let written = false;
  for (const [nr] of liv.steg.entries()) {
    const outcome = await recorder.record(requestOf(liv, nr, eventIds));
    if (nr === 0 && (outcome.kind === 'stale' || outcome.kind === 'keyReused')) return false;
    eventIds.push(...idsFrom(outcome, liv, nr));
    written ||= outcome.kind === 'recorded' && !outcome.repeated;
  }
  return written;
}

function requestOf(liv: Liv, nr: number, eventIds: readonly string[]): RecordRequest {
  const command = commandOf(liv, nr, eventIds);
  const key = `liv/${liv.fil}/${nr + 1}`;
  return {
    insatsId: idsOf(liv).insatsId,
    command,
    key,
    bodyHash: commandHash({ command: command.type, body: command.data, actor: 'demo' }),
    ...(nr === 0 ? { expected: 'new' } : {}),
    actor: 'demo',
    source: { kind: 'synthetic', reference: `liv/${liv.fil}` },
    correlationId: key,
  };
}

function idsFrom(outcome: RecordOutcome, { fil }: Liv, nr: number): readonly string[] {
  if (outcome.kind === 'recorded') return outcome.eventIds;
  const why =
    outcome.kind === 'rejected' ? outcome.rejections.map(({ text }) => text).join(' ') : '';
  throw new Error(`${fil}, steg ${nr + 1}: ${outcome.kind}. ${why}`);
}
