import { createHmac, randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import type { IndividId } from '../../domain/index.js';
import { migrateValv } from '../keys/migrate.js';
import type { MasterKeys } from '../keys/port.js';
import { StudieAvslutad } from './avslutad.js';
import { bindPosition, boundPosition } from './bunden.js';
import { addColumn } from '../../postgres/index.js';

const TABLES = `
CREATE SCHEMA IF NOT EXISTS studie;
CREATE TABLE IF NOT EXISTS studie.studie (
  studie_id uuid PRIMARY KEY,
  salt bytea,
  skapad timestamptz NOT NULL,
  avslutad timestamptz
);
${addColumn('studie.studie', 'position', 'bigint')}
CREATE TABLE IF NOT EXISTS studie.deltagare (
  studie_id uuid NOT NULL,
  individ_id uuid NOT NULL,
  lamnat_at timestamptz NOT NULL,
  PRIMARY KEY (studie_id, individ_id)
);
CREATE INDEX IF NOT EXISTS deltagare_individ ON studie.deltagare (individ_id);`;

const PSEUDONYM_BYTES = 16;

/** What a study calls somebody or something: the same each time within the study, and in no other. */
export type Pseudonym = (kind: 'individ' | 'insats', id: string) => string;

/** A study that a person's data have been handed to, and when (ms since 1970). */
export interface StudieMedIndivid {
  readonly studieId: string;
  readonly lamnatAt: number;
}

/** Pseudonyms of studies, and who has been part of which. */
export interface Studies {
  /** Made at the first extract. @throws StudieAvslutad */
  pseudonymOf(studieId: string): Promise<Pseudonym>;
  /** Puts down that data about these persons were handed out; again changes nothing. */
  noteParticipants(studieId: string, individIds: readonly IndividId[]): Promise<void>;
  ofIndivid(individId: string): Promise<readonly StudieMedIndivid[]>;
  /** Destroys what the pseudonyms are made with: from now on nobody can say who was who. */
  end(studieId: string): Promise<boolean>;
  /** Those of these studies that are over. */
  ended(studieIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** The position its extracts are made as of; undefined until the first. */
  positionOf(studieId: string): Promise<bigint | undefined>;
  /** Binds to a position unless one is bound already, and returns the one that is. @throws StudieAvslutad */
  bind(studieId: string, position: bigint): Promise<bigint>;
}

/** Creates what is missing of the studies' tables. May be run by many at once. */
export function migrateStudies(pool: Pool): Promise<void> {
  return migrateValv(pool, TABLES);
}

/**
 * Pseudonyms need two secrets: one per study in the database, which can be destroyed alone, and one that
 * never lies there. Needs `migrateStudies`.
 */
export function createStudies(options: {
  readonly pool: Pool;
  readonly masterKeys: Pick<MasterKeys, 'indexKey'>;
  readonly now: () => number;
}): Studies {
  const { pool, masterKeys, now } = options;
  return {
    pseudonymOf: async (studieId) => {
      const salt = await saltOf(pool, studieId, new Date(now()));
      const outside = await masterKeys.indexKey(`studie ${studieId}`);
      const key = createHmac('sha256', outside).update(salt).digest();
      return (kind, id) => pseudonym(key, `${kind}|${id}`);
    },
    noteParticipants: async (studieId, individIds) => {
      await pool.query(
        `INSERT INTO studie.deltagare (studie_id, individ_id, lamnat_at)
         SELECT $1, id, $3 FROM unnest($2::uuid[]) AS id ON CONFLICT DO NOTHING`,
        [studieId, individIds, new Date(now())],
      );
    },
    ofIndivid: async (individId) => {
      const { rows } = await pool.query<{ studie_id: string; lamnat_at: Date }>(
        'SELECT studie_id, lamnat_at FROM studie.deltagare WHERE individ_id = $1 ORDER BY 2, 1',
        [individId],
      );
      return rows.map(({ studie_id, lamnat_at }) => ({
        studieId: studie_id,
        lamnatAt: lamnat_at.getTime(),
      }));
    },
    end: (studieId) => end(pool, studieId, new Date(now())),
    ended: (studieIds) => endedOf(pool, studieIds),
    positionOf: (studieId) => boundPosition(pool, studieId),
    bind: (studieId, position) => bindPosition(pool, studieId, position),
  };
}

async function end(pool: Pool, studieId: string, at: Date): Promise<boolean> {
  const done = await pool.query(
    'UPDATE studie.studie SET salt = NULL, avslutad = $2 WHERE studie_id = $1 AND avslutad IS NULL',
    [studieId, at],
  );
  return done.rowCount === 1;
}

async function endedOf(pool: Pool, studieIds: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await pool.query<{ studie_id: string }>(
    'SELECT studie_id FROM studie.studie WHERE studie_id = ANY ($1::uuid[]) AND avslutad IS NOT NULL',
    [studieIds],
  );
  return new Set(rows.map(({ studie_id }) => studie_id));
}

async function saltOf(pool: Pool, studieId: string, at: Date): Promise<Buffer> {
  await pool.query(
    `INSERT INTO studie.studie (studie_id, salt, skapad) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
    [studieId, randomBytes(32), at],
  );
  const { rows } = await pool.query<{ salt: Buffer | null }>(
    'SELECT salt FROM studie.studie WHERE studie_id = $1',
    [studieId],
  );
  const salt = rows[0]?.salt;
  if (salt == null) throw new StudieAvslutad();
  return salt;
}

/** Letters and digits without those that look alike, 26 characters for 128 bits. */
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';

function pseudonym(key: Buffer, of: string): string {
  let bits = BigInt(
    `0x${createHmac('sha256', key).update(of).digest().subarray(0, PSEUDONYM_BYTES).toString('hex')}`,
  );
  let text = '';
  for (let i = 0; i < 26; i += 1) {
    text += LETTERS[Number(bits & 31n)];
    bits >>= 5n;
  }
  return text;
}
