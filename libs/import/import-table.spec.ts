import { readFileSync } from 'node:fs';
import type { IndividId } from '../domain/index.js';
import type { EventStore } from '../event-store/port.js';
import { StoreUnavailable } from '../event-store/port.js';
import { MemoryEventStore } from '../event-store/memory/store.js';
import { createRecorder } from '../recording/index.js';
import {
  importTable,
  readMapping,
  readTable,
  reportCsv,
  reportLines,
  type ImportOptions,
  type ImportReport,
  type Mapping,
  type Table,
} from './index.js';

const NOW = Date.UTC(2026, 5, 1, 8);
const HEADING = 'Id;Metod;SDN;Start;Slut;Skala;När;Vem;Datum;Poäng';
const MAPPING = readMapping({
  form: 'lang',
  kalla: 'Prov',
  kolumner: {
    individ: 'Id',
    metod: 'Metod',
    stadsdelsnamnd: 'SDN',
    startdatum: 'Start',
    avslutsdatum: 'Slut',
    instrument: 'Skala',
    matpunkt: 'När',
    informant: 'Vem',
    datum: 'Datum',
    poang: 'Poäng',
  },
}) as Mapping;

const START = '20100101-1234;FFT;Farsta;;;SDQ;Före;mamma;2024-02-01;19';
const END = '201001011234;FFT;Farsta;;2024-06-20;SDQ;Efter;mamma;2024-06-20;14';
const OTHER = 'B;MST;Norrmalm;2022-01-10;;SDQ;Före;mamma;2022-01-10;22';

function setUp(store: EventStore = new MemoryEventStore(() => NOW)) {
  const recorder = createRecorder({ store, now: () => NOW });
  const run = async (lines: readonly string[], more: Partial<ImportOptions> = {}) => {
    const csv = Buffer.from([HEADING, ...lines].join('\n'));
    const table = (await readTable(csv, 'prov.csv')) as Table;
    const individNyckel = Buffer.alloc(32, 1);
    const needed = {
      table,
      mapping: MAPPING,
      recorder,
      store,
      individNyckel,
      today: '2026-06-01',
    } as const;
    return (await importTable({ ...needed, ...more })) as ImportReport;
  };
  return { store, run };
}

const statuses = (report: ImportReport) => report.rader.map(({ status }) => status);

async function eventTypes(store: EventStore): Promise<string[]> {
  const types: string[] = [];
  for await (const batch of store.readAll()) types.push(...batch.map(({ type }) => type));
  return types;
}

