import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { Module } from '@nestjs/common';
import pg from 'pg';
import supertest from 'supertest';
import {
  createApprovals,
  createDirectory,
  createEmergencyAccess,
  createReadAudit,
  migrateAccess,
  migrateReadAudit,
  type Directory,
  type Gate,
} from '../../../libs/access/index.js';
import { aktOf, decodeRecordedInsatsEvent, insatsStream } from '../../../libs/domain/index.js';
import type { IndividId, InsatsId } from '../../../libs/domain/index.js';
import { MemoryEventStore } from '../../../libs/event-store/index.js';
import {
  createPersonKeys,
  createVault,
  memoryMasterKeys,
  migrateVault,
} from '../../../libs/privacy/index.js';
import { caseFacts } from '../../../libs/runtime/case-facts.js';
import {
  akterOf,
  ansvarigaNamnder,
  insatserOf,
  overtagnaIndivider,
} from '../../../libs/runtime/individ-akter.js';
import { UnknownUser } from '../../../libs/runtime/gate.js';
import { createProblemModule, createWebApp, listenOnLoopback } from '../../../libs/web/index.js';
import { createTestDatabase } from '../../../test/support/database.js';
import { ACCESS_ADMIN_PROBLEMS, createAccessApiModule } from '../../access-api/index.js';
import { createPersonApiModule, PERSON_PROBLEMS } from '../index.js';
import { auditTail } from './audit-tail.js';
import { addInsats, addPlan, SETUP } from './insatser.js';
import { PEOPLE, type PersonName } from './people.js';

const ISS = 'spec';
/** What every person of the specs has been part of, and is kept for. */
export const STUDIE = { studieId: 'studie-1', namn: 'Studien', andamal: 'forskning', lamnatAt: 0 };
export const UNDANTAG = { slag: 'placerad', from: '2026-01-01' };

/**
 * Both parts about persons and access, over real HTTP, on real stores, real policy and real facts. Only the
 * token is simple: the name of the one who calls. The read model is one table by hand.
 */
export async function openStage() {
  const database = await createTestDatabase();
  const pool = new pg.Pool({ connectionString: database.url, max: 10 });
  await migrateAccess(pool);
  await migrateReadAudit(pool);
  await migrateVault(pool);
  await pool.query(`CREATE SCHEMA read_model;
    CREATE TABLE read_model.insats_forlopp (insats_id text PRIMARY KEY, individ_id text NOT NULL, ansvarig_namnd text NOT NULL)`);
  const clock = { at: Date.UTC(2026, 10, 22, 12) };
  const now = () => clock.at;
  const parts = partsOn(pool, now);
  const ids = await addPeople(parts.directory);
  const app = await createWebApp(createStageModule(parts, pool, now), {
    gate: gateOn(parts, pool),
  });
  app.useLogger(false);
  const url = await listenOnLoopback(app, 0, () => undefined);
  const as = (who: PersonName | undefined) => caller(url, who);
  return {
    ...{ app, pool, clock, as, ids, ...parts },
    addInsats: (individId: string, namnd: string) =>
      addInsats({ pool, store: parts.store }, individId, namnd),
    addPlan: (insatsId: string, malsattningId: string) =>
      addPlan(parts.store, insatsId, malsattningId),
    /** What stands in the read audit since it was last asked, newest last. */
    audited: auditTail(pool),
    close: async () => {
      await app.close();
      await pool.end();
      await database.drop();
    },
  };
}

export type Stage = Awaited<ReturnType<typeof openStage>>;
type Parts = ReturnType<typeof partsOn>;

function partsOn(pool: pg.Pool, now: () => number) {
  const masterKeys = memoryMasterKeys({ now });
  const keys = createPersonKeys({ pool, masterKeys, now });
  return {
    store: new MemoryEventStore(now),
    directory: createDirectory({ pool, now }),
    approvals: createApprovals({ pool, now }),
    emergency: createEmergencyAccess({ pool, now }),
    audit: createReadAudit({ pool }),
    vault: createVault({ pool, keys, masterKeys, now }),
    masterKeys,
    keys,
  };
}

function gateOn({ directory, audit, store }: Parts, pool: pg.Pool): Gate {
  return {
    identify: async (authorization) => {
      if (authorization === undefined) throw Object.assign(new Error(), { code: 'ej-inloggad' });
      const sub = authorization.replace('Bearer ', '');
      const actor = await directory.actorOf({ iss: ISS, sub });
      if (actor === undefined) throw new UnknownUser();
      return actor;
    },
    factsOf: (thing, actor) => caseFacts({ pool, store, directory }, thing, actor),
    audit: (entries) => audit.write(entries),
  };
}

function createStageModule(parts: Parts, pool: pg.Pool, now: () => number) {
  const { store, vault } = parts;
  const shared = {
    ...parts,
    now,
    insatserOf: (id: string) => insatserOf(pool, id),
    overtagna: (namnder: readonly string[]) => overtagnaIndivider(pool, namnder),
    studierOf: () => Promise.resolve([STUDIE]),
    undantagOf: () => Promise.resolve([UNDANTAG]),
  };
  const akt = async (id: string) => {
    const events = await store.readStream(insatsStream(id as InsatsId));
    return aktOf(events.map(decodeRecordedInsatsEvent));
  };
  const arOppen = async (id: string) => {
    const events = await store.readStream(insatsStream(id as InsatsId));
    return !events.some(({ type }) => type === 'InsatsAvslutad');
  };
  const namnderOfIndivid = async (id: string) =>
    ansvarigaNamnder(
      await akterOf({ pool, store }, id as IndividId),
      await vault.namndOf(id as IndividId),
    );
  @Module({
    imports: [
      createPersonApiModule(shared),
      createAccessApiModule({ ...shared, aktOf: akt, namnderOfIndivid, arOppen }),
      createProblemModule(PERSON_PROBLEMS, ACCESS_ADMIN_PROBLEMS),
    ],
  })
  class StageModule {}
  return StageModule;
}

async function addPeople(directory: Directory): Promise<Record<PersonName, string>> {
  const ids: Partial<Record<PersonName, string>> = {};
  for (const [sub, roles] of Object.entries(PEOPLE)) {
    const anvandare = await directory.ensureUser({ iss: ISS, sub, namn: `Namn ${sub}` });
    for (const role of roles) await directory.grant({ ...role, anvandare, by: SETUP });
    ids[sub as PersonName] = anvandare;
  }
  return ids as Record<PersonName, string>;
}

function caller(url: string, who: PersonName | undefined) {
  const agent = supertest(url);
  const call = (method: 'get' | 'post' | 'put', path: string) => {
    const request = agent[method](path).set('X-Request-Id', randomUUID());
    return who === undefined ? request : request.set('Authorization', `Bearer ${who}`);
  };
  return {
    get: (path: string) => call('get', path),
    put: (path: string, body: object) => call('put', path).send(body),
    /** With a key of its own; a route that demands none lets it be. */
    post: (path: string, body: object) =>
      call('post', path).set('Idempotency-Key', randomUUID()).send(body),
    postWithoutKey: (path: string, body: object) => call('post', path).send(body),
  };
}
