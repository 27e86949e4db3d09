import type { Pool } from 'pg';
import { addColumn, inTransaction } from '../postgres/index.js';

/** No code, no name: who answers is known by informant alone, and for whom by the id of the insats. */
const TABLES = `
CREATE SCHEMA IF NOT EXISTS svarslank;
CREATE TABLE IF NOT EXISTS svarslank.svarslank (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  kod_hash bytea NOT NULL UNIQUE CHECK (octet_length(kod_hash) = 32),
  insats_id uuid NOT NULL,
  matpunkt text NOT NULL,
  instrument text NOT NULL,
  instrumentversion integer NOT NULL,
  informant text NOT NULL,
  utfardad_av text NOT NULL,
  utfardad_at timestamptz NOT NULL,
  giltig_till timestamptz NOT NULL CHECK (giltig_till > utfardad_at),
  forbrukad_at timestamptz,
  aterkallad_at timestamptz,
  aterkallad_av text,
  misslyckade integer NOT NULL DEFAULT 0,
  ersatt_av uuid,
  CHECK ((aterkallad_at IS NULL) = (aterkallad_av IS NULL))
);
-- The link that was made in its place before anybody had answered; tables made earlier lack it.
${addColumn('svarslank.svarslank', 'ersatt_av', 'uuid')}
CREATE INDEX IF NOT EXISTS svarslank_insats ON svarslank.svarslank (insats_id);`;

/** Creates what is missing of the schema `svarslank`. May be run by many at the same time. */
export async function migrateSvarslank(pool: Pool): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query('SELECT pg_advisory_xact_lock(hashtext($1))', ['utfall svarslank']);
    await client.query(TABLES);
  });
}
