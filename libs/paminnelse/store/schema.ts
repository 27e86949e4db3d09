import type { Pool } from 'pg';
import { addColumn, inTransaction } from '../../postgres/index.js';

/** A reminder is here once, whatever is run how often; the days that have been run tell what is to be caught up. */
const SQL = `
CREATE SCHEMA IF NOT EXISTS paminnelse;
CREATE TABLE IF NOT EXISTS paminnelse.korning (
  dag date PRIMARY KEY,
  fran date NOT NULL CHECK (fran <= dag),
  utan_ansvarig integer NOT NULL,
  skriven timestamptz NOT NULL,
  kanda boolean NOT NULL DEFAULT false
);
CREATE TABLE IF NOT EXISTS paminnelse.utskick (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  mottagare text NOT NULL,
  dag date NOT NULL,
  nummer integer NOT NULL,
  amne text NOT NULL,
  text text NOT NULL,
  poster jsonb NOT NULL,
  tillstand text NOT NULL DEFAULT 'vantar'
    CHECK (tillstand IN ('vantar', 'skickas', 'skickat', 'oklart', 'misslyckat')),
  omsandbar boolean NOT NULL DEFAULT false,
  forsok integer NOT NULL DEFAULT 0,
  fel text,
  skapat timestamptz NOT NULL,
  skickat timestamptz,
  UNIQUE (mottagare, dag, nummer)
);
CREATE INDEX IF NOT EXISTS utskick_dag ON paminnelse.utskick (dag);
CREATE INDEX IF NOT EXISTS utskick_ej_skickat ON paminnelse.utskick (tillstand)
  WHERE tillstand <> 'skickat';
CREATE TABLE IF NOT EXISTS paminnelse.skickad_paminnelse (
  nyckel text NOT NULL,
  steg text NOT NULL CHECK (steg IN ('fore', 'forfallodag', 'efter')),
  mottagare text NOT NULL,
  insats_id text NOT NULL,
  utskick uuid NOT NULL REFERENCES paminnelse.utskick ON DELETE CASCADE,
  UNIQUE (nyckel, steg, mottagare)
);
${addColumn('paminnelse.korning', 'kanda', 'boolean NOT NULL DEFAULT false')}
CREATE TABLE IF NOT EXISTS paminnelse.kand (
  nyckel text PRIMARY KEY,
  insats_id text NOT NULL,
  forfaller date NOT NULL
);
CREATE INDEX IF NOT EXISTS kand_insats ON paminnelse.kand (insats_id);
CREATE INDEX IF NOT EXISTS skickad_paminnelse_utskick ON paminnelse.skickad_paminnelse (utskick);
CREATE INDEX IF NOT EXISTS skickad_paminnelse_insats ON paminnelse.skickad_paminnelse (insats_id);`;

/** What was added last: where it is, everything is. */
const NEWEST = 'kand_insats';

/** Creates what is missing of the schema `paminnelse`. May be run by many at the same time. */
export async function migratePaminnelse(pool: Pool): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query(`SELECT pg_advisory_xact_lock(hashtext('utfall paminnelse'))`);
    // Even what is there already is locked by asking for it again, against a worker in the midst of writing.
    const { rowCount } = await client.query(
      `SELECT 1 WHERE to_regclass('paminnelse.${NEWEST}') IS NOT NULL`,
    );
    if (rowCount === 0) await client.query(SQL);
  });
}
