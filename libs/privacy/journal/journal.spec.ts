import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { IndividId } from '../../domain/index.js';
import { figuresOf, seedIndivid } from '../../../test/support/gallring-akter.js';
import { allHistories } from '../../../test/support/gallring-log.js';
import { provSigner } from '../../../test/support/gallring-ports.js';
import {
  backup,
  openGallringProv,
  type GallringProv,
} from '../../../test/support/gallring-prov.js';
import { runGallring } from '../gallring/run.js';
import { fileJournal, type ErasureJournal } from './file-journal.js';
import type { Journaluppgift } from './post.js';
import { reapplyJournal } from './reapply.js';

function uppgift(nr: number): Journaluppgift {
  return {
    korning: `k${nr}`,
    namnd: 'farsta',
    individer: [`i${nr}` as IndividId],
    strommar: [`insats-${nr}`],
    utfall: { strom: `insatser-${nr}`, celler: [] },
    dag: '2026-03-02',
    actor: 'ö',
  };
}

describe('the erasure journal', () => {
  let folder: string;
  let journal: ErasureJournal;
  const open = (signer = provSigner(folder)) => fileJournal({ folder, signer, now: () => 7 });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'utfall-journal-'));
    journal = open();
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const text = () => readFileSync(journal.path, 'utf8');
  const broken = { code: 'raderingsjournal-bruten' };

  it('is empty before the first entry', async () => {
    expect(await journal.entries()).toEqual([]);
  });

  it('numbers, chains and keeps what it was told, readable by its owner alone', async () => {
    for (const nr of [1, 2, 3]) await journal.append(uppgift(nr));
    const entries = await open().entries();
    expect(entries.map(({ post }) => [post.seq, post.korning, post.actor, post.at])).toEqual([
      [1, 'k1', 'ö', 7], [2, 'k2', 'ö', 7], [3, 'k3', 'ö', 7],
    ]); // prettier-ignore
    expect(entries[2]?.post.fore).toBe(entries[1]?.hash);
    expect(statSync(journal.path).mode & 0o077).toBe(0);
  });

  it('holds a run once, however often it is told', async () => {
    const first = await journal.append(uppgift(1));
    await journal.append(uppgift(2));
    expect(await journal.append({ ...uppgift(1), actor: 'annan' })).toEqual(first);
    expect(await journal.entries()).toHaveLength(2);
  });

  it('repairs a line that was cut off anywhere, and loses none before it', async () => {
    await journal.append(uppgift(1));
    const whole = text();
    await journal.append(uppgift(2));
    const both = text();
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: whole.length, max: both.length - 1 }), async (length) => {
        writeFileSync(journal.path, both.slice(0, length));
        expect(await journal.entries()).toHaveLength(1);
        await journal.append(uppgift(2));
        expect(text()).toBe(both);
      }),
      { numRuns: 30 },
    );
  });

  it('does not hold after any byte was changed', async () => {
    await journal.append(uppgift(1));
    await journal.append(uppgift(2));
    const whole = text();
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 2), async (at) => {
        const byte = whole[at] === '7' ? '8' : '7';
        writeFileSync(journal.path, whole.slice(0, at) + byte + whole.slice(at + 1));
        await expect(journal.entries()).rejects.toMatchObject(broken);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['a line in the middle is gone', (lines: string[]) => [lines[0], lines[2]]],
    ['two lines changed places', (lines: string[]) => [lines[1], lines[0], lines[2]]],
    ['a line stands twice', (lines: string[]) => [lines[0], lines[0], lines[1]]],
    ['something was smuggled in', (lines: string[]) => [lines[0]!.replace('}', ',"x":1}')]],
    ['a line is no entry', () => ['{}']],
  ])('does not hold when %s', async (_what, change) => {
    for (const nr of [1, 2, 3]) await journal.append(uppgift(nr));
    writeFileSync(journal.path, `${change(text().split('\n').slice(0, 3)).join('\n')}\n`);
    await expect(journal.entries()).rejects.toMatchObject(broken);
    await expect(journal.append(uppgift(4))).rejects.toMatchObject(broken);
  });

  it('does not hold when somebody else signed it', async () => {
    await journal.append(uppgift(1));
    const other = mkdtempSync(join(tmpdir(), 'utfall-journal-'));
    await expect(open(provSigner(other)).entries()).rejects.toMatchObject(broken);
    rmSync(other, { recursive: true });
  });
});

