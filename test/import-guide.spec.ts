import 'reflect-metadata';
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { startService, type Service } from '../apps/standalone/service.js';
import { EVENT_OF_COMMAND } from '../libs/domain/index.js';
import { MemoryEventStore } from '../libs/event-store/index.js';
import {
  importTable,
  readMapping,
  readTable,
  type ImportReport,
  type Mapping,
  type Table,
} from '../libs/import/index.js';
import { createRecorder } from '../libs/recording/index.js';
import { openPlatform, type Platform } from '../libs/runtime/index.js';
import { testConfig } from './support/config.js';
import { createTestDatabase, type TestDatabase } from './support/database.js';

const GUIDE = readFileSync('docs/import.md', 'utf8');
const block = (name: string, kind: string) =>
  new RegExp(`<!-- ${name} -->[\\s\\S]*?\`\`\`${kind}\\n([\\s\\S]*?)\`\`\``).exec(GUIDE)?.[1] ?? '';

interface Rad {
  readonly rad?: number;
  readonly utfall?: string;
  readonly fel?: readonly { readonly kod: string; readonly pekare: string }[];
  readonly summering?: object;
}

describe('the guide to the feed', () => {
  let database: TestDatabase;
  let platform: Platform;
  let service: Service;

  beforeAll(async () => {
    database = await createTestDatabase();
    const config = testConfig({ DATABASE_URL: database.url });
    platform = await openPlatform(config);
    service = await startService({ platform, config, print: () => undefined });
  });
  afterAll(async () => {
    await service.stop();
    await platform.close();
    await database.drop();
  });

  it('can be followed with curl, and answers what it says', async () => {
    const script = block('flode', 'sh').replace('http://127.0.0.1:3000', service.url);
    const { stdout } = await promisify(execFile)('bash', ['-euc', script]);
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Rad);
    const said = lines.map(({ utfall, fel }) => fel?.[0]?.kod ?? utfall ?? 'summering');
    const first = ['registrerad', 'registrerad', 'skattning-utanfor-skalan', 'ogiltig-json'];
    const again = ['redan-registrerad', 'redan-registrerad', 'registrerad', 'ogiltig-json'];
    expect(said).toEqual([
      ...[...first, 'summering'],
      ...[...first, 'summering'],
      ...[...again, 'summering'],
      ...['registrerad', 'summering'],
    ]);
    expect(lines[4]).toMatchObject({ summering: { prov: true } });
    expect(lines[7]?.fel?.[0]?.pekare).toBe('/data/poang');
  });
});

describe('the guide to files', () => {
  it('has a file and a mapping that can be read in', async () => {
    const now = () => Date.UTC(2026, 8, 20, 8);
    const store = new MemoryEventStore(now);
    const table = (await readTable(Buffer.from(block('fil', 'csv')), 'fil.csv')) as Table;
    const report = (await importTable({
      table,
      mapping: readMapping(JSON.parse(block('fil', 'json'))) as Mapping,
      recorder: createRecorder({ store, now }),
      store,
      today: '2026-09-20',
      individNyckel: Buffer.alloc(32, 1),
    })) as ImportReport;
    expect(report.rader.flatMap(({ orsaker }) => orsaker)).toEqual([]);
    expect(report.antal.accepterad).toBe(6);
  });

  it('names every command, and links only to files that exist', () => {
    const unnamed = Object.keys(EVENT_OF_COMMAND).filter((type) => !GUIDE.includes(`\`${type}\``));
    expect(unnamed).toEqual(['MakuleraHandelse']);
    const links = [...GUIDE.matchAll(/\]\((?!http|#)([^)#]+)\)/g)].map((match) => match[1] ?? '');
    expect(links.length).toBeGreaterThan(1);
    expect(links.filter((link) => !existsSync(`docs/${link}`))).toEqual([]);
  });
});
