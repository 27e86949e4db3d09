/** The schema of the log itself. */
export const EVENT_LOG = 'event_log';
/** The schema of a local copy of somebody else's log. */
export const EVENT_MIRROR = 'event_mirror';

/** Name of the notification channel: one word after each group of appends. */
export const CHANNEL = 'utfall_log';

/** @throws RangeError unless the name can stand in SQL as it is */
export function assertSchema(name: string): void {
  if (!/^[a-z][a-z_]{0,40}$/.test(name)) throw new RangeError(`Not a schema name: ${name}`);
}

/**
 * The tables. Payload and metadata are text, not jsonb: what is hashed is the bytes that were written.
 * Names compare by bytes (COLLATE "C"), so that a prefix is a range of the index.
 */
export function tablesSql(schema: string): string {
  return `
CREATE SCHEMA IF NOT EXISTS ${schema};
CREATE TABLE IF NOT EXISTS ${schema}.head (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  pos bigint NOT NULL,
  hash bytea NOT NULL,
  recorded_at timestamptz NOT NULL
) WITH (fillfactor = 10);
INSERT INTO ${schema}.head (pos, hash, recorded_at)
VALUES (0, decode(repeat('00', 32), 'hex'), 'epoch') ON CONFLICT DO NOTHING;
CREATE TABLE IF NOT EXISTS ${schema}.event (
  pos bigint PRIMARY KEY,
  revision bigint NOT NULL,
  recorded_at timestamptz NOT NULL,
  event_id uuid NOT NULL UNIQUE,
  stream text COLLATE "C" NOT NULL,
  type text COLLATE "C" NOT NULL,
  hash bytea NOT NULL,
  metadata text NOT NULL,
  data text NOT NULL,
  UNIQUE (stream, revision)
);`;
}

/** Triggers that keep the log as it was written. Only a transaction that says so may erase. */
export function guardSql(schema: string): string {
  return `
CREATE OR REPLACE FUNCTION ${schema}.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('utfall.erase', true) IS DISTINCT FROM 'on' THEN
    RAISE EXCEPTION 'Events are never changed (% on %.%).', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON ${schema}.event
  FOR EACH STATEMENT EXECUTE FUNCTION ${schema}.refuse_change();`;
}