describe('importing rows', () => {
  it('starts an insats at its first rating and ends it where the file says so', async () => {
    const { store, run } = setUp();
    const report = await run([START, END]);
    expect(statuses(report)).toEqual(['accepterad', 'accepterad']);
    expect(report.insatser).toMatchObject({ nya: 1 });
    expect(await eventTypes(store)).toEqual([
      'InsatsPaborjad',
      'SkattningRegistrerad',
      'SkattningRegistrerad',
      'InsatsAvslutad',
    ]);
  });

  it('starts at the earliest rating, in whatever order the rows stand', async () => {
    const { store, run } = setUp();
    expect(statuses(await run([END, START]))).toEqual(['accepterad', 'accepterad']);
    const first = await store.readAll()[Symbol.asyncIterator]().next();
    expect(first.done === true ? {} : first.value[0]?.data).toMatchObject({ datum: '2024-02-01' });
  });

  it('refuses every row of an individ that is erased, and reads the others', async () => {
    const { store, run } = setUp();
    const asked: (readonly string[])[] = [];
    const gallrade = (ids: readonly IndividId[]) => {
      asked.push(ids);
      return Promise.resolve(new Set(asked.length === 1 ? ids : []));
    };
    const report = await run([START, END, OTHER], { gallrade, concurrency: 1 });
    expect(statuses(report)).toEqual(['avvisad', 'avvisad', 'accepterad']);
    expect(report.rader[0]?.orsaker).toMatchObject([{ cell: 'A2', code: 'individ-gallrad' }]);
    expect(asked.map((ids) => ids.length)).toEqual([1, 1]);
    expect(await eventTypes(store)).toEqual(['InsatsPaborjad', 'SkattningRegistrerad']);
  });

  it('adds the end rating that comes half a year later, and knows the rest', async () => {
    const { store, run } = setUp();
    await run([START, OTHER]);
    const report = await run([START, END, OTHER]);
    expect(statuses(report)).toEqual(['redan-kand', 'accepterad', 'redan-kand']);
    expect(report.insatser).toMatchObject({ kompletterade: 1, redanKanda: 1 });
    expect(await store.head()).toBe(6n);
  });

  it('needs no earlier rows in the later file', async () => {
    const { store, run } = setUp();
    await run([START]);
    expect(statuses(await run([END]))).toEqual(['accepterad']);
    expect((await eventTypes(store)).filter((type) => type === 'InsatsPaborjad')).toHaveLength(1);
  });

  it('refuses a value that was changed in the file, and tells of rättelse', async () => {
    const { store, run } = setUp();
    await run([START, END]);
    const head = await store.head();
    const report = await run([START.replace(';19', ';18'), END]);
    expect(statuses(report)).toEqual(['avvisad', 'redan-kand']);
    expect(report.rader[0]?.orsaker).toEqual([
      { cell: 'J2', code: 'skattning-andrad', text: expect.stringContaining('rättelse') },
    ]);
    expect(await store.head()).toBe(head);
  });

  it('records nothing of an insats that has a fault, and all of the others', async () => {
    const { store, run } = setUp();
    const report = await run([START, END.replace(';14', ';41'), OTHER]);
    expect(statuses(report)).toEqual(['ej-importerad', 'avvisad', 'accepterad']);
    expect(report.rader[1]?.orsaker).toMatchObject([
      { cell: 'J3', code: 'skattning-utanfor-skalan' },
    ]);
    expect(await store.head()).toBe(2n);
    expect(statuses(await run([START, END, OTHER]))).toEqual([
      'accepterad',
      'accepterad',
      'redan-kand',
    ]);
  });

  it('tells everything that is wrong at once, each at its cell', async () => {
    const { run } = setUp();
    const report = await run([
      ';FFT;Farsta;;;SDQ;Före;mamma;2024-02-01;19',
      'C;Foo;Farsta;;;SDQ;Före;mamma;2024-02-30;19',
      'D;FFT;Farsta;;;SDQ;Före;grannen;2024-02-01;x',
      'E;FFT;Farsta;;;SDQ;Före;mamma;2027-02-01;19',
      'F;FFT;Farsta;2024-01-01;;SDQ;Före;mamma;2024-01-01;99',
      'F;FFT;Farsta;2024-01-09;;SDQ;Efter;mamma;2024-05-01;88',
    ]);
    const told = report.rader.map(({ orsaker }) =>
      orsaker.map(({ cell, code }) => `${cell} ${code}`),
    );
    expect(told).toEqual([
      ['A2 uppgift-saknas'],
      ['B3 okand-metod', 'I3 omojligt-datum'],
      ['J4 inget-tal'],
      ['I5 datum-i-framtiden'],
      ['J6 skattning-utanfor-skalan'],
      ['D7 rader-motsager', 'J7 skattning-utanfor-skalan'],
    ]);
  });

  it('names a nämnd by what it was called that day, and keeps the insats over a merger', async () => {
    const { store, run } = setUp();
    const later = OTHER.replace('Norrmalm;2022-01-10', 'Norra innerstaden;').replace(
      'Före',
      'Efter',
    );
    await run([OTHER, later.replace('2022-01-10;22', '2023-09-01;15')]);
    const events = await store.readAll()[Symbol.asyncIterator]().next();
    const all = events.done === true ? [] : events.value;
    expect(new Set(all.map(({ stream }) => stream)).size).toBe(1);
    expect(all[0]?.data).toMatchObject({ stadsdelsnamnd: 'norrmalm', metod: 'MST' });
  });

  it('says so when a row has no value to import', async () => {
    const report = await setUp().run(['A;FFT;Farsta;;;SDQ;Före;mamma;2024-02-01;–']);
    expect(report.rader).toMatchObject([
      { status: 'utan-uppgift', anmarkningar: ['J2: poäng saknas.'] },
    ]);
  });
});

