import {
  createPostgresBackend,
  createRedisBackend,
  runMigrations,
  withBackend,
  type BackendClasses,
  type IQueueBackend,
  type Processor,
  type QueueOptions,
  type WorkerOptions,
} from 'bullmq';
import pg, { type Pool } from 'pg';
import { SteadyClient } from '../../libs/postgres/index.js';
import type { Framsteg, JobQueue, JobWorker, Resultat, Slag, Uppdrag } from './kinds.js';

const NAME = 'utfall-jobb';
const SCHEMA = 'job_queue';

/** Where the queue lies: in Redis when an address is given, else in the PostgreSQL that is there anyway. */
export interface QueuePlace {
  readonly pool: Pool;
  readonly databaseUrl: string;
  readonly redisUrl?: string | undefined;
}

export type WorkerSettings = Omit<WorkerOptions, 'connection'>;

/** A queue, and the means to start a worker on it. */
export interface OpenQueue {
  readonly queue: JobQueue;
  work(
    processor: Processor<Uppdrag, Resultat, Slag, Framsteg>,
    settings: WorkerSettings,
  ): JobWorker;
}

/** The one place that knows which backend the queue has. Nothing process-wide is set. */
export async function openQueue(place: QueuePlace): Promise<OpenQueue> {
  return place.redisUrl === undefined ? onPostgres(place) : onRedis(place.redisUrl);
}

async function onPostgres({ pool, databaseUrl }: QueuePlace): Promise<OpenQueue> {
  const client = await pool.connect();
  try {
    await runMigrations(client, SCHEMA);
  } finally {
    client.release();
  }
  const connection = {
    connectionString: databaseUrl,
    schema: SCHEMA,
    max: 3,
    Client: SteadyClient,
  };
  return bound(withBackend(steadyBackend), { queue: connection, worker: connection });
}

/**
 * The library makes the connection that listens for jobs itself, and hears of its loss only once it is
 * connected: a loss just then would end the process (seen with the connections cut 25 times a second).
 */
const steadyBackend: typeof createPostgresBackend = (...given) => {
  const backend = createPostgresBackend(...given);
  if (!('pgModule' in backend.connection)) throw new TypeError('BullMQ makes connections anew.');
  Reflect.set(backend.connection, 'pgModule', { ...pg, Client: SteadyClient });
  return backend;
};

/**
 * While Redis is away both sides wait for it: a request that its sender has given up is carried out
 * later, under the same id. BullMQ demands `maxRetriesPerRequest: null` of the working side.
 */
function onRedis(url: string): OpenQueue {
  const connection = { url, maxRetriesPerRequest: null };
  return bound(withBackend(createRedisBackend), { queue: connection, worker: connection });
}

function bound<B extends IQueueBackend, C>(
  { Queue, Worker }: BackendClasses<B, C>,
  connections: { readonly queue: C; readonly worker: C },
): OpenQueue {
  const options: QueueOptions<C> = { connection: connections.queue };
  return {
    queue: new Queue<Uppdrag, Resultat, Slag>(NAME, options) as unknown as JobQueue,
    work: (processor, settings) =>
      new Worker<Uppdrag, Resultat, Slag, Framsteg>(NAME, processor, {
        ...settings,
        connection: connections.worker,
      }) as unknown as JobWorker,
  };
}
