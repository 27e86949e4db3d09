import { spawn } from 'node:child_process';
import { reapplyJournal } from '../../libs/privacy/journal/reapply.js';
import { korningMedId } from '../../libs/privacy/gallring/korning.js';
import { figuresOf, seedIndivid, type Seeded } from '../support/gallring-akter.js';
import { allHistories } from '../support/gallring-log.js';
import { ARROWS, openGallringProv, type GallringProv } from '../support/gallring-prov.js';

const KILLS = 20;

describe('a gallring that is killed', () => {
  let prov: GallringProv;
  beforeAll(async () => {
    prov = await openGallringProv();
  });
  afterAll(() => prov.close());

  /** @returns the signal that ended the process, or its exit code */
  function runner(arrow: string): Promise<string> {
    const script = 'dist/test/support/gallring-runner.js';
    const child = spawn(process.execPath, [script, prov.url, prov.folder, arrow], {
      env: { PATH: process.env.PATH },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    return new Promise((resolve) =>
      child.once('exit', (code, signal) => resolve(signal ?? String(code))),
    );
  }

  /** Everything of a person, or nothing: all keys, streams and rows of those in the run. */
  async function tracesOf(seeded: readonly Seeded[]): Promise<readonly number[]> {
    const streams = seeded.flatMap(({ insatsIds }) => insatsIds.map((id) => `insats-${id}`));
    const ids = seeded.map(({ individId }) => individId);
    const left = await prov.deps.keys.residue(ids);
    const targets = { individIds: ids, insatsIds: seeded.flatMap(({ insatsIds }) => insatsIds) };
    const places = prov.deps.cleaners.map((cleaner) => cleaner.residue(targets));
    return [left, await prov.deps.log.remaining(streams), ...(await Promise.all(places))];
  }

  it(`at every arrow, ${KILLS} times each, is always finished, never half, and counts every fact once`, async () => {
    let killed = 0;
    for (let round = 0; round < KILLS; round += 1) {
      const gone = [
        await seedIndivid(prov.pool, { year: 2011 + (round % 8), insatser: 1 + (round % 3) }),
      ];
      gone.push(await seedIndivid(prov.pool, { year: 2014, metod: 'MST' }));
      const kept = await seedIndivid(prov.pool, { year: 2024 });
      const figures = await figuresOf(prov.pool);
      const { korning } = await prov.planned();
      // One process after the other, each killed one arrow further on.
      for (const arrow of ARROWS) {
        expect([round, arrow, await runner(arrow)]).toEqual([round, arrow, 'SIGKILL']);
        killed += 1;
        expect([arrow, await figuresOf(prov.pool)]).toEqual([arrow, figures]);
        await expectNeverHalf(korning, gone);
      }
      expect(await runner('ingen')).toBe('0');
      expect((await korningMedId(prov.pool, korning)).status).toBe('klar');
      expect(await tracesOf(gone)).toEqual([0, 0, 0, 0]);
      expect((await tracesOf([kept])).every((count) => count > 0)).toBe(true);
      expect(await figuresOf(prov.pool)).toEqual(figures);
      expect(await prov.deps.journal.entries()).toHaveLength(round + 1);
      expect(await reapplyJournal(prov.deps)).toMatchObject({ tillampade: [] });
    }
    expect(killed).toBe(ARROWS.length * KILLS);
    await expectOneOfEach();
  }, 300_000);

  /** A key is never destroyed before the journal says so: then nothing could tell that it must go on. */
  async function expectNeverHalf(korning: string, gone: readonly Seeded[]) {
    const written = (await prov.deps.journal.entries()).some(
      ({ post }) => post.korning === korning,
    );
    if (!written) {
      const traces = await tracesOf(gone);
      expect(traces.every((count) => count > 0)).toBe(true);
    }
  }

  async function expectOneOfEach() {
    const histories = await allHistories(prov.pool);
    const count = (prefix: string) => histories.filter(({ stream }) => stream.startsWith(prefix));
    expect(count('insatser-')).toHaveLength(KILLS);
    expect(count('gallring-').map(({ events }) => events.length)).toEqual(
      Array.from({ length: KILLS }, () => 1),
    );
  }
});
