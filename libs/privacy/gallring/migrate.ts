import type { Pool } from 'pg';
import { inTransaction } from '../../postgres/index.js';

const TABLES = `
CREATE SCHEMA IF NOT EXISTS gallring;
CREATE TABLE IF NOT EXISTS gallring.korning (
  id uuid PRIMARY KEY,
  namnd text NOT NULL,
  status text NOT NULL CHECK (status IN ('planerad', 'pagar', 'stoppad', 'klar', 'avbruten')),
  steg text NOT NULL,
  plan jsonb NOT NULL,
  planerad_av text NOT NULL,
  planerad timestamptz NOT NULL,
  utfall_id uuid NOT NULL UNIQUE,
  godkannande_id text UNIQUE,
  startad_av text,
  startad timestamptz,
  position bigint,
  journalpost int,
  intyg text,
  fel text,
  klar timestamptz,
  CHECK (status IN ('planerad', 'avbruten') OR godkannande_id IS NOT NULL),
  CHECK ((status = 'klar') = (klar IS NOT NULL))
);
CREATE TABLE IF NOT EXISTS gallring.korning_individ (
  korning uuid NOT NULL REFERENCES gallring.korning,
  individ_id uuid NOT NULL,
  insats_ids text[] NOT NULL,
  prov jsonb NOT NULL,
  handelser int,
  PRIMARY KEY (korning, individ_id)
);
CREATE INDEX IF NOT EXISTS korning_individ_insats ON gallring.korning_individ USING gin (insats_ids);
CREATE TABLE IF NOT EXISTS gallring.undantag (
  id uuid PRIMARY KEY,
  individ_id uuid NOT NULL,
  slag text NOT NULL,
  from_dag text NOT NULL,
  tom_dag text,
  av text NOT NULL,
  skapad timestamptz NOT NULL
);
CREATE INDEX IF NOT EXISTS undantag_individ ON gallring.undantag (individ_id);
CREATE TABLE IF NOT EXISTS gallring.tillampad (
  seq int PRIMARY KEY,
  hash text NOT NULL,
  at timestamptz NOT NULL
);`;

/** Creates what is missing of the tables of gallring. May be run by many at once and as often as one likes. */
export function migrateGallring(pool: Pool): Promise<void> {
  return inTransaction(pool, async (client) => {
    await client.query("SELECT pg_advisory_xact_lock(hashtext('utfall gallring migrate'))");
    await client.query(TABLES);
  });
}
