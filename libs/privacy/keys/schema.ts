/** The schema of everything that identifies somebody, and of the keys that seal it. */
export const VALV = 'valv';

/** A destroyed key has no bytes, and a key with bytes can be opened by somebody: the table itself says so. */
export const KEY_TABLE = `
CREATE SCHEMA IF NOT EXISTS valv;
CREATE TABLE IF NOT EXISTS valv.individnyckel (
  individ_id uuid PRIMARY KEY,
  tillstand text NOT NULL CHECK (tillstand IN ('aktiv', 'radering-begard', 'forstord')),
  kek text,
  bytes bytea,
  skapad timestamptz NOT NULL,
  forstord_at timestamptz,
  korning text,
  CHECK ((kek IS NULL) = (bytes IS NULL)),
  CHECK (tillstand <> 'aktiv' OR bytes IS NOT NULL),
  CHECK ((tillstand = 'forstord') = (forstord_at IS NOT NULL)),
  CHECK (tillstand <> 'forstord' OR bytes IS NULL)
);
CREATE INDEX IF NOT EXISTS individnyckel_kek ON valv.individnyckel (kek, individ_id);`;
