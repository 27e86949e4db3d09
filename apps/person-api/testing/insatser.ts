import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { insatsStream, type InsatsId } from '../../../libs/domain/index.js';
import type { MemoryEventStore } from '../../../libs/event-store/index.js';

/** Whoever sets the stage. */
export const SETUP = '00000000-0000-4000-8000-000000000001';

interface Log {
  readonly pool: pg.Pool;
  readonly store: MemoryEventStore;
}

/** An insats that is decided on, and its row among those that can be looked for. */
export async function addInsats(
  { pool, store }: Log,
  individId: string,
  namnd: string,
): Promise<string> {
  const insatsId = randomUUID();
  const data = {
    datum: '2026-03-02',
    individId,
    metod: 'FFT',
    stadsdelsnamnd: namnd,
    ...{ kon: 'flicka', alderAr: 15 },
    ...{ utfall: 'bifall', lagrum: 'sol-2025-11-1', behovsprovad: true },
  };
  await store.append({
    stream: insatsStream(insatsId as InsatsId),
    expected: 'no-stream',
    events: [{ type: 'BeslutFattat', data, metadata: metadataOf() }],
    key: randomUUID(),
  });
  const text = 'INSERT INTO read_model.insats_forlopp VALUES ($1, $2, $3)';
  await pool.query(text, [insatsId, individId, namnd]);
  return insatsId;
}

/** A plan with one goal, after what opened the insats. */
export async function addPlan(store: Log['store'], insatsId: string, malsattningId: string) {
  const data = {
    ...{ datum: '2026-03-02', barnetDelaktigt: 'ja', forvaring: 'digitalt' },
    malsattningar: [{ malsattningId, omrade: 'utbildning', startlage: -1 }],
  };
  await store.append({
    stream: insatsStream(insatsId as InsatsId),
    expected: 0n,
    events: [{ type: 'GenomforandeplanUpprattad', data, metadata: metadataOf() }],
    key: randomUUID(),
  });
}

function metadataOf() {
  return {
    occurredOn: '2026-03-02',
    actor: SETUP,
    correlationId: randomUUID(),
    source: { kind: 'manual' },
  } as const;
}
