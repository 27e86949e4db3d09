import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { utfall } from '../support/cli.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

/** A board that `docs/lokalt-exempel` adds. */
const NY = 'exempelnamnden-nya';

describe('the command line with local registers', () => {
  let database: TestDatabase;
  let folder: string;
  beforeAll(async () => {
    database = await createTestDatabase();
    folder = mkdtempSync(join(tmpdir(), 'utfall-cli-register-'));
  });
  afterAll(async () => {
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  const run = (args: readonly string[], more: Record<string, string> = {}) =>
    utfall([...args], { DATABASE_URL: database.url, UTFALL_DATA: folder, ...more });
  const REGISTER = { UTFALL_REGISTER: 'docs/lokalt-exempel' };

  it('gives the first role in a nämnd that only they know', async () => {
    const who = ['--iss', 'https://inloggning.example', '--sub', 'nina', '--namn', 'Nina'];
    const made = await run(['behorighet', 'anvandare', ...who, '--json'], REGISTER);
    const { id } = JSON.parse(made.stdout) as { id: string };
    const ge = ['behorighet', 'ge', '--anvandare', id, '--roll', 'enhetschef', '--namnd', NY];
    const unknown = await run(ge);
    expect(unknown.stderr).toContain(`Det finns ingen nämnd med koden "${NY}"`);
    expect(unknown.code).toBe(2);
    const given = await run(ge, REGISTER);
    expect([given.stderr, given.code]).toEqual([
      expect.stringContaining('börjar den 2027-07-01'),
      0,
    ]);
    const pool = new pg.Pool({ connectionString: database.url });
    const { rows } = await pool.query(
      "SELECT namnd FROM behorighet.tilldelning WHERE roll = 'enhetschef'",
    );
    await pool.end();
    expect(rows).toEqual([{ namnd: NY }]);
  }, 60_000);
});
