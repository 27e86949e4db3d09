import type { Pool } from 'pg';
import { migrateValv } from '../keys/migrate.js';
import { KEY_TABLE } from '../keys/schema.js';
import { addColumn } from '../../postgres/index.js';

/**
 * What stands in clear: random ids, nämnd, whether the identity is protected, what part of an insats a
 * text belongs to (and of which event), who wrote it and when. Everything else is sealed or a keyed hash.
 */
const TABLES = `
CREATE TABLE IF NOT EXISTS valv.individ (
  individ_id uuid PRIMARY KEY,
  namnd text NOT NULL,
  nummer_index bytea NOT NULL,
  uppgifter text NOT NULL,
  skyddad boolean NOT NULL,
  skapad timestamptz NOT NULL,
  andrad timestamptz NOT NULL,
  sammanslagen_med uuid,
  UNIQUE (namnd, nummer_index)
);
${addColumn('valv.individ', 'sammanslagen_med', 'uuid')}
CREATE TABLE IF NOT EXISTS valv.namn_index (
  token bytea NOT NULL,
  individ_id uuid NOT NULL,
  PRIMARY KEY (token, individ_id)
);
CREATE INDEX IF NOT EXISTS namn_index_individ ON valv.namn_index (individ_id);
CREATE TABLE IF NOT EXISTS valv.arende_index (
  token bytea NOT NULL,
  individ_id uuid NOT NULL,
  PRIMARY KEY (token, individ_id)
);
CREATE INDEX IF NOT EXISTS arende_index_individ ON valv.arende_index (individ_id);
CREATE TABLE IF NOT EXISTS valv.rattning (
  rattning_id uuid PRIMARY KEY,
  individ_id uuid NOT NULL,
  uppgifter text NOT NULL,
  rattad_av text NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX IF NOT EXISTS rattning_individ ON valv.rattning (individ_id);
CREATE TABLE IF NOT EXISTS valv.text (
  text_id uuid PRIMARY KEY,
  individ_id uuid NOT NULL,
  insats_id uuid NOT NULL,
  falt text NOT NULL,
  uppgift text NOT NULL,
  skriven_av text NOT NULL,
  at timestamptz NOT NULL,
  handelse_id text,
  malsattning_id text,
  vems text
);
${addColumn('valv.text', 'handelse_id', 'text')}
${addColumn('valv.text', 'malsattning_id', 'text')}
${addColumn('valv.text', 'vems', 'text')}
CREATE INDEX IF NOT EXISTS text_individ ON valv.text (individ_id);`;

/** The tables that hold rows of persons, in the order they are emptied. */
export const PERSON_TABLES = ['text', 'rattning', 'arende_index', 'namn_index', 'individ'] as const;

/** Creates what is missing of the vault and the persons' keys. May be run by many at once. */
export function migrateVault(pool: Pool): Promise<void> {
  return migrateValv(pool, KEY_TABLE + TABLES);
}
