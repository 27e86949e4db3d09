import { createHash } from 'node:crypto';
import type { InsatsCommand } from '../domain/index.js';
import type { RecordOutcome, Recorder } from '../recording/index.js';
import type { SyntheticInsats } from './city.js';

/** What recording a city needs. */
export interface RecordCityOptions {
  readonly city: Iterable<SyntheticInsats>;
  readonly recorder: Recorder;
  /** Insatser at work at the same time; 64 unless told, which fills a group of the log. */
  readonly concurrency?: number;
  /** Called after each insats with the number done. */
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal;
}

/** How it went. A stopped run may be run again from the start: what is there stays as it is. */
export interface RecordCityReport {
  readonly insatser: number;
  /** Events written now. */
  readonly handelser: number;
  /** Insatser that stood in the log already. */
  readonly redanKanda: number;
  /** Insatser that stand in the log with another content, as after a run with another `today`. */
  readonly avvikande: number;
  readonly stopped: boolean;
}

const ATTEMPTS = 8;

/** Records a synthetic city through the same door as everybody else. @throws when the domain refuses, or the store does not answer */
export async function recordCity(options: RecordCityOptions): Promise<RecordCityReport> {
  const report = { insatser: 0, handelser: 0, redanKanda: 0, avvikande: 0, stopped: false };
  const rest = options.city[Symbol.iterator]();
  let failed = false;
  const worker = async () => {
    while (!failed && options.signal?.aborted !== true) {
      const next = rest.next();
      if (next.done === true) return;
      addTo(report, await recordInsats(next.value, options.recorder));
      report.insatser += 1;
      options.onProgress?.(report.insatser);
    }
    report.stopped = true;
  };
  const guarded = () =>
    worker().catch((error: unknown) => {
      failed = true;
      throw error;
    });
  const workers = await Promise.allSettled(
    Array.from({ length: options.concurrency ?? 64 }, guarded),
  );
  rest.return?.();
  const fault = workers.find((one) => one.status === 'rejected');
  if (fault !== undefined) throw fault.reason;
  return report;
}

type Settled = 'redan' | 'avviker' | number;

function addTo(report: { handelser: number; redanKanda: number; avvikande: number }, how: Settled) {
  if (how === 'redan') report.redanKanda += 1;
  else if (how === 'avviker') report.avvikande += 1;
  else report.handelser += how;
}

async function recordInsats(insats: SyntheticInsats, recorder: Recorder): Promise<Settled> {
  const { insatsId, commands, corrections, reference } = insats;
  const send = (part: readonly InsatsCommand[], key: string, isNew: boolean) =>
    recordPart(recorder, {
      insatsId,
      commands: part,
      key,
      bodyHash: bodyHash(part),
      actor: 'demo',
      source: { kind: 'synthetic', reference },
      correlationId: key,
      ...(isNew ? { history: [] } : {}),
    });
  const first = await send(commands, insats.key, true);
  if (corrections.length === 0 || first === 'avviker') return first;
  const second = await send(corrections, insats.correctionsKey, false);
  if (second === 'avviker') return second;
  const written = [first, second].filter((part) => part !== 'redan');
  return written.length === 0 ? 'redan' : written.reduce((sum, part) => sum + part, 0);
}

/** Deterministic commands have deterministic keys, so their JSON is canonical as it is. */
function bodyHash(commands: readonly InsatsCommand[]): string {
  return createHash('sha256').update(JSON.stringify(commands)).digest('hex');
}

async function recordPart(
  recorder: Recorder,
  request: Parameters<Recorder['recordMany']>[0],
): Promise<Settled> {
  let outcome: RecordOutcome = { kind: 'inFlight' };
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    outcome = await recorder.recordMany(request);
    if (outcome.kind !== 'unavailable' && outcome.kind !== 'stale') break;
    await new Promise((resolve) => setTimeout(resolve, 50 * 2 ** attempt));
  }
  return settled(outcome, request);
}

function settled(
  outcome: RecordOutcome,
  { key, commands }: Parameters<Recorder['recordMany']>[0],
): Settled {
  if (outcome.kind === 'unchanged') return 'redan';
  if (outcome.kind === 'keyReused') return 'avviker';
  if (outcome.kind !== 'recorded') throw failure(outcome, key);
  if (outcome.repeated) return 'redan';
  if (outcome.eventIds.length === commands.length) return outcome.eventIds.length;
  throw new Error(`${key}: ${commands.length} commands gave ${outcome.eventIds.length} events.`);
}

function failure(outcome: RecordOutcome, key: string): Error {
  if (outcome.kind === 'unavailable' && outcome.cause instanceof Error) return outcome.cause;
  if (outcome.kind === 'rejected') {
    const reasons = outcome.rejections.map(({ code, text }) => `${code}: ${text}`).join(' ');
    return new Error(`${key}, command ${outcome.commandIndex}: ${reasons}`);
  }
  const cause = outcome.kind === 'unavailable' ? { cause: outcome.cause } : {};
  return new Error(`${key}: could not be recorded (${outcome.kind}).`, cause);
}
