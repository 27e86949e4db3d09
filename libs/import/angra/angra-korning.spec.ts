import type { RecordedEvent } from '../../event-store/port.js';
import { MemoryEventStore } from '../../event-store/memory/store.js';
import { createRecorder } from '../../recording/index.js';
import {
  angraKorning,
  angraLines,
  importTable,
  korningarI,
  readMapping,
  readTable,
  type Angran,
  type ImportOptions,
  type ImportReport,
  type Mapping,
  type Table,
} from '../index.js';

const NOW = Date.UTC(2026, 5, 1, 8);
const HEADING = 'Id;Metod;SDN;Slut;Skala;När;Vem;Datum;Poäng';
const MAPPING = readMapping({
  form: 'lang',
  kalla: 'Prov',
  kolumner: {
    individ: 'Id',
    metod: 'Metod',
    stadsdelsnamnd: 'SDN',
    avslutsdatum: 'Slut',
    instrument: 'Skala',
    matpunkt: 'När',
    informant: 'Vem',
    datum: 'Datum',
    poang: 'Poäng',
  },
}) as Mapping;
const ROWS = [
  'A;FFT;Farsta;;SDQ;Före;mamma;2024-02-01;19',
  'A;FFT;Farsta;2024-06-20;SDQ;Efter;mamma;2024-06-20;14',
  'B;MST;Norrmalm;;SDQ;Före;mamma;2022-01-10;22',
];

function setUp() {
  const store = new MemoryEventStore(() => NOW);
  const recorder = createRecorder({ store, now: () => NOW });
  const run = async (korning: string, more: Partial<ImportOptions> = {}) => {
    const table = (await readTable(
      Buffer.from([HEADING, ...ROWS].join('\n')),
      'prov.csv',
    )) as Table;
    const individNyckel = Buffer.alloc(32, 1);
    const today = '2026-06-01' as const;
    const needed = { table, mapping: MAPPING, recorder, store, individNyckel, today, korning };
    return (await importTable({ ...needed, ...more })) as ImportReport;
  };
  const angra = (korning: string, more: Partial<Angran> = {}) =>
    angraKorning({
      store,
      recorder,
      korning,
      skal: 'aldrig-intraffat',
      today: '2026-06-01',
      actor: 'drift',
      far: () => true,
      ...more,
    });
  const events = async () => {
    const all: RecordedEvent[] = [];
    for await (const batch of store.readAll()) all.push(...batch);
    return all;
  };
  return { store, recorder, run, angra, events };
}
const utfall = (report: Awaited<ReturnType<typeof angraKorning>>) =>
  report.insatser.map((one) => [one.utfall, one.handelser]);

describe('a trial of an import', () => {
  it('says of every row what the import would, and writes nothing', async () => {
    const { run, events } = setUp();
    const trial = await run('k1', { prov: true });
    expect(await events()).toEqual([]);
    const real = await run('k1');
    expect({ ...trial, prov: false }).toEqual(real);
    expect(await events()).toHaveLength(6);
  });
});

describe('undoing an import', () => {
  it('names the run in the source of every event', async () => {
    const { run, events } = setUp();
    await run('k1');
    for (const { metadata } of await events()) {
      expect(metadata.source.reference).toContain('k1');
      expect(metadata.correlationId).toBe('k1');
    }
  });

  it('finds the runs in the log, the last first, with what was undone of each', async () => {
    const { store, run, angra } = setUp();
    expect(await korningarI(store)).toEqual([]);
    const told: string[] = [];
    await run('k0', { prov: true, onStart: (korning) => told.push(korning) });
    await run('k1', { onStart: (korning) => told.push(korning) });
    expect(told).toEqual(['k1']);
    await angra('k1');
    await run('k2');
    const at = { kalla: 'Prov', forsta: NOW, sista: NOW, insatser: 2, handelser: 6 };
    expect(await korningarI(store)).toEqual([
      { korning: 'k2', ...at, angrade: 0 },
      { korning: 'k1', ...at, angrade: 6 },
    ]);
  });

  it('annuls all of it, the last first, and the second time says that it was done', async () => {
    const { run, angra, events } = setUp();
    await run('k1');
    expect(utfall(await angra('k1'))).toEqual([
      ['angrad', 4],
      ['angrad', 2],
    ]);
    const annulled = (await events()).filter(({ type }) => type === 'HandelseMakulerad');
    expect(annulled).toHaveLength(6);
    const again = await angra('k1');
    expect(utfall(again)).toEqual([
      ['redan-angrad', 0],
      ['redan-angrad', 0],
    ]);
    expect(angraLines(again)[1]).toContain('2 redan ångrade');
    expect(await events()).toHaveLength(12);
  });

  it('lets the same file be read in again, as a run of its own', async () => {
    const { run, angra, events } = setUp();
    await run('k1');
    await angra('k1');
    const again = await run('k2');
    expect(again.antal).toMatchObject({ accepterad: 3, avvisad: 0 });
    expect(await events()).toHaveLength(18);
    expect((await run('k3')).antal).toMatchObject({ accepterad: 0, 'redan-kand': 3 });
    expect(utfall(await angra('k1'))).toEqual([
      ['redan-angrad', 0],
      ['redan-angrad', 0],
    ]);
    expect(utfall(await angra('k2')).map(([how]) => how)).toEqual(['angrad', 'angrad']);
  });

  it('does only what two have agreed on, and in a trial nothing', async () => {
    const { run, angra, events } = setUp();
    await run('k1');
    const trial = await angra('k1', { prov: true });
    expect(utfall(trial).map(([how]) => how)).toEqual(['angrad', 'angrad']);
    expect(await events()).toHaveLength(6);
    const half = await angra('k1', { far: (namnd) => namnd === 'farsta' });
    expect(half.insatser.map((one) => [one.namnd, one.utfall])).toEqual([
      ['farsta', 'angrad'],
      ['norrmalm', 'vantar'],
    ]);
    expect(utfall(await angra('k1'))).toEqual([
      ['redan-angrad', 0],
      ['angrad', 2],
    ]);
  });

  it('leaves an insats alone that somebody has gone on with, and says why', async () => {
    const { store, recorder, run, angra } = setUp();
    await run('k1');
    const id = await streamOf(store, 'norrmalm');
    await recorder.record({
      insatsId: id as never,
      command: {
        type: 'AvslutaInsats',
        data: {
          datum: '2024-03-01',
          avslutsorsak: 'FULLFOLJD_MAL',
          initieradAv: 'utforare',
          maluppfyllelse: [],
        },
      },
      key: 'hand-made-1',
      bodyHash: 'x',
      actor: 'maja',
      source: { kind: 'manual' },
      correlationId: 'c',
    });
    const report = await angra('k1');
    expect(utfall(report)).toEqual([
      ['angrad', 4],
      ['avvisad', 0],
    ]);
    expect(report.insatser[1]?.orsaker?.length).toBeGreaterThan(0);
  });

  it('says of a run that nobody has made that there is none', async () => {
    const { angra } = setUp();
    expect(angraLines(await angra('nej'))).toEqual([
      'Ingen händelse i loggen kommer från körning nej.',
    ]);
  });
});

async function streamOf(store: MemoryEventStore, namnd: string): Promise<string> {
  for await (const batch of store.readAll()) {
    const found = batch.find(
      ({ data }) => (data as { stadsdelsnamnd?: string }).stadsdelsnamnd === namnd,
    );
    if (found !== undefined) return found.stream.slice('insats-'.length);
  }
  throw new Error(namnd);
}
