import pg from 'pg';
import { drawn } from '../../apps/audit-api/draw.js';
import type { Datum } from '../../libs/domain/index.js';
import { PostgresHistoryReader } from '../../libs/event-store/index.js';
import type { Platform } from '../../libs/runtime/index.js';
import { nameOnCases } from './fragor-akter.js';
import { round, spread, tell } from './clock.js';
import { readPlainly } from './rebuilds.js';
import { loginAs } from '../support/login.js';

const AR = '2025';
const WARM_UP = 5;
const ROUNDS = 60;
const DRAWS = 5;

const COURSES = 'SELECT individ_id, ansvarig_namnd, metod FROM read_model.insats_forlopp';
const PAGAENDE = `WHERE startdatum <= '${AR}-12-31' AND (avslutsdatum IS NULL OR avslutsdatum >= '${AR}-01-01')`;

/**
 * Questions of internal readers that look at many insatser at once, each against a floor of the same run:
 * the same rows by one SELECT, and nothing made of them. Everybody's children of a year, what became of
 * each need, what a head has in the nämnd before a hand-over, and the draw of an audit.
 */
export async function benchFragor(base: string, platform: Platform) {
  const pool = new pg.Pool({ connectionString: platform.databaseUrl });
  pool.on('error', () => undefined);
  const named = await nameOnCases(platform);
  await pool.query(`CREATE TABLE public.bara_barn AS ${COURSES} ${PAGAENDE}`);
  const plain = (text: string) => () => pool.query(text);
  const [stig, greta] = [await loginAs(base, 'stig'), await loginAs(base, 'greta')];
  const asked = (path: string, authorization: string) => async () => {
    const answer = await fetch(base + path, { headers: { authorization } });
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
    await answer.arrayBuffer();
  };
  const rows = (work: Work, floor: Work) => timed({ rounds: ROUNDS, work, floor });
  const result = {
    '/v1/unika-barn': await rows(
      asked(`/v1/unika-barn?ar=${AR}`, stig),
      plain('SELECT individ_id, ansvarig_namnd, metod FROM public.bara_barn'),
    ),
    '/v1/behov-insats': await rows(
      asked(`/v1/behov-insats?fran=${AR}-01&till=${AR}-12`, stig),
      plain(`SELECT stadsdelsnamnd, metod, behov, summor FROM read_model.vagen_till_insats
              WHERE manad BETWEEN '${AR}-01' AND '${AR}-12'`),
    ),
    '/v1/overlamning': await rows(
      asked(`/v1/overlamning?anvandare=${named.anvandare}`, greta),
      () => pool.query(NAMNDENS, [named.oppna]),
    ),
    'the draw of an audit': await timeDraws(platform, pool),
  };
  await pool.query('DROP TABLE public.bara_barn');
  await pool.end();
  tell(`questions: ${JSON.stringify(result)}`);
  return { open: named.oppna.length, ...result };
}

const NAMNDENS =
  'SELECT insats_id, handelser FROM read_model.insats_forlopp WHERE insats_id = ANY ($1)';

type Work = () => Promise<unknown>;

/** Both by turns, so that whatever else the machine does is met by both. */
async function timed({ rounds, work, floor }: { rounds: number; work: Work; floor: Work }) {
  const took = { work: [] as number[], floor: [] as number[] };
  for (let i = 0; i < rounds + WARM_UP; i += 1) {
    const [ours, least] = [await milliseconds(work), await milliseconds(floor)];
    if (i < WARM_UP && rounds > WARM_UP) continue;
    took.work.push(ours);
    took.floor.push(least);
  }
  const [ms, floorMs] = [spread(took.work), spread(took.floor)];
  return { ...ms, floorP95: floorMs.p95, ratio: round(floorMs.p95 / ms.p95, 3) };
}

async function milliseconds(work: Work): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** At the port, since each that is sent is recorded; the floor reads the whole log. */
async function timeDraws({ store, databaseUrl: url }: Platform, pool: pg.Pool) {
  const reader = new PostgresHistoryReader({ url });
  const protokoll = {
    ...{ beteckning: 'bench', moment: ['plan-finns'], namnder: ['skarholmen', 'jarva'] },
    ...{
      urvalsgrund: 'paborjade' as const,
      fran: `${AR}-01-01` as Datum,
      till: `${AR}-12-31` as Datum,
    },
    ...{ fro: 'bench', antal: 40, fordelning: 'lika' as const },
  };
  const draw = () => drawn({ store, reader, now: Date.now }, protokoll);
  const result = await timed({ rounds: DRAWS, work: draw, floor: () => readPlainly(pool) });
  await reader.close();
  return result;
}
