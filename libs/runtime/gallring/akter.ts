import type { Pool } from 'pg';
import { medForegangare } from '../../access/index.js';
import {
  insatsId,
  individId,
  type Datum,
  type IndividId,
  type InsatsId,
} from '../../domain/index.js';
import type { Akt, Akter, Undantag, Vault } from '../../privacy/index.js';

interface Row {
  readonly insats_id: string;
  readonly individ_id: string;
  readonly tillstand: string;
  readonly namnd: string;
  readonly sista: Datum | null;
  /** Ground of the restriction that holds. */
  readonly begransad: string | null;
}

/**
 * Every insats of the persons asked about, in whatever nämnd. A note is made when it is recorded, or, where
 * it was read from elsewhere, when it happened.
 */
const rowsSql = (schema: string): string => `
WITH wanted AS (
  SELECT DISTINCT individ_id FROM read_model.insats_forlopp
   WHERE ansvarig_namnd = ANY ($1) AND ($2::text[] IS NULL OR individ_id = ANY ($2)))
SELECT f.insats_id, f.individ_id, f.tillstand, f.ansvarig_namnd AS namnd,
  (SELECT max(greatest(e.metadata::json ->> 'occurredOn',
      CASE WHEN e.metadata::json #>> '{source,kind}' = 'manual'
        THEN to_char(e.recorded_at AT TIME ZONE 'Europe/Stockholm', 'YYYY-MM-DD') ELSE '' END))
    FROM ${schema}.event e WHERE e.stream = 'insats-' || f.insats_id) AS sista,
  f.begransad
FROM read_model.insats_forlopp f JOIN wanted USING (individ_id)
ORDER BY f.individ_id, f.insats_id`;

const TEXTS = `
SELECT insats_id::text, to_char(max(at) AT TIME ZONE 'Europe/Stockholm', 'YYYY-MM-DD') AS sista
  FROM valv.text WHERE individ_id = ANY ($1::uuid[]) GROUP BY 1`;

export interface AkterOptions {
  readonly pool: Pool;
  /** The log that is read: the log itself, or the copy of one. */
  readonly schema: string;
  readonly vault: Pick<Vault, 'fodelsedagar'>;
  /** Resolves when the read models have everything that the log had. */
  readonly caughtUp: () => Promise<void>;
}

/** The files of a nämnd and of those whose files it took over, as log, vault and read model know them. */
export function createAkter(options: AkterOptions): Akter {
  return {
    inNamnd: (namnd) => collect(options, namnd),
    of: (namnd, ids) => collect(options, namnd, ids),
  };
}

async function collect(
  { pool, schema, vault, caughtUp }: AkterOptions,
  namnd: string,
  ids?: readonly IndividId[],
): Promise<readonly Akt[]> {
  await caughtUp();
  const own = medForegangare(namnd);
  const { rows } = await pool.query<Row>(rowsSql(schema), [own, ids ?? null]);
  const persons = new Map<string, Row[]>();
  for (const row of rows)
    persons.set(row.individ_id, [...(persons.get(row.individ_id) ?? []), row]);
  const known = [...persons.keys()]
    .map(individId)
    .filter((id): id is IndividId => id !== undefined);
  const texts = await pool.query<{ insats_id: string; sista: Datum }>(TEXTS, [known]);
  const textDays = new Map(texts.rows.map(({ insats_id, sista }) => [insats_id, sista]));
  const births = await vault.fodelsedagar(known);
  return known.map((id) =>
    aktOf({ id, namnd, own, rows: persons.get(id) ?? [], textDays, fodelsedag: births.get(id) }),
  );
}

interface Parts {
  readonly id: IndividId;
  readonly namnd: string;
  readonly own: readonly string[];
  readonly rows: readonly Row[];
  readonly textDays: ReadonlyMap<string, Datum>;
  readonly fodelsedag: Datum | undefined;
}

function aktOf({ id, namnd, own, rows, textDays, fodelsedag }: Parts): Akt {
  const elsewhere = rows.some((row) => !own.includes(row.namnd));
  const disputed = rows.some(({ begransad }) => begransad === 'rattsligt-ansprak');
  return {
    individId: id,
    namnd,
    insatser: rows.map((row) => aktinsats(row, textDays.get(row.insats_id))),
    ...(fodelsedag === undefined ? {} : { fodelsedag }),
    undantag: [...(elsewhere ? [OTHER_NAMND] : []), ...(disputed ? [LEGAL_CLAIM] : [])],
  };
}

/** The person has one key: it must not be destroyed while another nämnd still needs it. */
const OTHER_NAMND: Undantag = { slag: 'andra-uppgifter', from: '1900-01-01' };
/** Restricted because somebody needs the data for a legal claim (GDPR art. 18.1 c). */
const LEGAL_CLAIM: Undantag = { slag: 'rattsligt-hinder', from: '1900-01-01' };
const CLOSED = new Set(['avslutad', 'avslagen', 'makulerad', 'avbojd', 'ej-erbjuden']);

function aktinsats(row: Row, text: Datum | undefined): Akt['insatser'][number] {
  const noted = row.sista ?? '9999-12-31';
  return {
    insatsId: insatsId(row.insats_id) as InsatsId,
    sistaAnteckning: text !== undefined && text > noted ? text : noted,
    avslutad: CLOSED.has(row.tillstand),
  };
}
