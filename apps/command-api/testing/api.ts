import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { Module } from '@nestjs/common';
import supertest, { type Response } from 'supertest';
import type { EventStore } from '../../../libs/event-store/port.js';
import { createWebApp, listenOnLoopback } from '../../../libs/web/index.js';
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
  close(): Promise<void>;
}

export interface SendHeaders {
  readonly key?: string;
  readonly revision?: number;
}

/** Starts the command side on a free port. */
export async function startTestApi(store: EventStore, now: () => number): Promise<TestApi> {
  @Module({ imports: [createCommandApiModule({ store, now })] })
  class TestModule {}
  const app = await createWebApp(TestModule);
  app.useLogger(false);
  setupCommandApiDescription(app);
  const url = await listenOnLoopback(app, 0, () => undefined);
  return {
    url,
    open: (body, key = randomUUID()) =>
      supertest(url).post('/v1/insatser').set('Idempotency-Key', key).send(body),
    send: (path, body, { key = randomUUID(), revision = 0 } = {}) =>
      supertest(url)
        .post(`/v1/insatser/${path}`)
        .set('Idempotency-Key', key)
        .set('If-Match', `"${revision}"`)
        .send(body),
    get: (path) => supertest(url).get(path),
    close: () => app.close(),
  };
}
