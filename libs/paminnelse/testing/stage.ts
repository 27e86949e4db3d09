import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { createTestDatabase } from '../../../test/support/database.js';
import type { Datum } from '../../domain/index.js';
import { FilSandare, migratePaminnelse } from '../index.js';
import type { Forfallande, Paminnelsedeps } from '../index.js';

export const INSATS = '3f2c1a9b-1d7f-4a35-9c1f-6a1d2f7f0d11';

/** A thing that falls due; what does not matter to a test is the same every time. */
export function sak(forfaller: string, rest: Partial<Forfallande> = {}): Forfallande {
  return {
    nyckel: `${rest.slag ?? 'skattning'}|${forfaller}`,
    insatsId: INSATS,
    namnd: 'farsta',
    slag: 'skattning',
    avser: 'SDQ',
    forfaller: forfaller as Datum,
    ansvariga: [{ anvandare: 'anna' }],
    ...rest,
  };
}

/** A database, a folder and a list of things that fall due. */
export interface Scen {
  readonly pool: pg.Pool;
  readonly url: string;
  readonly folder: string;
  saker: readonly Forfallande[];
  /** Everything a run needs, at nine in the morning of a day, unless told otherwise. */
  deps(dag: string, rest?: Partial<Paminnelsedeps>): Paminnelsedeps;
  /** The files that have been sent, by name. */
  filer(): readonly string[];
  innehall(fil: string): string;
  /** Empties the tables and the folder. */
  tom(): Promise<void>;
  close(): Promise<void>;
}

export async function openScen(): Promise<Scen> {
  const database = await createTestDatabase();
  const pool = new pg.Pool({ connectionString: database.url, max: 8 });
  pool.on('error', () => undefined);
  await Promise.all([migratePaminnelse(pool), migratePaminnelse(pool)]);
  const folder = mkdtempSync(join(tmpdir(), 'utfall-paminnelse-'));
  const scen: Scen = {
    pool,
    url: database.url,
    folder,
    saker: [],
    deps: (dag, rest = {}) => ({
      pool,
      now: () => Date.parse(`${dag}T08:00:00Z`),
      kalla: {
        forfallande: (fran, till) =>
          Promise.resolve(
            scen.saker.filter(({ forfaller }) => forfaller >= fran && forfaller <= till),
          ),
      },
      adressbok: { epost: (anvandare) => Promise.resolve(`${anvandare}@kommun.example`) },
      sandare: new FilSandare(folder),
      inloggning: 'https://utfall.kommun.example',
      ...rest,
    }),
    filer: () => readdirSync(folder).sort(),
    innehall: (fil) => readFileSync(join(folder, fil), 'utf8'),
    async tom() {
      await pool.query('TRUNCATE paminnelse.korning, paminnelse.utskick, paminnelse.kand CASCADE');
      for (const fil of readdirSync(folder)) rmSync(join(folder, fil));
      scen.saker = [];
    },
    async close() {
      await pool.end();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return scen;
}
