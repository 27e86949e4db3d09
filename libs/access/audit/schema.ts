import type { Pool } from 'pg';
import { migrateUnderLock } from '../store/migration.js';
import { FIELDS } from './lasning.js';

const TABLES = `
CREATE SCHEMA IF NOT EXISTS granskning;
CREATE TABLE IF NOT EXISTS granskning.head (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  seq bigint NOT NULL,
  hash bytea NOT NULL,
  at timestamptz NOT NULL
) WITH (fillfactor = 10);
INSERT INTO granskning.head (seq, hash, at)
VALUES (0, decode(repeat('00', 32), 'hex'), 'epoch') ON CONFLICT DO NOTHING;
CREATE TABLE IF NOT EXISTS granskning.lasning (
  seq bigint PRIMARY KEY,
  at timestamptz NOT NULL,
  actor_id text,
  roll text,
  namnd text,
  atgard text NOT NULL,
  andamal text,
  dataklass text NOT NULL,
  resurs text NOT NULL,
  resurs_id text,
  request_id text NOT NULL,
  utfall text NOT NULL CHECK (utfall IN ('tillaten', 'nekad', 'nodatkomst')),
  kod text,
  hash bytea NOT NULL
);
CREATE INDEX IF NOT EXISTS lasning_resurs ON granskning.lasning (resurs_id) WHERE resurs_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS lasning_at ON granskning.lasning (at, namnd);`;

/** Unlike the event log, no erasure ever needs these rows changed: they hold random ids and no content. */
const GUARD = `
CREATE OR REPLACE FUNCTION granskning.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The read audit is never changed (% on %.%).', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation';
END $$;
CREATE OR REPLACE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON granskning.lasning
  FOR EACH STATEMENT EXECUTE FUNCTION granskning.refuse_change();`;

/**
 * Appends rows under the lock on the head, so that they have no gaps and one chain. A field is hashed
 * with its length before it, and a missing one as a dash: no two different rows give the same bytes.
 */
const APPEND = `
CREATE OR REPLACE FUNCTION granskning.falt(value text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT coalesce(octet_length(value)::text || ':' || value, '-') $$;
CREATE OR REPLACE FUNCTION granskning.skriv(entries jsonb) RETURNS bigint
LANGUAGE plpgsql SET lock_timeout = '4s' AS $$
DECLARE
  r granskning.lasning;
  s bigint;
  link bytea;
  stamp timestamptz;
  ms text;
BEGIN
  SELECT h.seq, h.hash, greatest(date_trunc('milliseconds', clock_timestamp()), h.at)
    INTO STRICT s, link, stamp FROM granskning.head h FOR UPDATE;
  ms := (extract(epoch FROM stamp) * 1000)::bigint;
  FOR r IN SELECT (jsonb_populate_record(NULL::granskning.lasning, e.value)).*
    FROM jsonb_array_elements(entries) WITH ORDINALITY e ORDER BY e.ordinality
  LOOP
    s := s + 1;
    link := sha256(link || convert_to(granskning.falt(s::text) || granskning.falt(ms)
      || ${FIELDS.map((field) => `granskning.falt(r.${field})`).join(' || ')}, 'UTF8'));
    r.seq := s;
    r.at := stamp;
    r.hash := link;
    INSERT INTO granskning.lasning SELECT r.*;
  END LOOP;
  UPDATE granskning.head SET seq = s, hash = link, at = stamp;
  RETURN s;
END $$;`;

/** Creates what is missing of the schema `granskning`. May be run by many at the same time. */
export async function migrateReadAudit(pool: Pool): Promise<void> {
  await migrateUnderLock(pool, 'granskning', `${TABLES}${GUARD}${APPEND}`);
}
