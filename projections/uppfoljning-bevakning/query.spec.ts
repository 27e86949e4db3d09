import type { DataSource } from 'typeorm';
import { openReadDatabase } from '../../apps/query-api/read-database.js';
import type { Datum } from '../../libs/domain/index.js';
import { engineOf, readConsistently, rebuild } from '../../libs/read-model/index.js';
import { handelse } from '../../test/support/handelser.js';
import { append, openTestLog, stored, type TestLog } from '../../test/support/log.js';
import { forfallande, uppfoljningBevakningProjection } from './index.js';

const sig = (stadsdelsnamnd: string, datum: Datum) =>
  handelse('InsatsPaborjad', { metod: 'SIG_U', stadsdelsnamnd, datum });

describe('forfallande', () => {
  let log: TestLog;
  let db: DataSource;

  beforeAll(async () => {
    log = await openTestLog();
    const lives = {
      a: [sig('farsta', '2026-05-01')],
      b: [sig('skarholmen', '2026-05-01')],
      c: [
        sig('farsta', '2026-05-01'),
        handelse('GenomforandeplanUpprattad', { datum: '2026-05-02' }),
        handelse('InsatsAvslutad', { datum: '2026-05-20' }),
      ],
    };
    for (const [id, events] of Object.entries(lives)) {
      await append(log, `insats-${id}`, stored(events));
    }
    await rebuild(engineOf(log), [uppfoljningBevakningProjection]);
    db = await openReadDatabase(log.url);
  });
  afterAll(async () => {
    await db.destroy();
    await log.close();
  });

  const due = async (fran: Datum, till: Datum, namnder: '*' | readonly string[] = '*') => {
    const reading = { projection: 'uppfoljning-bevakning', surface: 'individ', namnder } as const;
    const { result } = await readConsistently(db, reading, (manager) =>
      forfallande(manager, fran, till),
    );
    return result;
  };

  it('gives what is open and falls due between two days, both included, with a key of its own', async () => {
    expect(await due('2026-05-22', '2026-05-31', ['skarholmen'])).toEqual([
      {
        nyckel: 'b|uppfoljning|lopande|2026-05-22',
        insatsId: 'b',
        namnd: 'skarholmen',
        slag: 'uppfoljning',
        avser: 'lopande',
        forfaller: '2026-05-22',
      },
      expect.objectContaining({ slag: 'plan', forfaller: '2026-05-31' }),
    ]);
    expect(await due('2026-05-23', '2026-05-30')).toEqual([]);
  });

  it('leaves out what is done or has lapsed, and what another nämnd answers for', async () => {
    const all = await due('2026-05-01', '2026-12-31');
    expect(new Set(all.map(({ insatsId }) => insatsId))).toEqual(new Set(['a', 'b']));
    expect(new Set(all.map(({ nyckel }) => nyckel)).size).toBe(all.length);
    const farsta = await due('2026-05-01', '2026-12-31', ['farsta']);
    expect(farsta.map(({ insatsId }) => insatsId)).toEqual(['a', 'a']);
  });
});
