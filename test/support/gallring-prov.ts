import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { GallringDeps } from '../../libs/privacy/gallring/deps.js';
import { planGallring } from '../../libs/privacy/gallring/plan.js';
import { createTestDatabase } from './database.js';
import { migrateProv, provDeps } from './gallring-ports.js';

/** Some day on which files of 2015 are overdue and files of 2024 are not. */
export const TODAY = '2026-03-02';
export const now = () => Date.parse(`${TODAY}T09:00:00Z`);

/** A database, a folder for the journal, and everything a run needs. */
export interface GallringProv {
  readonly url: string;
  readonly folder: string;
  readonly pool: pg.Pool;
  readonly deps: GallringDeps;
  /** A plan for Farsta with an approval of it. */
  planned(): Promise<{ korning: string; godkannandeId: string; av: string }>;
  close(): Promise<void>;
}

export async function openGallringProv(): Promise<GallringProv> {
  const database = await createTestDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'utfall-gallring-'));
  const pool = new pg.Pool({ connectionString: database.url, max: 8 });
  await migrateProv(pool);
  const deps = provDeps(pool, folder, now);
  return {
    url: database.url,
    folder,
    pool,
    deps,
    async planned() {
      const { korning = '' } = await planGallring(deps, {
        namnd: 'farsta',
        planeradAv: 'planerare',
      });
      await pool.query('INSERT INTO prov.godkannande VALUES ($1, $2)', [`g-${korning}`, korning]);
      return { korning, godkannandeId: `g-${korning}`, av: 'gallringsansvarig' };
    },
    async close() {
      await pool.end();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The planned run that has an approval, if there is one. */
export async function startOf(
  pool: pg.Pool,
): Promise<{ korning: string; godkannandeId: string; av: string } | undefined> {
  const found = await pool.query<{ korning: string; godkannandeId: string }>(
    `SELECT k.id AS korning, g.id AS "godkannandeId" FROM gallring.korning k
     JOIN prov.godkannande g ON g.korning = k.id WHERE k.status = 'planerad'`,
  );
  const [row] = found.rows;
  return row === undefined ? undefined : { ...row, av: 'gallringsansvarig' };
}

const STATE = [
  'gallring.korning', 'gallring.korning_individ', 'gallring.undantag', 'gallring.tillampad',
  'prov.logg', 'prov.nyckel', 'prov.slut', 'prov.individnyckel', 'prov.utkast', 'prov.tilldelning',
  'prov.godkannande', 'prov.last_modell',
] as const; // prettier-ignore

/** A backup of the database, or of some of its tables; what it gives puts them back as they were. */
export async function backup(
  pool: pg.Pool,
  tables: readonly string[] = STATE,
): Promise<() => Promise<void>> {
  const name = `kopia_${(copies += 1)}`;
  const copy = (table: string) => `${name}.${table.replace('.', '_')}`;
  await pool.query(`CREATE SCHEMA ${name}`);
  for (const table of tables) await pool.query(`CREATE TABLE ${copy(table)} AS TABLE ${table}`);
  return async () => {
    await pool.query(`TRUNCATE ${tables.join(', ')} CASCADE`);
    for (const table of tables)
      await pool.query(`INSERT INTO ${table} SELECT * FROM ${copy(table)}`);
  };
}

let copies = 0;

/** Every arrow of a run: after the work of each step, after its state was written, and within some. */
export const ARROWS: readonly string[] = [
  'godkand:knutet',
  ...['godkand', 'omprovad', 'begard', 'avidentifierat', 'projicerat'].flatMap(twice),
  'journalfort:pa-disk',
  ...['journalfort', 'nycklar-forstorda'].flatMap(twice),
  'valv-rensat:en-del',
  ...['valv-rensat', 'logg-rensad', 'verifierat'].flatMap(twice),
  'intygat:sparat',
  ...twice('intygat'),
];

function twice(steg: string): readonly string[] {
  return [`${steg}:gjort`, `${steg}:skrivet`];
}
