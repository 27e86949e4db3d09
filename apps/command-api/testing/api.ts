import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { Module } from '@nestjs/common';
import pg from 'pg';
import supertest, { type Response } from 'supertest';
import type { EventStore } from '../../../libs/event-store/port.js';
import { createWebApp, listenOnLoopback } from '../../../libs/web/index.js';
import { EVERYBODY, SOMEBODY_ELSE, specGate } from '../../../libs/web/testing/gate.js';
import {
  createApprovals,
  createDirectory,
  migrateAccess,
  type Actor,
  type Gate,
} from '../../../libs/access/index.js';
import { createTestDatabase } from '../../../test/support/database.js';
import { createCommandApiModule } from '../index.js';
import { setupCommandApiDescription } from '../openapi/description.js';

/** The command side over real HTTP on loopback, for specs. */
export interface TestApi {
  readonly url: string;
  /** Opens an insats; the key is a new one unless given. */
  open(body: object, key?: string): Promise<Response>;
  /** Records on an insats, as one who has seen `revision`. */
  send(path: string, body: object, headers?: SendHeaders): Promise<Response>;
  get(path: string): Promise<Response>;
  /** Approves, as somebody else than the one who opens and records. */
  decide(path: string): Promise<Response>;
  close(): Promise<void>;
}

export interface SendHeaders {
  readonly key?: string;
  readonly revision?: number;
  /** Who sends; whoever the gate lets in unless told. */
  readonly as?: Actor;
}

/** Starts the command side on a free port. */
export async function startTestApi(
  store: EventStore,
  now: () => number,
  gate: Gate = specGate(),
): Promise<TestApi> {
  const database = await createTestDatabase();
  const pool = new pg.Pool({ connectionString: database.url });
  await migrateAccess(pool);
  await addUsers(pool, [EVERYBODY, SOMEBODY_ELSE]);
  const deps = { pool, now };
  const access = { directory: createDirectory(deps), approvals: createApprovals(deps) };
  @Module({ imports: [createCommandApiModule({ store, now, access })] })
  class TestModule {}
  const app = await createWebApp(TestModule, { gate });
  app.useLogger(false);
  setupCommandApiDescription(app);
  const url = await listenOnLoopback(app, 0, () => undefined);
  return {
    url,
    ...senders(url),
    close: async () => {
      await app.close();
      await pool.end();
      await database.drop();
    },
  };
}

/** The requests of the specs. */
function senders(url: string): Omit<TestApi, 'url' | 'close'> {
  return {
    open: (body, key = randomUUID()) =>
      supertest(url).post('/v1/insatser').set('Idempotency-Key', key).send(body),
    send: (path, body, { key = randomUUID(), revision = 0, as } = {}) =>
      supertest(url)
        .post(`/v1/insatser/${path}`)
        .set('Authorization', `Bearer ${as?.id ?? ''}`)
        .set('Idempotency-Key', key)
        .set('If-Match', `"${revision}"`)
        .send(body),
    get: (path) => supertest(url).get(path),
    decide: (path) =>
      supertest(url)
        .post(`/v1/insatser/${path}`)
        .set('Authorization', `Bearer ${SOMEBODY_ELSE.id}`)
        .send({ godkann: true }),
  };
}

/** The people of the gate, so that the database knows whom it may name. */
async function addUsers(pool: pg.Pool, people: readonly Actor[]): Promise<void> {
  for (const { id, namn } of people) {
    await pool.query(
      "INSERT INTO behorighet.anvandare (id, iss, sub, namn, system, skapad) VALUES ($1::uuid, 'spec', $1::text, $2, false, now())",
      [id, namn],
    );
  }
}
