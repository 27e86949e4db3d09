import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { start } from '../../domain/testing.js';
import type { IndividId } from '../../domain/index.js';
import {
  appendEvents,
  figuresOf,
  seedIndivid,
  type Seeded,
} from '../../../test/support/gallring-akter.js';
import { allHistories } from '../../../test/support/gallring-log.js';
import {
  ARROWS,
  openGallringProv,
  TODAY,
  type GallringProv,
} from '../../../test/support/gallring-prov.js';
import { isSignedIntyg, type SignedIntyg } from './certificate.js';
import type { GallringDeps } from './deps.js';
import { discardPlan, korningar, korningMedId } from './korning.js';
import { migrateGallring } from './migrate.js';
import { planGallring } from './plan.js';
import { resumeGallringar, runGallring } from './run.js';
import { addUndantag, endUndantag, undantagOf } from './undantag-store.js';
import { underGallring } from './under-gallring.js';

describe('gallring', () => {
  let prov: GallringProv;
  let old: Seeded;
  let older: Seeded;
  let young: Seeded;
  beforeEach(async () => {
    prov = await openGallringProv();
    old = await seedIndivid(prov.pool, { year: 2015, insatser: 2 });
    older = await seedIndivid(prov.pool, { year: 2012, metod: 'MST' });
    young = await seedIndivid(prov.pool, { year: 2024 });
  });
  afterEach(() => prov.close());

  const ids = (...seeded: Seeded[]) =>
    seeded.flatMap(({ individId, insatsIds }) => [individId, ...insatsIds]);
  const streamsLeft = async () => (await allHistories(prov.pool)).map(({ stream }) => stream);
  const run = async (over: Partial<GallringDeps> = {}) =>
    runGallring({ ...prov.deps, ...over }, await prov.planned());
  const at = (point: string, act: () => Promise<unknown>) => async (name: string) => {
    if (name === point) await act();
  };
  const lateNote = ({ insatsIds }: Seeded) =>
    appendEvents(prov.pool, insatsIds[0]!, [start({ datum: '2026-03-01' })]);
  const keyOf = async ({ individId }: Seeded) => {
    const found = await prov.pool.query<{ tillstand: string }>(
      'SELECT tillstand FROM prov.individnyckel WHERE individ_id = $1',
      [individId],
    );
    return found.rows[0]?.tillstand;
  };

  describe('a plan', () => {
    it('tells everybody who was tried, by which rule, with every exception, and erases nothing', async () => {
      const before = await figuresOf(prov.pool);
      const plan = await planGallring(prov.deps, { namnd: 'farsta', planeradAv: 'x' });
      expect(plan.siffror).toEqual({
        dag: TODAY,
        provade: 3,
        gallras: 2,
        insatser: 3,
        kraverBeslut: 0,
        perRegel: [{ regel: 'sol-2025-16-1', individer: 2 }],
        perUndantag: [],
        smaCeller: 2,
      });
      expect(plan.provningar.map(({ individId }) => individId).sort()).toEqual(
        [old, older, young].map(({ individId }) => individId).sort(),
      );
      expect(plan.provningar.every(({ skal }) => skal.length === 9)).toBe(true);
      expect(await figuresOf(prov.pool)).toEqual(before);
    });

    it('keeps no id of a person in the figures that are approved', async () => {
      const { korning } = await prov.planned();
      const { plan } = await korningMedId(prov.pool, korning);
      for (const id of ids(old, older, young)) expect(JSON.stringify(plan)).not.toContain(id);
    });

    it('of nobody is no run', async () => {
      const plan = await planGallring(prov.deps, {
        namnd: 'farsta',
        planeradAv: 'x',
        dag: '2016-01-01',
      });
      expect(plan).not.toHaveProperty('korning');
      expect(await korningar(prov.pool)).toEqual([]);
    });

    it('can be discarded, and then names nobody and is not run', async () => {
      const planned = await prov.planned();
      await discardPlan(prov.pool, planned.korning);
      expect((await prov.pool.query('SELECT FROM gallring.korning_individ')).rowCount).toBe(0);
      await expect(runGallring(prov.deps, planned)).rejects.toMatchObject({
        code: 'korning-redan-klar',
      });
    });

    it('is migrated by many at once', async () => {
      await Promise.all(Array.from({ length: 5 }, () => migrateGallring(prov.pool)));
    });
  });

  describe('a run', () => {
    it('erases those in the plan, leaves the others, and changes no figure', async () => {
      const before = await figuresOf(prov.pool);
      const korning = await run();
      expect(korning).toMatchObject({ status: 'klar', steg: 'intygat', journalpost: 1 });
      expect(await figuresOf(prov.pool)).toEqual(before);
      expect(Object.keys(before).sort()).toEqual(['FFT farsta', 'MST farsta']);
      expect((await streamsLeft()).sort()).toEqual(
        [
          `gallring-${korning.id}`,
          `insats-${young.insatsIds[0]}`,
          `insatser-${korning.utfallId}`,
        ].sort(),
      );
      expect([await keyOf(old), await keyOf(older), await keyOf(young)]).toEqual([
        'forstord', 'forstord', 'aktiv',
      ]); // prettier-ignore
      const modell = await prov.pool.query('SELECT position::int, gammal FROM prov.last_modell');
      expect(modell.rows).toEqual([{ position: Number(korning.position), gammal: false }]);
    });

    it('keeps no id of the erased in its own tables, and knows nothing more of them than the journal', async () => {
      await run();
      const tables = ['korning', 'korning_individ', 'undantag', 'tillampad'].map(
        (t) => `gallring.${t}`,
      );
      for (const table of [...tables, 'prov.logg', 'prov.utkast', 'prov.tilldelning']) {
        const found = await prov.pool.query(`SELECT t::text AS text FROM ${table} t`);
        for (const id of ids(old, older)) expect(JSON.stringify(found.rows)).not.toContain(id);
      }
      const journal = readFileSync(prov.deps.journal.path, 'utf8');
      for (const { individId } of [old, older]) expect(journal).toContain(individId);
    });

    it('gives a signed certificate without persons, that any change breaks', async () => {
      const korning = await run({ efterarbete: ['Kör scavenge.'] });
      const signed = JSON.parse(korning.intyg ?? '') as SignedIntyg;
      expect(isSignedIntyg(signed)).toBe(true);
      const changed = { ...signed, intyg: { ...signed.intyg, individer: 3 } };
      expect(isSignedIntyg(changed)).toBe(false);
      expect(signed.publikNyckel).toBe(await prov.deps.signer.publicKey());
      expect(signed.intyg).toMatchObject({
        namnd: 'farsta', individer: 2, insatser: 3, bortfall: 0, journalpost: 1,
        perRegel: [{ regel: 'sol-2025-16-1', individer: 2 }],
        nyckelkopiorUpphor: '2026-04-06', efterarbete: ['Kör scavenge.'],
      }); // prettier-ignore
      for (const id of ids(old, older)) expect(korning.intyg).not.toContain(id);
    });

    it('writes the sums and the marks together, the sums first', async () => {
      const requests: (readonly string[])[] = [];
      const log: GallringDeps['log'] = {
        ...prov.deps.log,
        appendTogether: (all) => {
          requests.push(all.map(({ events }) => events.map(({ type }) => type).join()));
          return prov.deps.log.appendTogether(all);
        },
      };
      await run({ log });
      expect(requests).toEqual([
        ['UtfallAvidentifierat', 'InsatsGallrad', 'InsatsGallrad', 'InsatsGallrad'],
        ['GallringUtford'],
      ]);
    });

    it('lets go whoever got a note after the plan', async () => {
      const planned = await prov.planned();
      await lateNote(old);
      const korning = await runGallring(prov.deps, planned);
      expect(JSON.parse(korning.intyg ?? '')).toMatchObject({
        intyg: { individer: 1, bortfall: 1 },
      });
      expect(await streamsLeft()).toContain(`insats-${old.insatsIds[0]}`);
      expect(await keyOf(old)).toBe('aktiv');
    });

    it('lets go whoever got a note in the last moment, and gives the key back', async () => {
      const before = await figuresOf(prov.pool);
      const korning = await run({ fault: at('begard:skrivet', () => lateNote(old)) });
      expect([korning.status, await keyOf(old), await keyOf(older)]).toEqual([
        'klar',
        'aktiv',
        'forstord',
      ]);
      expect(await streamsLeft()).toContain(`insats-${old.insatsIds[0]}`);
      expect(await figuresOf(prov.pool)).toEqual(before);
    });

    it('lets go whoever got a note between its reading and its appending', async () => {
      let noted = false;
      const log: GallringDeps['log'] = {
        ...prov.deps.log,
        appendTogether: async (all) => {
          if (!noted) await lateNote(old);
          noted = true;
          await prov.deps.log.appendTogether(all);
        },
      };
      const korning = await run({ log });
      expect([korning.status, await keyOf(old), await keyOf(older)]).toEqual([
        'klar',
        'aktiv',
        'forstord',
      ]);
    });

    it('ends without having erased when nobody is left', async () => {
      const planned = await prov.planned();
      await Promise.all([lateNote(old), lateNote(older)]);
      const korning = await runGallring(prov.deps, planned);
      expect(korning.status).toBe('avbruten');
      expect(await prov.deps.journal.entries()).toEqual([]);
    });

    it('tells which insatser nothing may be recorded on', async () => {
      const all = [...old.insatsIds, ...young.insatsIds];
      let during: readonly string[] = [];
      await run({
        fault: at('omprovad:skrivet', async () => (during = await underGallring(prov.pool, all))),
      });
      expect(during).toEqual([...old.insatsIds].sort());
      expect(await underGallring(prov.pool, all)).toEqual([]);
    });

    it('needs an approval of its own', async () => {
      const planned = await prov.planned();
      const wrong = { ...planned, godkannandeId: 'annat' };
      await expect(runGallring(prov.deps, wrong)).rejects.toThrow('Godkännandet gäller inte.');
      expect((await korningMedId(prov.pool, planned.korning)).status).toBe('planerad');
      const second = await prov.planned();
      expect((await runGallring(prov.deps, planned)).status).toBe('klar');
      const borrowed = { ...second, godkannandeId: planned.godkannandeId };
      await expect(runGallring(prov.deps, borrowed)).rejects.toMatchObject({
        code: 'godkannande-upptaget',
      });
      // The same two persons were in the second plan: nobody is left of it.
      expect((await runGallring(prov.deps, second)).status).toBe('avbruten');
      await expect(runGallring(prov.deps, planned)).rejects.toMatchObject({
        code: 'korning-redan-klar',
      });
      const unknown = { ...planned, korning: 'x' };
      await expect(runGallring(prov.deps, unknown)).rejects.toMatchObject({
        code: 'korning-saknas',
      });
    });

    it('is alone', async () => {
      const planned = await prov.planned();
      const second = () =>
        expect(runGallring(prov.deps, planned)).rejects.toMatchObject({
          code: 'gallring-pagar-redan',
        });
      await runGallring({ ...prov.deps, fault: at('begard:gjort', second) }, planned);
      expect.assertions(1);
    });

    it('stops and names the place when something is left, and is finished once it is not', async () => {
      const [utkast, ...rest] = prov.deps.cleaners;
      const lazy = { ...utkast!, clean: () => Promise.resolve() };
      await expect(run({ cleaners: [lazy, ...rest] })).rejects.toMatchObject({
        code: 'rest-efter-gallring',
        message: expect.stringContaining('utkast (2)') as string,
      });
      const [stopped] = await korningar(prov.pool);
      expect(stopped).toMatchObject({ status: 'stoppad', steg: 'journalfort' });
      expect(await resumeGallringar(prov.deps)).toEqual([{ korning: stopped?.id, status: 'klar' }]);
      expect((await korningMedId(prov.pool, stopped!.id)).fel).toBeUndefined();
    });

    it('erases no stream when the sums are not in the log', async () => {
      const lose = async () => {
        await prov.pool.query(`DELETE FROM prov.logg WHERE stream LIKE 'insatser-%'`);
      };
      const fault = at('valv-rensat:skrivet', lose);
      await expect(run({ fault })).rejects.toMatchObject({ code: 'utfall-saknas-i-loggen' });
      expect(await streamsLeft()).toContain(`insats-${old.insatsIds[0]}`);
    });
  });

  describe('exceptions that are recorded', () => {
    const hinder = (individId: IndividId) =>
      addUndantag(prov.deps, { individId, slag: 'rattsligt-hinder', from: '2026-01-01', av: 'x' });

    it('hold until they end, and then go with the person', async () => {
      const id = await hinder(old.individId);
      const plan = await planGallring(prov.deps, { namnd: 'farsta', planeradAv: 'x' });
      expect(plan.siffror.perUndantag).toEqual([{ undantag: 'rattsligt-hinder', individer: 1 }]);
      expect(plan.siffror.gallras).toBe(1);
      expect(await endUndantag(prov.pool, id, '2026-02-28')).toBe(true);
      await run();
      expect(await keyOf(old)).toBe('forstord');
      expect(await undantagOf(prov.pool, [old.individId])).toEqual([]);
    });

    it('recorded after the plan still win', async () => {
      const planned = await prov.planned();
      await hinder(old.individId);
      await runGallring(prov.deps, planned);
      expect([await keyOf(old), await keyOf(older)]).toEqual(['aktiv', 'forstord']);
    });
  });

  it.each([1, 2, 3])(
    'in a log without transactions, cut off after %i appends, counts once in the end',
    async (n) => {
      const before = await figuresOf(prov.pool);
      let left = n;
      const oneByOne: GallringDeps['log'] = {
        ...prov.deps.log,
        appendTogether: async (all) => {
          for (const request of all) {
            if ((left -= 1) < 0) throw new Error('bruten');
            await prov.deps.log.appendTogether([request]);
          }
        },
      };
      await expect(run({ log: oneByOne })).rejects.toThrow('bruten');
      expect(await figuresOf(prov.pool)).not.toEqual(before);
      await resumeGallringar(prov.deps);
      expect(await figuresOf(prov.pool)).toEqual(before);
      expect((await korningar(prov.pool))[0]?.status).toBe('klar');
    },
  );

  it.each(ARROWS)('that breaks off at %s is finished at the next start', async (arrow) => {
    const before = await figuresOf(prov.pool);
    const planned = await prov.planned();
    const broken = at(arrow, () => Promise.reject(new Error('bruten')));
    await expect(runGallring({ ...prov.deps, fault: broken }, planned)).rejects.toThrow('bruten');
    expect(await figuresOf(prov.pool)).toEqual(before);
    // The clock has moved on: nothing that was written may be written again in another way.
    await resumeGallringar({ ...prov.deps, now: () => prov.deps.now() + 86_400_000 });
    expect(await figuresOf(prov.pool)).toEqual(before);
    const done = await korningMedId(prov.pool, planned.korning);
    expect(done.status).toBe('klar');
    const told = (await allHistories(prov.pool)).find(({ stream }) =>
      stream.startsWith('gallring-'),
    );
    const intygSha256 = createHash('sha256')
      .update(done.intyg ?? '')
      .digest('hex');
    expect(told?.events.map(({ data }) => data)).toEqual([
      expect.objectContaining({ intygSha256 }),
    ]);
    expect(await prov.deps.journal.entries()).toHaveLength(1);
    expect(await resumeGallringar(prov.deps)).toEqual([]);
  });
});
