import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { PostgresEventStore, type NewEvent } from '../../libs/event-store/index.js';
import { median, round, tell } from './clock.js';

const WRITERS = [1, 16, 64] as const;
const ROUND_MS = 2_500;
const ROUNDS = 3;

const EVENT: NewEvent = {
  type: 'SkattningRegistrerad',
  data: {
    skattningId: '2f5d1c9a-0000-4000-8000-000000000001',
    datum: '2026-02-01',
    matpunkt: 'start',
    instrument: 'SDQ',
    instrumentversion: 1,
    informant: 'vardnadshavare-1',
    poang: 21,
    satt: 'digitalt',
  },
  metadata: {
    occurredOn: '2026-02-01',
    actor: 'bench',
    correlationId: '2f5d1c9a-0000-4000-8000-000000000002',
    source: { kind: 'synthetic', reference: 'bench' },
  },
};

/** Single-event appends by so many writers, against plain INSERTs of the same bytes in groups of that size. */
export async function benchAppends(url: string) {
  const store = new PostgresEventStore({ url });
  const plain = new pg.Client({ connectionString: url });
  await plain.connect();
  await plain.query(`CREATE TABLE IF NOT EXISTS public.plain (pos bigint PRIMARY KEY, id uuid, stream text,
    type text, data text, metadata text, recorded_at timestamptz)`);
  const results = [];
  for (const writers of WRITERS) {
    const runs: { ours: number; floor: number }[] = [];
    for (let i = 0; i < ROUNDS; i += 1) {
      runs.push({ ours: await ours(store, writers), floor: await floor(plain, writers) });
    }
    results.push(summary(writers, runs));
    tell(`appends, ${writers} writers: ${JSON.stringify(results.at(-1))}`);
  }
  await store.close();
  await plain.end();
  return results;
}

function summary(writers: number, runs: readonly { ours: number; floor: number }[]) {
  return {
    writers,
    eventsPerSecond: round(median(runs.map((run) => run.ours)), 0),
    floorEventsPerSecond: round(median(runs.map((run) => run.floor)), 0),
    ratio: round(median(runs.map((run) => run.ours / run.floor))),
  };
}

async function ours(store: PostgresEventStore, writers: number): Promise<number> {
  const until = performance.now() + ROUND_MS;
  let events = 0;
  const writer = async () => {
    while (performance.now() < until) {
      const stream = `bench-${randomUUID()}`;
      await store.append({ stream, expected: 'no-stream', events: [EVENT], key: stream });
      events += 1;
    }
  };
  await Promise.all(Array.from({ length: writers }, writer));
  return events / (ROUND_MS / 1000);
}

let plainPosition = Date.now() * 1000;

async function floor(client: pg.Client, group: number): Promise<number> {
  const until = performance.now() + ROUND_MS;
  let events = 0;
  while (performance.now() < until) {
    const rows = Array.from({ length: group }, () => ({
      pos: (plainPosition += 1),
      id: randomUUID(),
      stream: `bench-${randomUUID()}`,
      data: JSON.stringify(EVENT.data),
      metadata: JSON.stringify(EVENT.metadata),
    }));
    await client.query({
      name: 'plain',
      text: `INSERT INTO public.plain SELECT p, i, s, 'SkattningRegistrerad', d, m, now()
               FROM unnest($1::bigint[], $2::uuid[], $3::text[], $4::text[], $5::text[]) u(p, i, s, d, m)`,
      values: (['pos', 'id', 'stream', 'data', 'metadata'] as const).map((c) =>
        rows.map((r) => r[c]),
      ),
    });
    events += group;
  }
  return events / (ROUND_MS / 1000);
}
