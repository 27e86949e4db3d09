import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import type { GallringDeps } from '../../libs/privacy/gallring/deps.js';
import { migrateGallring } from '../../libs/privacy/gallring/migrate.js';
import type {
  Approvals,
  Cleaner,
  PersonKeyEraser,
  ReadModels,
  Signer,
} from '../../libs/privacy/gallring/ports.js';
import { fileJournal } from '../../libs/privacy/journal/file-journal.js';
import { provAkter } from './gallring-akter.js';
import { migrateProvLog, provLog } from './gallring-log.js';

/** Simple neighbours of a gallring, all in one database: what is tested is the run, not them. */
const TABLES = `
CREATE TABLE prov.individ (
  individ_id uuid PRIMARY KEY, namnd text NOT NULL, fodelsedag text, insats_ids text[] NOT NULL);
CREATE TABLE prov.individnyckel (individ_id uuid PRIMARY KEY, tillstand text NOT NULL, korning text);
CREATE TABLE prov.utkast (individ_id uuid, text text);
CREATE TABLE prov.tilldelning (insats_id text, vem text);
CREATE TABLE prov.godkannande (id text PRIMARY KEY, korning uuid NOT NULL, tagen_av uuid);
CREATE TABLE prov.last_modell (position bigint NOT NULL, ombyggnader int NOT NULL, gammal boolean NOT NULL);
INSERT INTO prov.last_modell VALUES (0, 0, true);`;

export async function migrateProv(pool: pg.Pool): Promise<void> {
  await migrateProvLog(pool);
  await pool.query(TABLES);
  await migrateGallring(pool);
}

/** Everything a run needs. The key of the journal lies in the folder, so that every process signs alike. */
export function provDeps(pool: pg.Pool, folder: string, now: () => number): GallringDeps {
  const signer = provSigner(folder);
  return {
    pool,
    now,
    log: provLog(pool),
    akter: provAkter(pool, provLog(pool)),
    keys: provKeys(pool),
    cleaners: provCleaners(pool),
    readModels: provReadModels(pool),
    approvals: provApprovals(pool),
    signer,
    journal: fileJournal({ folder, signer, now }),
    installation: { huvudman: 'namnd', heltUrval: false, okandFodelsedag: 'bevara' },
  };
}

export function provSigner(folder: string): Signer {
  const file = join(folder, 'signering.pem');
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync('ed25519');
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  }
  const key = createPrivateKey(readFileSync(file));
  const pem = createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString();
  return {
    sign: (bytes) => Promise.resolve(sign(null, bytes, key)),
    publicKey: () => Promise.resolve(pem),
  };
}

function provKeys(pool: pg.Pool): PersonKeyEraser {
  return {
    requestErasure: (ids, korning) =>
      pool.query(
        `INSERT INTO prov.individnyckel SELECT id, 'radering-begard', $2 FROM unnest($1::uuid[]) AS id
         ON CONFLICT (individ_id) DO UPDATE SET tillstand = 'radering-begard', korning = $2
         WHERE prov.individnyckel.tillstand = 'aktiv'`,
        [ids, korning],
      ),
    withdrawErasure: (ids, korning) =>
      pool.query(
        `UPDATE prov.individnyckel SET tillstand = 'aktiv', korning = NULL
         WHERE individ_id = ANY($1::uuid[]) AND korning = $2 AND tillstand = 'radering-begard'`,
        [ids, korning],
      ),
    destroy: (ids) =>
      pool.query(
        `UPDATE prov.individnyckel SET tillstand = 'forstord' WHERE individ_id = ANY($1::uuid[])`,
        [ids],
      ),
    residue: (ids) =>
      countOf(
        pool,
        `prov.individnyckel WHERE tillstand <> 'forstord' AND individ_id = ANY($1::uuid[])`,
        ids,
      ),
  };
}

function provCleaners(pool: pg.Pool): readonly Cleaner[] {
  return [
    {
      name: 'utkast',
      clean: async ({ individIds }) => {
        await pool.query('DELETE FROM prov.utkast WHERE individ_id = ANY($1::uuid[])', [
          individIds,
        ]);
      },
      residue: ({ individIds }) =>
        countOf(pool, 'prov.utkast WHERE individ_id = ANY($1::uuid[])', individIds),
    },
    {
      name: 'tilldelningar',
      clean: async ({ insatsIds }) => {
        await pool.query('DELETE FROM prov.tilldelning WHERE insats_id = ANY($1)', [insatsIds]);
      },
      residue: ({ insatsIds }) =>
        countOf(pool, 'prov.tilldelning WHERE insats_id = ANY($1)', insatsIds),
    },
  ];
}

function provReadModels(pool: pg.Pool): ReadModels {
  return {
    waitUntil: async (position) => {
      await pool.query('UPDATE prov.last_modell SET position = $1', [position]);
    },
    dropPreviousBuilds: async () => {
      await pool.query('UPDATE prov.last_modell SET gammal = false');
    },
    requestRebuild: async () => {
      await pool.query('UPDATE prov.last_modell SET ombyggnader = ombyggnader + 1');
    },
  };
}

function provApprovals(pool: pg.Pool): Approvals {
  return {
    takeApproved: async (id, korning) => {
      const taken = await pool.query(
        `UPDATE prov.godkannande SET tagen_av = $2
         WHERE id = $1 AND korning = $2 AND coalesce(tagen_av, $2) = $2`,
        [id, korning],
      );
      if (taken.rowCount !== 1) throw new Error('Godkännandet gäller inte.');
    },
  };
}

async function countOf(pool: pg.Pool, from: string, ids: readonly string[]): Promise<number> {
  const found = await pool.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${from}`, [ids]);
  return found.rows[0]?.n ?? 0;
}
