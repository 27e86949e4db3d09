import 'reflect-metadata';
import { randomBytes, randomUUID } from 'node:crypto';
import { Module } from '@nestjs/common';
import pg from 'pg';
import supertest, { type Test } from 'supertest';
import type { AccessEntry, Actor } from '../../../libs/access/index.js';
import {
  insatsStream,
  type Datum,
  type IndividId,
  type InsatsCommand,
  type InsatsId,
} from '../../../libs/domain/index.js';
import { MemoryEventStore } from '../../../libs/event-store/memory/store.js';
import type { EventStore, RecordedEvent } from '../../../libs/event-store/port.js';
import { createRecorder, type RecorderOptions } from '../../../libs/recording/index.js';
import {
  createSvarslankar,
  migrateSvarslank,
  type Svarslankar,
} from '../../../libs/svarslank/index.js';
import { createWebApp, listenOnLoopback } from '../../../libs/web/index.js';
import { specGate } from '../../../libs/web/testing/gate.js';
import { createTestDatabase } from '../../../test/support/database.js';
import {
  Answering,
  createAnswerApiModule,
  createAnswerPages,
  type AnswerApiOptions,
} from '../index.js';

/** 22 November 2026, noon in Sweden. */
export const NOON = Date.UTC(2026, 10, 22, 11);
export const DAY = 86_400_000;

/** A form as a browser sends it; a list is the same field several times. */
export type FormFields = Readonly<Record<string, string | readonly string[]>>;

/** Answering without an account over real HTTP on loopback, with links in a real PostgreSQL. */
export interface Stage {
  readonly url: string;
  readonly pool: pg.Pool;
  readonly store: EventStore;
  readonly svarslankar: Svarslankar;
  /** What was put down, by staff and by those who answered. */
  readonly entries: AccessEntry[];
  setClock(ms: number): void;
  /** Opens an insats that can be rated. */
  insats(): Promise<InsatsId>;
  avsluta(insatsId: InsatsId, datum: Datum): Promise<void>;
  issue(insatsId: string, body?: object): Test;
  post(path: string, body: object): Test;
  form(fields: FormFields): Test;
  ratings(insatsId: InsatsId): Promise<readonly RecordedEvent[]>;
  /** A code in good form that no link has. */
  unknownKod(): Promise<string>;
  close(): Promise<void>;
}

export interface StageOptions extends Partial<AnswerApiOptions> {
  readonly actor?: Actor;
  /** Proxies that may say which address calls. */
  readonly trustedProxy?: readonly string[];
  /** Puts faults into what the routes use. */
  readonly faulty?: (
    parts: Pick<AnswerApiOptions, 'store' | 'svarslankar'>,
  ) => Partial<AnswerApiOptions>;
}

export async function openStage(over: StageOptions = {}): Promise<Stage> {
  const database = await createTestDatabase();
  const pool = new pg.Pool({ connectionString: database.url, max: 8 });
  await migrateSvarslank(pool);
  const time = { now: NOON };
  const now = () => time.now;
  const { store = new MemoryEventStore(now) } = over;
  const { svarslankar = createSvarslankar({ pool, now, key: randomBytes(32) }) } = over;
  const { app, entries } = await serve({ store, svarslankar, now }, over);
  const url = await listenOnLoopback(app, 0, () => undefined);
  return {
    ...calls(url, store),
    url,
    pool,
    store,
    svarslankar,
    entries,
    setClock: (ms) => (time.now = ms),
    insats: () => openInsats({ store, now }),
    avsluta: (insatsId, datum) => record({ store, now }, insatsId, avslutaDen(datum)),
    unknownKod: () => unknownKod(svarslankar),
    close: async () => {
      await app.close();
      await pool.end();
      await database.drop();
    },
  };
}

async function unknownKod(svarslankar: Svarslankar): Promise<string> {
  const { kod, lank } = await svarslankar.issue({
    insatsId: randomUUID(),
    matpunkt: 'start',
    instrument: 'ORS',
    instrumentversion: 1,
    informant: 'barn',
    utfardadAv: 'spec',
  });
  await svarslankar.removeInsatser([lank.insatsId]);
  return kod;
}

type Parts = Pick<AnswerApiOptions, 'store' | 'svarslankar' | 'now'>;

/** The routes and the pages behind the same edge as in the service. */
async function serve(parts: Parts, { actor, faulty, trustedProxy, ...over }: StageOptions) {
  const gate = specGate(actor);
  const options: AnswerApiOptions = {
    ...parts,
    audit: (more) => gate.audit(more),
    publicUrl: 'https://utfall.example',
    refusalMs: 5,
    refusedCodes: { points: 10_000, seconds: 60 },
    ...faulty?.(parts),
    ...over,
  };
  const answering = new Answering(options);
  @Module({ imports: [createAnswerApiModule(options, answering)] })
  class TestModule {}
  const mounts = [createAnswerPages(answering)];
  const app = await createWebApp(TestModule, { gate, mounts, perMinute: 100_000, trustedProxy });
  app.useLogger(false);
  return { app, entries: gate.entries };
}

function calls(url: string, store: EventStore): Pick<Stage, 'issue' | 'post' | 'form' | 'ratings'> {
  return {
    issue: (insatsId, body = {}) =>
      supertest(url)
        .post(`/v1/insatser/${insatsId}/svarslankar`)
        .send({ matpunkt: 'start', instrument: 'ORS', informant: 'barn', ...body }),
    post: (path, body) => supertest(url).post(path).send(body),
    form: (fields) => supertest(url).post('/svar').type('form').send(formOf(fields)),
    ratings: async (insatsId) =>
      (await store.readStream(insatsStream(insatsId))).filter(
        ({ type }) => type === 'SkattningRegistrerad',
      ),
  };
}

function formOf(fields: FormFields): string {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of [value].flat()) form.append(name, one);
  }
  return form.toString();
}

const PABORJA = {
  type: 'PaborjaInsats',
  data: {
    datum: '2026-11-02',
    individId: '4f0c9a52-6f0e-4c43-9b1d-0a4f6e2d7b11' as IndividId,
    kon: 'flicka',
    alderAr: 14,
    stadsdelsnamnd: 'farsta',
    metod: 'KOMET',
  },
} as const satisfies InsatsCommand;

const avslutaDen = (datum: Datum): InsatsCommand => ({
  type: 'AvslutaInsats',
  data: { datum, avslutsorsak: 'AVBROTT_FAMILJ', initieradAv: 'familj', maluppfyllelse: [] },
});

type Log = Pick<RecorderOptions, 'store' | 'now'>;

async function openInsats(log: Log): Promise<InsatsId> {
  const insatsId = randomUUID() as InsatsId;
  await record(log, insatsId, PABORJA);
  return insatsId;
}

async function record(log: Log, insatsId: InsatsId, command: InsatsCommand): Promise<void> {
  const envelope = { key: randomUUID(), bodyHash: 'spec', actor: 'spec', correlationId: 'spec' };
  const source = { kind: 'manual' } as const;
  const outcome = await createRecorder(log).record({ ...envelope, source, insatsId, command });
  if (outcome.kind !== 'recorded') throw new Error(`Not recorded: ${outcome.kind}`);
}
