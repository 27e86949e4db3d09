import type { DataSource } from 'typeorm';
import { openReadDatabase } from '../../apps/query-api/read-database.js';
import {
  encodeUtgavaEvent,
  UTGAVELIGGARE,
  type Datum,
  type UtgavaPublicerad,
} from '../../libs/domain/index.js';
import { engineOf, positionIn, readConsistently, rebuild } from '../../libs/read-model/index.js';
import { append, openTestLog, type TestLog } from '../../test/support/log.js';
import { utgivetUtfall, utgivetUtfallProjection } from '../utgivet-utfall/index.js';
import { utgavaMed, utgavor, utgavorProjection } from './index.js';

const GRUPP = { period: '2025-K1', metod: 'alla', omrade: 'stad', bakgrund: 'alla' } as const;

/** A release as it is appended: its rows first, then what it is. */
function utgava(nummer: number, datum: Datum, avslutade: number) {
  const rader = [{ ...GRUPP, antal: [{ matt: 'avslutade', varde: avslutade }], forandring: [] }];
  const om: UtgavaPublicerad['data'] = {
    ...{ nummer, datum, tillPosition: '10', perioder: [GRUPP.period], franAr: 2025, karens: 30 },
    ...{ minstaAntal: 5, skydd: 'skyddat' as const, rader: 1, dolda: 0, kodversion: 'test' },
    ...{ innehallSha256: 'a'.repeat(64), definitionerSha256: 'b'.repeat(64) },
  };
  return [
    encodeUtgavaEvent({ type: 'UtgavedelPublicerad', data: { nummer, del: 1, rader } }),
    encodeUtgavaEvent({ type: 'UtgavaPublicerad', data: om }),
  ];
}

describe('utgavor', () => {
  let log: TestLog;
  let db: DataSource;

  beforeAll(async () => {
    log = await openTestLog();
    await append(log, UTGAVELIGGARE, utgava(1, '2026-02-01', 12));
    const first = engineOf(log);
    await rebuild(first, [utgavorProjection, utgivetUtfallProjection]);
    // The second release has reached the view of the releases, and not yet that of the figures.
    await append(log, UTGAVELIGGARE, utgava(2, '2026-05-01', 20));
    await rebuild(first, [utgavorProjection]);
    db = await openReadDatabase(log.url);
  });
  afterAll(async () => {
    await db.destroy();
    await log.close();
  });

  const read = async (nummer: number | 'senaste') => {
    const reading = { projection: 'utgavor', surface: 'aggregat', namnder: '*' } as const;
    const { result } = await readConsistently(db, reading, async (manager) => {
      const till = await positionIn(manager, ['utgivet-utfall']);
      const found = await utgavaMed(manager, { nummer, till });
      if (found === undefined) return undefined;
      const [grupp] = await utgivetUtfall(manager, { nummer: found.nummer });
      return { nummer: found.nummer, datum: found.datum, antal: grupp?.antal };
    });
    return result;
  };

  it('gives every release, the newest first', async () => {
    const reading = { projection: 'utgavor', surface: 'aggregat', namnder: '*' } as const;
    const { result } = await readConsistently(db, reading, utgavor);
    expect(result.map(({ nummer, datum }) => [nummer, datum])).toEqual([
      [2, '2026-05-01'],
      [1, '2026-02-01'],
    ]);
    expect(BigInt(result[0]?.position ?? 0)).toBeGreaterThan(BigInt(result[1]?.position ?? 0));
  });

  it('never hands out a release before its figures are there', async () => {
    expect(await read('senaste')).toEqual({
      ...{ nummer: 1, datum: '2026-02-01' },
      antal: { avslutade: 12 },
    });
    expect(await read(2)).toBeUndefined();
    await rebuild(engineOf(log), [utgivetUtfallProjection]);
    expect(await read('senaste')).toMatchObject({ nummer: 2 });
    expect(await read(1)).toMatchObject({ nummer: 1, antal: { avslutade: 12 } });
  });
});
