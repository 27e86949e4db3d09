import pg from 'pg';
import { PostgresEventStore } from '../event-store/index.js';
import { migrateReadModel } from '../read-model/index.js';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.js';
import { readLokalaRegister } from './lokala-register.js';
import { assertRegister } from './register-vakt.js';

const TODAY = '2026-11-22';

describe('a database that has been used with local codes', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  beforeAll(async () => {
    database = await createTestDatabase();
    await migrateReadModel(database.url);
    pool = new pg.Pool({ connectionString: database.url });
    await pool.query(
      `INSERT INTO read_model.projection (name, version, generation, last_generation, position) VALUES ('prov', 3, 1, 1, 0)
       ON CONFLICT DO NOTHING`,
    );
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const version = async () =>
    (await pool.query("SELECT version FROM read_model.projection WHERE name = 'prov'")).rows[0]
      ?.version;

  it('is opened as it is where there never were any, by many at once', async () => {
    await Promise.all(Array.from({ length: 8 }, () => assertRegister(pool, TODAY)));
    expect(await version()).toBe(3);
  });

  it('is refused without one that it knows, and says where to look', async () => {
    await pool.query("INSERT INTO read_model.lokalt_register (kod) VALUES ('MINMETOD')");
    await expect(assertRegister(pool, TODAY)).rejects.toThrow(/MINMETOD.*UTFALL_REGISTER/);
    await pool.query("DELETE FROM read_model.lokalt_register WHERE kod = 'MINMETOD'");
  });

  it('has its projections built anew when local codes come, and once', async () => {
    readLokalaRegister('docs/lokalt-exempel');
    const [told, ...more] = await assertRegister(pool, TODAY);
    expect(told).toMatch(/mall SKOLBRO version 1\) gäller från 2026-01-01, som har passerat/);
    expect(more).toEqual([]);
    expect(await version()).toBe(0);
    await pool.query('UPDATE read_model.projection SET version = 3');
    expect(await assertRegister(pool, TODAY)).toEqual([]);
    expect(await version()).toBe(3);
    const { rows } = await pool.query('SELECT count(*)::int AS n FROM read_model.lokalt_register');
    expect(rows[0].n).toBeGreaterThanOrEqual(3);
  });

  describe('and entries that are no longer what they were', () => {
    const wasOther = (kod: string, falt: string) =>
      pool.query(
        `UPDATE read_model.lokalt_register SET innehall = innehall || jsonb_build_object($2::text, '"annat"')
         WHERE kod = $1`,
        [kod, falt],
      );
    const restarted = async () => {
      await pool.query('DELETE FROM read_model.lokalt_register_hash');
      return assertRegister(pool, TODAY);
    };
    const contents = async (kod: string) =>
      (await pool.query('SELECT innehall FROM read_model.lokalt_register WHERE kod = $1', [kod]))
        .rows[0]?.innehall;

    it.each([
      ['BARNROST3 version 1', 'max'],
      ['BARNROST3 version 1', 'itemtexter'],
      ['malomrade:fritid', 'giltigFrom'],
      ['mall SKOLBRO version 1', 'uppfoljning'],
      ['mall SKOLBRO version 1', 'planFristDagar'],
    ])('is refused for %s when %s has been changed, and says what to do', async (kod, falt) => {
      await wasOther(kod, falt);
      const telling = `${kod} \\(${falt}\\).*giltigFrom`;
      await expect(restarted()).rejects.toThrow(new RegExp(telling));
      await pool.query('DELETE FROM read_model.lokalt_register WHERE kod = $1', [kod]);
      await restarted();
    });

    it('goes on where only words were mended, and where a list got more', async () => {
      const before = await contents('BARNROST3 version 1');
      expect(Object.keys(before)).toContain('algoritmer');
      for (const prose of ['namn', 'kalla', 'giltigTom', 'licens']) {
        expect(Object.keys(before)).not.toContain(prose);
      }
      await pool.query(
        `UPDATE read_model.lokalt_register SET innehall = innehall || '{"algoritmer": "[]"}'
         WHERE kod = 'BARNROST3 version 1'`,
      );
      await restarted();
      expect(await contents('BARNROST3 version 1')).toEqual(before);
    });

    it('lets an entry be mended that no event names, and not one that some does', async () => {
      const store = new PostgresEventStore({ url: database.url });
      await store.migrate();
      await wasOther('BARNROST3 version 1', 'max');
      await restarted();
      const metadata = {
        ...{ occurredOn: '2026-01-01', actor: 'spec', correlationId: 'spec' },
        source: { kind: 'manual' },
      } as const;
      await store.append({
        ...{ stream: 'insats-prov', expected: 'no-stream', key: 'prov' },
        events: [{ type: 'Prov', data: { instrument: 'BARNROST3' }, metadata }],
      });
      await store.close();
      await wasOther('BARNROST3 version 1', 'max');
      await expect(restarted()).rejects.toMatchObject({ code: 'register-andrat' });
    });
  });
});
