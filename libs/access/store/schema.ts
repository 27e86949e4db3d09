import type { Pool } from 'pg';
import { migrateUnderLock } from './migration.js';

const USERS = `
CREATE SCHEMA IF NOT EXISTS behorighet;
CREATE TABLE IF NOT EXISTS behorighet.anvandare (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  iss text NOT NULL,
  sub text NOT NULL,
  namn text NOT NULL,
  system boolean NOT NULL DEFAULT false,
  aktiv boolean NOT NULL DEFAULT true,
  skapad timestamptz NOT NULL,
  UNIQUE (iss, sub)
);
CREATE TABLE IF NOT EXISTS behorighet.tilldelning (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  anvandare uuid NOT NULL REFERENCES behorighet.anvandare,
  roll text NOT NULL,
  namnd text NOT NULL,
  enhet text,
  giltig_from date NOT NULL,
  giltig_tom date CHECK (giltig_tom >= giltig_from),
  tilldelad_at timestamptz NOT NULL,
  tilldelad_av uuid NOT NULL,
  aterkallad_at timestamptz,
  aterkallad_av uuid
);
CREATE UNIQUE INDEX IF NOT EXISTS tilldelning_galler ON behorighet.tilldelning
  (anvandare, roll, namnd, coalesce(enhet, ''), giltig_from, coalesce(giltig_tom, 'infinity'))
  WHERE aterkallad_at IS NULL;
CREATE INDEX IF NOT EXISTS tilldelning_namnd ON behorighet.tilldelning (namnd);`;

const CASES = `
CREATE TABLE IF NOT EXISTS behorighet.insats_tilldelning (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  insats_id uuid NOT NULL,
  namnd text NOT NULL,
  anvandare uuid REFERENCES behorighet.anvandare,
  enhet text,
  tilldelad_at timestamptz NOT NULL,
  tilldelad_av uuid NOT NULL,
  aterkallad_at timestamptz,
  aterkallad_av uuid,
  CHECK (num_nonnulls(anvandare, enhet) = 1)
);
CREATE UNIQUE INDEX IF NOT EXISTS insats_tilldelning_galler ON behorighet.insats_tilldelning
  (insats_id, namnd, coalesce(anvandare::text, ''), coalesce(enhet, ''))
  WHERE aterkallad_at IS NULL;
CREATE INDEX IF NOT EXISTS insats_tilldelning_anvandare ON behorighet.insats_tilldelning (anvandare)
  WHERE aterkallad_at IS NULL AND anvandare IS NOT NULL;
CREATE INDEX IF NOT EXISTS insats_tilldelning_enhet ON behorighet.insats_tilldelning (namnd, enhet)
  WHERE aterkallad_at IS NULL AND enhet IS NOT NULL;`;

/** What each hand-over was answered with: the cases on rows of their own, since they are erased one by one. */
const HANDOVERS = `
CREATE TABLE IF NOT EXISTS behorighet.overlamning (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  begard_av uuid NOT NULL,
  nyckel text NOT NULL,
  innehall text NOT NULL,
  fran uuid,
  till uuid NOT NULL,
  skyddade integer NOT NULL,
  utanfor integer NOT NULL,
  begard_at timestamptz NOT NULL,
  UNIQUE (begard_av, nyckel)
);
CREATE TABLE IF NOT EXISTS behorighet.overlamning_insats (
  overlamning bigint NOT NULL REFERENCES behorighet.overlamning,
  nr integer NOT NULL,
  insats_id uuid NOT NULL,
  lage text NOT NULL,
  PRIMARY KEY (overlamning, nr)
);
CREATE INDEX IF NOT EXISTS overlamning_insats_id ON behorighet.overlamning_insats (insats_id);`;

const EMERGENCY = `
CREATE TABLE IF NOT EXISTS behorighet.nodatkomst (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  anvandare uuid NOT NULL REFERENCES behorighet.anvandare,
  oppnad_id uuid NOT NULL,
  namnd text NOT NULL,
  skal text NOT NULL,
  giltig_from timestamptz NOT NULL,
  giltig_tom timestamptz NOT NULL,
  CHECK (giltig_tom > giltig_from AND giltig_tom <= giltig_from + interval '1 hour')
);
CREATE INDEX IF NOT EXISTS nodatkomst_anvandare ON behorighet.nodatkomst (anvandare, giltig_tom);
CREATE INDEX IF NOT EXISTS nodatkomst_oppnad ON behorighet.nodatkomst (oppnad_id);`;

/**
 * The one who asked cannot be the one who decides, whatever code is run; what was asked for stays as asked.
 * Only a gallring takes a request away, together with the insats that it names.
 */
const APPROVALS = `
CREATE TABLE IF NOT EXISTS behorighet.godkannande (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  kind text NOT NULL,
  namnder text[] NOT NULL CHECK (cardinality(namnder) > 0),
  innehall jsonb NOT NULL,
  begard_av uuid NOT NULL,
  begard_at timestamptz NOT NULL,
  status text NOT NULL DEFAULT 'vantar'
    CHECK (status IN ('vantar', 'godkand', 'avslagen', 'verkstalld')),
  beslutad_av uuid CHECK (beslutad_av <> begard_av),
  beslutad_at timestamptz,
  verkstalld_at timestamptz,
  CHECK ((status = 'vantar') = (beslutad_av IS NULL)),
  CHECK ((status = 'verkstalld') = (verkstalld_at IS NOT NULL))
);
CREATE INDEX IF NOT EXISTS godkannande_kind ON behorighet.godkannande (kind, begard_at);
CREATE OR REPLACE FUNCTION behorighet.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('utfall.erase', true) = 'on' THEN
    RETURN NULL;
  END IF;
  RAISE EXCEPTION 'A request for approval stays as it was asked for (% on %).', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation';
END $$;
CREATE OR REPLACE TRIGGER refuse_change
  BEFORE UPDATE OF kind, namnder, innehall, begard_av, begard_at OR DELETE OR TRUNCATE
  ON behorighet.godkannande FOR EACH STATEMENT EXECUTE FUNCTION behorighet.refuse_change();`;

/** Creates what is missing of the schema `behorighet`. May be run by many at the same time. */
export async function migrateAccess(pool: Pool): Promise<void> {
  const tables = `${USERS}${CASES}${HANDOVERS}${EMERGENCY}${APPROVALS}`;
  await migrateUnderLock(pool, 'behorighet', tables);
}