describe('after a restore', () => {
  let prov: GallringProv;
  let old: Awaited<ReturnType<typeof seedIndivid>>;
  let figures: Awaited<ReturnType<typeof figuresOf>>;
  let restore: () => Promise<void>;

  async function setUp() {
    prov = await openGallringProv();
    old = await seedIndivid(prov.pool, { year: 2015, insatser: 2 });
    await seedIndivid(prov.pool, { year: 2024 });
    figures = await figuresOf(prov.pool);
  }
  afterEach(() => prov.close());

  async function expectErased() {
    const streams = (await allHistories(prov.pool)).map(({ stream }) => stream);
    for (const id of old.insatsIds) expect(streams).not.toContain(`insats-${id}`);
    expect(await figuresOf(prov.pool)).toEqual(figures);
    for (const table of ['prov.utkast', 'prov.tilldelning', 'prov.logg']) {
      const found = await prov.pool.query(`SELECT t::text AS text FROM ${table} t`);
      for (const id of [old.individId, ...old.insatsIds])
        expect(JSON.stringify(found.rows)).not.toContain(id);
    }
    const key = await prov.pool.query('SELECT tillstand FROM prov.individnyckel WHERE individ_id = $1', [old.individId]); // prettier-ignore
    expect(key.rows).toEqual([{ tillstand: 'forstord' }]);
  }
  const rebuilds = async () =>
    (await prov.pool.query<{ n: number }>('SELECT ombyggnader AS n FROM prov.last_modell')).rows[0]
      ?.n;

  it('of everything from before the run, the erased are erased again and the figures stand', async () => {
    await setUp();
    restore = await backup(prov.pool);
    await runGallring(prov.deps, await prov.planned());
    await restore();
    expect(await reapplyJournal(prov.deps)).toEqual({ poster: 1, tillampade: [1] });
    await expectErased();
    expect(await rebuilds()).toBe(1);
    expect(await reapplyJournal(prov.deps)).toEqual({ poster: 1, tillampade: [] });
    expect(await rebuilds()).toBe(1);
  });

  it('of a backup from before the person was known, the facts come back and the tombstone stands', async () => {
    prov = await openGallringProv();
    restore = await backup(prov.pool);
    old = await seedIndivid(prov.pool, { year: 2015, insatser: 2 });
    figures = await figuresOf(prov.pool);
    await runGallring(prov.deps, await prov.planned());
    await restore();
    await reapplyJournal(prov.deps);
    await expectErased();
  });

  it.each([
    ['the log alone', ['prov.logg', 'prov.nyckel', 'prov.slut'], 1],
    ['the keys alone', ['prov.individnyckel'], 0],
    ['one place alone', ['prov.utkast'], 0],
  ])(
    'of %s, what came back is seen although the database says it was erased',
    async (_what, tables, n) => {
      await setUp();
      restore = await backup(prov.pool, tables);
      await runGallring(prov.deps, await prov.planned());
      await restore();
      expect((await reapplyJournal(prov.deps)).tillampade).toEqual([1]);
      await expectErased();
      expect(await rebuilds()).toBe(n);
    },
  );

  it('that was broken off, the next start begins anew and still asks for the rebuild', async () => {
    await setUp();
    restore = await backup(prov.pool, ['prov.logg', 'prov.nyckel', 'prov.slut']);
    await runGallring(prov.deps, await prov.planned());
    await restore();
    const requestRebuild = () => Promise.reject(new Error('bruten'));
    const broken = { ...prov.deps, readModels: { requestRebuild } };
    await expect(reapplyJournal(broken)).rejects.toThrow('bruten');
    expect((await reapplyJournal(prov.deps)).tillampade).toEqual([1]);
    expect(await rebuilds()).toBe(1);
    await expectErased();
  });

  it('without the journal, or with an old or another one, the service does not start', async () => {
    await setUp();
    await runGallring(prov.deps, await prov.planned());
    const { path } = prov.deps.journal;
    renameSync(path, `${path}.undan`);
    await expect(reapplyJournal(prov.deps)).rejects.toMatchObject({
      code: 'raderingsjournal-saknar-post',
    });
    await prov.deps.journal.append(uppgift(9));
    await expect(reapplyJournal(prov.deps)).rejects.toMatchObject({
      code: 'raderingsjournal-annan-post',
    });
    renameSync(`${path}.undan`, path);
    expect(await reapplyJournal(prov.deps)).toEqual({ poster: 1, tillampade: [] });
  });

  it('a torn line is no entry, and does not keep the service from starting', async () => {
    await setUp();
    await runGallring(prov.deps, await prov.planned());
    appendFileSync(prov.deps.journal.path, '{"seq":2,"at":1');
    expect(await reapplyJournal(prov.deps)).toEqual({ poster: 1, tillampade: [] });
  });

  it('something that cannot be erased again keeps the service from starting', async () => {
    await setUp();
    restore = await backup(prov.pool);
    await runGallring(prov.deps, await prov.planned());
    await restore();
    const log = { ...prov.deps.log, erase: () => Promise.resolve() };
    await expect(reapplyJournal({ ...prov.deps, log })).rejects.toMatchObject({
      code: 'rest-efter-gallring',
    });
  });
});
