import pg from 'pg';
import { PostgresEventStore, PostgresHistoryReader } from '../../libs/event-store/index.js';
import { liggareAv, planeraUtgava } from '../../libs/outcome/index.js';
import { provtryck } from '../../libs/utgivning/index.js';
import { lasBlad } from '../../libs/utgivning/underlag.js';
import { round, seconds, tell } from './clock.js';
import { readPlainly } from './rebuilds.js';

const VAL = { datum: '2026-12-15', franAr: 2020, karens: 30 } as const;
const ONSKAN = { franAr: 2026, karens: 30, minstaAntal: 5, actor: 'bench', correlationId: 'bench' };

/**
 * What a release costs: counting every figure of the city for seven years from the log as it was, against
 * reading the same log and making nothing of it; and then protecting the quarters of one year.
 */
export async function benchUtgivning(url: string) {
  const pool = new pg.Pool({ connectionString: url });
  pool.on('error', () => undefined);
  const reader = new PostgresHistoryReader({ url });
  const store = new PostgresEventStore({ url });
  const position = await reader.head();
  const plan = planeraUtgava(liggareAv([]), { ...VAL, position });
  const floor = await seconds(() => readPlainly(pool));
  let leaves = 0;
  const asOf = await seconds(async () => {
    leaves = (await lasBlad({ reader }, plan)).length;
  });
  const whole = await seconds(() =>
    provtryck({ store, reader, kodversion: 'bench' }, { ...ONSKAN, position, now: Date.now() }),
  );
  await Promise.all([reader.close(), store.close(), pool.end()]);
  const result = {
    events: Number(position),
    asOfSeconds: round(asOf, 1),
    floorSeconds: round(floor, 1),
    ratio: round(floor / asOf),
    groups: leaves,
    releaseOfThisYearSeconds: round(whole, 1),
  };
  tell(`releases: ${JSON.stringify(result)}`);
  return result;
}
