import { readFileSync } from 'node:fs';
import { MemoryEventStore } from '../event-store/memory/store.js';
import { addAll, utfallOf, utfallsvy, type Instrumentforandring } from '../outcome/index.js';
import { createRecorder } from '../recording/index.js';
import { importTable, readMapping, readTable, type ImportReport } from './index.js';

const NOW = Date.UTC(2026, 5, 1, 8);
const DATA = new URL('../../test/data/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, DATA));

async function setUp() {
  const table = await readTable(read('anorexia.csv'), 'anorexia.csv');
  const mapping = readMapping(JSON.parse(read('anorexia.mapping.json').toString()));
  if ('code' in table || 'kind' in mapping) throw new Error('The sample cannot be read.');
  const store = new MemoryEventStore(() => NOW);
  const recorder = createRecorder({ store, now: () => NOW });
  const individNyckel = Buffer.alloc(32, 7);
  const run = async () =>
    (await importTable({
      table,
      mapping,
      recorder,
      store,
      individNyckel,
      today: '2026-06-01',
    })) as ImportReport;
  return { store, run };
}

async function changeByMethod(store: MemoryEventStore): Promise<Map<string, Instrumentforandring>> {
  const sums = new Map<string, ReturnType<typeof addAll>[]>();
  const until = await store.head();
  for await (const batch of store.histories({ prefix: 'insats-', until })) {
    for (const history of batch) {
      const utfall = utfallOf(history);
      if (utfall === undefined) continue;
      const { metod } = utfall.underlag;
      sums.set(metod, [...(sums.get(metod) ?? []), utfall.bidrag]);
    }
  }
  return new Map(
    [...sums].map(([metod, parts]) => {
      const [change] = utfallsvy(addAll(parts), { effektstorlek: true }).forandring;
      return [metod, change as Instrumentforandring];
    }),
  );
}

/** What `test/data/README.md` prints; pairs are mean and SD, or the ends of an interval. */
interface Known {
  readonly metod: string;
  readonly n: number;
  readonly before: readonly [number, number];
  readonly after: readonly [number, number];
  readonly d: number;
  readonly ci: readonly [number, number];
  readonly r: number;
}

describe('importing the anorexia data', () => {
  it('gives 72 insatser, and nothing new the second time', async () => {
    const { store, run } = await setUp();
    const first = await run();
    expect(first.antal).toEqual({
      accepterad: 72,
      'redan-kand': 0,
      avvisad: 0,
      'ej-importerad': 0,
      'utan-uppgift': 0,
    });
    expect(first.insatser.nya).toBe(72);
    const head = await store.head();
    expect(head).toBe(BigInt(72 * 4));
    const second = await run();
    expect(second.antal['redan-kand']).toBe(72);
    expect(second.insatser.redanKanda).toBe(72);
    expect(await store.head()).toBe(head);
  });

  it.each<Known>([
    {
      metod: 'EX_FT',
      n: 17,
      before: [83.2294, 5.0167],
      after: [90.4941, 8.4751],
      d: 7.264706,
      ci: [3.5847, 10.944712],
      r: 0.538203,
    },
    {
      metod: 'EX_KBT',
      n: 29,
      before: [82.6897, 4.8455],
      after: [85.6966, 8.3519],
      d: 3.006897,
      ci: [0.22689, 5.786903],
      r: 0.491969,
    },
    {
      metod: 'EX_KONTROLL',
      n: 26,
      before: [81.5577, 5.7071],
      after: [81.1077, 4.7443],
      d: -0.45,
      ci: [-3.676708, 2.776708],
      r: -0.161416,
    },
  ])('shows the known change of $metod', async ({ metod, n, before, after, d, ci, r }) => {
    const { store, run } = await setUp();
    await run();
    const change = (await changeByMethod(store)).get(metod) as Instrumentforandring;
    expect(change).toMatchObject({ instrument: 'VIKT_LB', informant: 'behandlare' });
    expect(change.n).toBe(n);
    expect(change.start.medel).toBeCloseTo(before[0], 4);
    expect(change.start.sd).toBeCloseTo(before[1], 4);
    expect(change.avslut.medel).toBeCloseTo(after[0], 4);
    expect(change.avslut.sd).toBeCloseTo(after[1], 4);
    expect(change.forandring.medel).toBeCloseTo(d, 6);
    expect(change.forandring.ki95?.at(0)).toBeCloseTo(ci[0], 6);
    expect(change.forandring.ki95?.at(1)).toBeCloseTo(ci[1], 6);
    expect(change.korrelation).toBeCloseTo(r, 6);
  });

  it('shows the known standardised change of FT', async () => {
    const { store, run } = await setUp();
    await run();
    const effect = (await changeByMethod(store)).get('EX_FT')?.effektstorlek;
    expect(effect?.dz).toBeCloseTo(1.014989, 6);
    expect(effect?.dzKi95?.[0]).toBeCloseTo(0.415138, 5);
    expect(effect?.dzKi95?.[1]).toBeCloseTo(1.594259, 5);
    expect(effect?.dav).toBeCloseTo(1.043183, 6);
    expect(effect?.gav).toBeCloseTo(0.993375, 6);
  });
});
