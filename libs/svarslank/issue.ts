import type { ClientBase } from 'pg';
import { inTransaction } from '../postgres/index.js';
import { SvarslankFault } from './faults.js';
import { hashOfKod, newKod } from './kod.js';
import { COLUMNS, svarslankOf, type SvarslankRow } from './row.js';
import type { SvarslankOptions, Utfardad } from './making.js';
import { GILTIG_DAGAR, type NySvarslank, type Svarslank } from './svarslank.js';

const DAY_MS = 86_400_000;

/** Makes a link in the place of those to the same rating that nobody has answered. @throws SvarslankFault */
export async function issue(options: SvarslankOptions, ny: NySvarslank): Promise<Utfardad> {
  const days = ny.giltigDagar ?? GILTIG_DAGAR.annars;
  if (!Number.isInteger(days) || days < GILTIG_DAGAR.min || days > GILTIG_DAGAR.max) {
    throw new SvarslankFault('ogiltig-giltighetstid');
  }
  const at = options.now();
  const made = await inTransaction(options.pool, async (client) => {
    // Two who make one for the same rating at once make one after the other: the later one holds.
    const lock = `svarslank ${ny.insatsId}`;
    await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [lock]);
    await requireNew(client, ny, days);
    const inserted = await insert(client, options.key, { ny, at, until: at + days * DAY_MS });
    if (inserted === undefined) return undefined;
    return { ...inserted, ersatta: await replace(client, inserted.lank, at) };
  });
  // Two codes alike are all but impossible; the second one is made anew.
  return made ?? issue(options, ny);
}

/** The same request again makes nothing: its code was shown once, and the link that it opens must go on working. */
async function requireNew(client: ClientBase, ny: NySvarslank, days: number): Promise<void> {
  if (ny.svarslankId === undefined) return;
  const text = `SELECT ${COLUMNS} FROM svarslank.svarslank WHERE id = $1`;
  const { rows } = await client.query<SvarslankRow>(text, [ny.svarslankId]);
  if (rows[0] === undefined) return;
  const kept = svarslankOf(rows[0]);
  const names = ['insatsId', 'matpunkt', 'instrument', 'informant'] as const;
  const same = names.every((name) => kept[name] === ny[name]);
  const alike = same && kept.giltigTill - kept.utfardadAt === days * DAY_MS;
  throw new SvarslankFault(alike ? 'svarslank-redan-utfardad' : 'svarslank-nyckel-ateranvand');
}

const ISSUE = `
INSERT INTO svarslank.svarslank (id, kod_hash, insats_id, matpunkt, instrument, instrumentversion, informant,
  utfardad_av, utfardad_at, giltig_till)
VALUES (coalesce($10, gen_random_uuid()), $1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (kod_hash) DO NOTHING RETURNING ${COLUMNS}`;

interface Making {
  readonly ny: NySvarslank;
  readonly at: number;
  readonly until: number;
}

async function insert(client: ClientBase, key: Buffer, { ny, at, until }: Making) {
  const { insatsId, matpunkt, instrument, instrumentversion, informant, utfardadAv } = ny;
  const kod = newKod();
  const { rows } = await client.query<SvarslankRow>(ISSUE, [
    hashOfKod(kod, key),
    ...[insatsId, matpunkt, instrument, instrumentversion, informant, utfardadAv],
    ...[new Date(at), new Date(until), ny.svarslankId ?? null],
  ]);
  return rows[0] === undefined ? undefined : { lank: svarslankOf(rows[0]), kod };
}

/**
 * Every link to the rating that nobody has answered, closed ones too: an answer may be on its way through
 * any of them, and the new one must know of it. The version of the instrument is no rating of its own.
 */
const REPLACE = `
WITH others AS (
  SELECT id, aterkallad_at IS NULL AND giltig_till > $6 AS open FROM svarslank.svarslank
  WHERE insats_id = $2 AND matpunkt = $3 AND instrument = $4 AND informant = $5
    AND id <> $1 AND forbrukad_at IS NULL FOR UPDATE)
UPDATE svarslank.svarslank s SET
  ersatt_av = $1,
  aterkallad_at = CASE WHEN o.open THEN $6 ELSE s.aterkallad_at END,
  aterkallad_av = CASE WHEN o.open THEN $7 ELSE s.aterkallad_av END
FROM others o WHERE s.id = o.id RETURNING s.id, o.open`;

async function replace(
  client: ClientBase,
  lank: Svarslank,
  at: number,
): Promise<readonly string[]> {
  const { svarslankId, insatsId, matpunkt, instrument, informant, utfardadAv } = lank;
  const { rows } = await client.query<{ readonly id: string; readonly open: boolean }>(REPLACE, [
    ...[svarslankId, insatsId, matpunkt, instrument, informant],
    ...[new Date(at), utfardadAv],
  ]);
  return rows.filter(({ open }) => open).map(({ id }) => id);
}