describe('an interrupted import', () => {
  const lines = Array.from({ length: 60 }, (_, i) => OTHER.replace('B;', `P${i};`));

  it('leaves whole insatser only, and a second run completes it', async () => {
    const whole = setUp();
    await whole.run(lines);
    const { store, run } = setUp();
    const stop = new AbortController();
    const onProgress = ({ done }: { done: number }) => {
      if (done === 20) stop.abort();
    };
    const first = await run(lines, { signal: stop.signal, onProgress, concurrency: 4 });
    expect(first.avbruten).toBe(true);
    expect(first.insatser.nya + first.insatser.kvar).toBe(60);
    expect(first.insatser.kvar).toBeGreaterThan(30);
    expect(await store.head()).toBe(BigInt(first.insatser.nya * 2));
    const second = await run(lines);
    expect(second.insatser).toMatchObject({ redanKanda: first.insatser.nya, kvar: 0 });
    expect(await store.head()).toBe(await whole.store.head());
  });

  /** Every third append is lost before it is stored, every third after. */
  function flakyStore() {
    const store = new MemoryEventStore(() => NOW);
    let calls = 0;
    const append: EventStore['append'] = async (request) => {
      calls += 1;
      const fate = calls % 3;
      if (fate === 0) throw new StoreUnavailable('gone before');
      const result = await MemoryEventStore.prototype.append.call(store, request);
      if (fate === 1) throw new StoreUnavailable('gone after');
      return result;
    };
    return { store, flaky: Object.assign(Object.create(store) as MemoryEventStore, { append }) };
  }

  it('waits for a log that is away for a moment, and tells what it stored as its own', async () => {
    const { store, flaky } = flakyStore();
    const report = await setUp(flaky).run(lines);
    expect(report.insatser).toMatchObject({ nya: 60, redanKanda: 0, kvar: 0 });
    expect(report.antal).toMatchObject({ accepterad: 60, 'ej-importerad': 0 });
    expect(await store.head()).toBe(120n);
  });

  it('leaves rows for the next run when it waits no longer, whether or not they were stored', async () => {
    const { store, flaky } = flakyStore();
    const first = await setUp(flaky).run(lines, { patienceMs: 0, concurrency: 1 });
    expect(first.insatser).toMatchObject({ nya: 0, kvar: 60 });
    expect(first.avbruten).toBe(true);
    expect(first.rader[0]?.orsaker[0]?.code).toBe('lagret-svarar-inte');
    const second = await setUp(store).run(lines);
    expect(second.insatser).toMatchObject({ nya: 59, redanKanda: 1 });
    expect(await store.head()).toBe(120n);
  });

  it('leaves every row for the next run when the log cannot be read, and asks no more', async () => {
    const { run } = setUp();
    let reads = 0;
    const readStream = () => {
      reads += 1;
      return Promise.reject(new StoreUnavailable('gone'));
    };
    const report = await run(lines, { store: { readStream }, patienceMs: 400, concurrency: 4 });
    expect(report.insatser).toMatchObject({ nya: 0, kvar: 60 });
    expect(report.antal['ej-importerad']).toBe(60);
    expect(reads).toBeLessThan(30);
    expect(reads).toBeGreaterThan(4);
  });

  it('stops at a fault in the program, and says which', async () => {
    const { store, run } = setUp();
    let reads = 0;
    const readStream: EventStore['readStream'] = (stream) => {
      reads += 1;
      return reads > 10 ? Promise.reject(new TypeError('a fault')) : store.readStream(stream);
    };
    const running = run(lines, { store: { readStream }, concurrency: 2 });
    await expect(running).rejects.toThrow('a fault');
    expect(reads).toBeLessThan(14);
  });

  it('can run twice at the same time', async () => {
    const { store, run } = setUp();
    await Promise.all([run(lines), run(lines)]);
    expect(await store.head()).toBe(120n);
  });
});

describe('what an import gives away', () => {
  it('holds no name and no personnummer, in the log or in the report', async () => {
    const { store, run } = setUp();
    const wrong = 'Anna Andersson;20100101-1234;Farsta;;;SDQ;Före;mamma;2024-02-01;19';
    const report = await run([START, END, wrong]);
    const log = [];
    for await (const batch of store.readAll()) log.push(...batch);
    const text = [
      JSON.stringify(log, (_, value: unknown) =>
        typeof value === 'bigint' ? String(value) : value,
      ),
      JSON.stringify(report),
      reportLines(report).join(),
      reportCsv(report),
    ].join();
    expect(text).not.toMatch(/Anna|Andersson|1001011234|100101-1234/);
  });

  it('knows a person only by the key and the source', async () => {
    const idOf = async (more: Partial<ImportOptions>) => {
      const { store, run } = setUp();
      await run([START], more);
      const first = await store.readAll()[Symbol.asyncIterator]().next();
      return first.done === true ? '' : (first.value[0]?.data as { individId: string }).individId;
    };
    const same = await idOf({});
    expect(await idOf({})).toBe(same);
    expect(await idOf({ individNyckel: Buffer.alloc(32, 2) })).not.toBe(same);
    expect(await idOf({ mapping: { ...MAPPING, kalla: 'Annan' } })).not.toBe(same);
    await expect(idOf({ individNyckel: Buffer.alloc(4) })).rejects.toThrow('16 bytes');
  });

  it('never lets a cell of the report act as a formula', async () => {
    const report = await setUp().run([START]);
    const [row] = report.rader;
    const hostile = { ...report, rader: [{ ...row, anmarkningar: ['=HYPERLINK("http://x")'] }] };
    expect(reportCsv(hostile as ImportReport)).toContain(`"'=HYPERLINK`);
  });
});

describe('the Swedish sample files', () => {
  const DATA = new URL('../../test/data/', import.meta.url);
  const read = (name: string) => readFileSync(new URL(name, DATA));
  const mapping = readMapping(JSON.parse(read('skattningar.mapping.json').toString())) as Mapping;

  it('say the same as Excel and as CSV, quirks and all', async () => {
    const { store, run } = setUp();
    const xlsx = (await readTable(read('skattningar.xlsx'), 'skattningar.xlsx')) as Table;
    const csv = (await readTable(read('skattningar.csv'), 'skattningar.csv')) as Table;
    const first = await run([], { table: xlsx, mapping });
    expect(first.insatser).toMatchObject({ nya: 3, avvisade: 0 });
    expect(first.antal).toMatchObject({ accepterad: 6, 'utan-uppgift': 1 });
    const head = await store.head();
    const second = await run([], { table: csv, mapping });
    expect(second.insatser).toMatchObject({ nya: 0, redanKanda: 3, avvisade: 0 });
    expect(await store.head()).toBe(head);
  });
});
