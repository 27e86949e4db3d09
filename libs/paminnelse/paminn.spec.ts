import { readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import {
  FilSandare,
  larma,
  paminn,
  RISKSLAG,
  Sandningsfel,
  skickaOm,
  utskick,
  type Forfallande,
  type Paminnelsedeps,
  type Sandare,
} from './index.js';
import { INSATS, openScen, sak, type Scen } from './testing/stage.js';

describe('a run of the reminders', () => {
  let scen: Scen;
  beforeAll(async () => {
    scen = await openScen();
  });
  afterEach(() => scen.tom());
  afterAll(() => scen.close());

  const kor = (dag: string, rest?: Partial<Paminnelsedeps>) => paminn(scen.deps(dag, rest));

  it('gives each worker one digest of what is due in a fortnight, today and a fortnight ago', async () => {
    scen.saker = [
      sak('2026-03-15', { ansvariga: [{ anvandare: 'anna' }, { anvandare: 'bo' }] }),
      sak('2026-03-01', { slag: 'plan' }),
      sak('2026-02-15', { slag: 'uppfoljning' }),
      sak('2026-03-02'),
      sak('2026-03-16'),
    ];
    expect(await kor('2026-03-01')).toEqual({
      dag: '2026-03-01',
      paminnelser: 4,
      utskick: 2,
      skickade: 2,
      misslyckade: 0,
      oklara: 0,
      utanAnsvarig: 0,
    });
    const alla = await utskick(scen.pool);
    expect(alla.map(({ mottagare, poster }) => [mottagare, poster.length])).toEqual([
      ['anna', 3],
      ['bo', 1],
    ]);
    expect(alla[1]).toMatchObject({
      dag: '2026-03-01',
      nummer: 1,
      amne: 'Utfall: 1 sak att se till',
      poster: [{ steg: 'fore', slag: 'skattning', insatsId: INSATS, forfaller: '2026-03-15' }],
      tillstand: 'skickat',
      forsok: 1,
      fel: null,
    });
    expect(scen.filer()).toEqual(alla.map(({ id }) => `${id}.eml`).sort());
  });

  it('writes files that any mail program opens, and that tell nothing of the case', async () => {
    scen.saker = [sak('2026-03-15', { avser: 'SDQ av Kim, 20100101-1234', namnd: 'farsta' })];
    await kor('2026-03-01');
    const [fil = ''] = scen.filer();
    const [ett] = await utskick(scen.pool);
    const brev = scen.innehall(fil);
    expect(brev).toContain(`Message-ID: <${ett?.id ?? ''}@utfall.invalid>\r\n`);
    expect(brev).toContain('To: anna@kommun.example\r\n');
    expect(brev).not.toContain('X-Utfall-Mottagare');
    expect(brev).toContain('Auto-Submitted: auto-generated\r\n');
    expect(brev).toContain('- Skattning, insats 3f2c1a9b: senast 15 mars 2026');
    for (const secret of ['SDQ', 'Kim', '1234', 'farsta', INSATS.slice(0, 9)]) {
      expect(brev.toLowerCase()).not.toContain(secret.toLowerCase());
      expect(JSON.stringify({ ...ett, poster: [] }).toLowerCase()).not.toContain(
        secret.toLowerCase(),
      );
    }
  });

  it('made twice, or ten at once, changes nothing', async () => {
    scen.saker = [sak('2026-03-15'), sak('2026-03-01', { ansvariga: [{ anvandare: 'bo' }] })];
    const svar = await Promise.all(Array.from({ length: 10 }, () => kor('2026-03-01')));
    expect(await kor('2026-03-01')).toEqual(svar[0]);
    expect(svar[0]).toMatchObject({ paminnelser: 2, utskick: 2, skickade: 2 });
    expect(scen.filer()).toHaveLength(2);
  });

  it('later the same day adds a digest of what is new, and of that alone', async () => {
    scen.saker = [sak('2026-03-15')];
    await kor('2026-03-01');
    scen.saker = [...scen.saker, sak('2026-03-01', { slag: 'plan' })];
    expect(await kor('2026-03-01')).toMatchObject({ paminnelser: 2, utskick: 2, skickade: 2 });
    const [andra, forsta] = await utskick(scen.pool);
    expect([forsta?.nummer, andra?.nummer]).toEqual([1, 2]);
    expect(andra?.poster.map(({ slag }) => slag)).toEqual(['plan']);
  });

  it('tells the day after what was recorded after the run, and nobody twice', async () => {
    scen.saker = [sak('2026-03-15')];
    await kor('2026-03-01');
    const ny = { slag: 'plan', ansvariga: [{ anvandare: 'bo' }] };
    scen.saker = [...scen.saker, sak('2026-03-15', ny)];
    expect(await kor('2026-03-02')).toMatchObject({ paminnelser: 1, utskick: 1 });
    const [ett] = await utskick(scen.pool);
    expect(ett).toMatchObject({ mottagare: 'bo', dag: '2026-03-02', poster: [{ slag: 'plan' }] });
  });

  it('catches up the days without one, once per thing', async () => {
    await kor('2026-03-01');
    scen.saker = [sak('2026-03-18'), sak('2026-03-05', { slag: 'plan' })];
    expect(await kor('2026-03-20')).toMatchObject({ paminnelser: 2, utskick: 1 });
    const [ett] = await utskick(scen.pool);
    expect(ett?.poster.map(({ slag, steg }) => [slag, steg])).toEqual([
      ['skattning', 'forfallodag'],
      ['plan', 'efter'],
    ]);
    scen.saker = [...scen.saker, sak('2026-03-16', { slag: 'sen' })];
    expect(await kor('2026-03-20')).toMatchObject({ paminnelser: 3, utskick: 2 });
    expect(await kor('2026-03-19')).toMatchObject({ dag: '2026-03-19', utskick: 0 });
  });

  it('tells once, of the last step it has passed, what became known after its day', async () => {
    await kor('2026-03-01');
    scen.saker = [
      sak('2026-02-20', { slag: 'plan' }),
      sak('2026-03-12', { slag: 'uppfoljning' }),
      sak('2026-01-10'),
    ];
    await kor('2026-03-02');
    const [ett] = await utskick(scen.pool);
    expect(ett?.poster.map(({ slag, steg }) => [slag, steg]).sort()).toEqual([
      ['plan', 'forfallodag'],
      ['uppfoljning', 'fore'],
    ]);
    expect(await kor('2026-03-03')).toMatchObject({ paminnelser: 0 });
    scen.saker = [...scen.saker, sak('2026-02-21', { slag: 'sen' })];
    expect(await kor('2026-03-03')).toMatchObject({ paminnelser: 1 });
  });

  it('reminds of nothing old when the service is put into use, or first keeps what it has met', async () => {
    scen.saker = [sak('2026-02-20', { slag: 'plan' })];
    expect(await kor('2026-03-01')).toMatchObject({ paminnelser: 0 });
    await scen.pool.query('UPDATE paminnelse.korning SET kanda = false');
    await scen.pool.query('DELETE FROM paminnelse.kand');
    expect(await kor('2026-03-02')).toMatchObject({ paminnelser: 0 });
    expect(await kor('2026-03-03')).toMatchObject({ paminnelser: 0 });
  });

  it('tells a head of what lies with nobody, and counts it as lying there', async () => {
    scen.saker = [sak('2026-03-01', { ansvariga: [{ anvandare: 'chef' }], ingenNamngiven: true })];
    expect(await kor('2026-03-01')).toMatchObject({ paminnelser: 1, utanAnsvarig: 1 });
    expect(scen.innehall(scen.filer()[0] ?? '')).toContain('namngiven');
  });

  it('tells of an answer to look at at once, once to each, and again only to who is new', async () => {
    const risk = sak('2026-03-01', { nyckel: 'x|RISKSVAR|e1', slag: RISKSLAG });
    const med = (...saker: readonly Forfallande[]): Partial<Paminnelsedeps> => ({
      kalla: {
        forfallande: () => Promise.resolve([]),
        risker: () => Promise.resolve(saker),
      },
    });
    const larm = (...saker: readonly Forfallande[]) =>
      larma(scen.deps('2026-03-02', med(...saker)));
    expect(await larm()).toBe(0);
    expect(
      await Promise.all([larm(risk), larm(risk), larm(risk)].map((one) => one.catch(() => 0))),
    ).toContain(1);
    expect(await larm(risk)).toBe(0);
    expect(scen.filer()).toHaveLength(1);
    const bo = { ...risk, ansvariga: [...risk.ansvariga, { anvandare: 'bo' }] };
    expect(await larm(bo)).toBe(1);
    expect((await utskick(scen.pool)).map(({ mottagare }) => mottagare).sort()).toEqual([
      'anna',
      'bo',
    ]);
  });

  it('that could not tell of such an answer tries again without waiting for the morning', async () => {
    const risk = sak('2026-03-01', { slag: RISKSLAG });
    const kalla = { forfallande: () => Promise.resolve([]), risker: () => Promise.resolve([risk]) };
    const nere: Sandare = {
      ...{ idempotent: true, needsAddress: false },
      skicka: () => Promise.reject(new Sandningsfel('nere', 'E-postservern gav inget svar.')),
    };
    await expect(larma(scen.deps('2026-03-02', { kalla, sandare: nere }))).rejects.toThrow('svar');
    expect(await larma(scen.deps('2026-03-02', { kalla }))).toBe(0);
    expect((await utskick(scen.pool)).map(({ tillstand }) => tillstand)).toEqual(['skickat']);
  });

  it('that is overtaken by the run of a later day writes nothing', async () => {
    await kor('2026-03-01');
    scen.saker = [sak('2026-03-04')];
    const { kalla } = scen.deps('2026-03-05');
    const slow: Paminnelsedeps['kalla'] = {
      async forfallande(fran, till) {
        await kor('2026-03-20');
        return kalla.forfallande(fran, till);
      },
    };
    expect(await kor('2026-03-05', { kalla: slow })).toMatchObject({ utskick: 0 });
    expect((await utskick(scen.pool)).flatMap(({ poster }) => poster)).toMatchObject([
      { steg: 'efter' },
    ]);
  });

  it('takes the day in Sweden', async () => {
    const deps = scen.deps('2026-03-01', { now: () => Date.parse('2026-06-30T22:30:00Z') });
    expect((await paminn(deps)).dag).toBe('2026-07-01');
  });

  it('tells a thing that nobody is named on, and reminds a worker named twice once', async () => {
    scen.saker = [
      sak('2026-03-15', { ansvariga: [] }),
      sak('2026-03-01', { ansvariga: [{ anvandare: 'bo' }, { anvandare: 'bo' }] }),
    ];
    expect(await kor('2026-03-01')).toMatchObject({ paminnelser: 1, utanAnsvarig: 1 });
  });

  it('writes nothing when the source fails, and everything the next time', async () => {
    scen.saker = [sak('2026-03-15')];
    const kalla = { forfallande: () => Promise.reject(new Error('Källan svarar inte.')) };
    await expect(kor('2026-03-01', { kalla })).rejects.toThrow('Källan svarar inte.');
    expect(await utskick(scen.pool)).toEqual([]);
    expect(await kor('2026-03-02')).toMatchObject({ utskick: 0 });
    await scen.pool.query('TRUNCATE paminnelse.korning');
    expect(await kor('2026-03-01')).toMatchObject({ skickade: 1 });
  });

  it('writes nothing by halves: a fault in the last line leaves no digest and no day', async () => {
    scen.saker = [sak('2026-03-15'), sak('2026-03-01', { ansvariga: [{ anvandare: 'x\0y' }] })];
    await expect(kor('2026-03-01')).rejects.toThrow('encoding');
    const { rows } = await scen.pool.query(
      `SELECT (SELECT count(*) FROM paminnelse.utskick)::int AS utskick,
        (SELECT count(*) FROM paminnelse.skickad_paminnelse)::int AS paminnelser,
        (SELECT count(*) FROM paminnelse.korning)::int AS korningar`,
    );
    expect(rows).toEqual([{ utskick: 0, paminnelser: 0, korningar: 0 }]);
  });

  it('puts a worker without an address in the list, or in the folder when there is one', async () => {
    scen.saker = [sak('2026-03-15'), sak('2026-03-01', { ansvariga: [{ anvandare: 'bo' }] })];
    const adressbok = {
      epost: (vem: string) => Promise.resolve(vem === 'bo' ? undefined : `${vem}@kommun.example`),
    };
    const brevladan: string[] = [];
    const post: Sandare = {
      idempotent: false,
      needsAddress: true,
      skicka: ({ mottagare }) => Promise.resolve(void brevladan.push(mottagare)),
    };
    const utan = { adressbok, sandare: post };
    expect(await kor('2026-03-01', utan)).toMatchObject({ skickade: 1, misslyckade: 1 });
    const [fel] = await utskick(scen.pool, { tillstand: ['misslyckat'] });
    expect(fel).toMatchObject({ mottagare: 'bo', forsok: 0 });
    expect(fel?.fel).toBe('Medarbetaren har ingen e-postadress. Lägg in en och skicka om.');
    await skickaOm(scen.pool, fel?.id ?? '');
    const reserv = scen.deps('2026-03-01').sandare;
    expect(await kor('2026-03-01', { ...utan, reserv })).toMatchObject({ skickade: 2 });
    expect(brevladan).toEqual(['anna']);
    expect(scen.innehall(scen.filer()[0] ?? '')).toContain('X-Utfall-Mottagare: bo\r\n');
  });

  it('keeps what cannot be sent now, fails, and sends it once when it can', async () => {
    scen.saker = [sak('2026-03-15'), sak('2026-03-01', { ansvariga: [{ anvandare: 'bo' }] })];
    const nere: Sandare = {
      idempotent: true,
      needsAddress: false,
      skicka: () => Promise.reject(new Error('no space left on device')),
    };
    for (let gang = 0; gang < 20; gang += 1) {
      const gick = kor('2026-03-01', { sandare: nere });
      await expect(gick).rejects.toMatchObject({ code: 'utskick-vantar' });
    }
    const vantar = await utskick(scen.pool);
    expect(vantar.map(({ tillstand, forsok }) => [tillstand, forsok])).toEqual([
      ['vantar', 0],
      ['vantar', 0],
    ]);
    expect(await kor('2026-03-02')).toMatchObject({ utskick: 0 });
    expect(scen.filer()).toHaveLength(2);
  });

  it('gives up a message that is put off nine times, while the others go', async () => {
    scen.saker = [sak('2026-03-15'), sak('2026-03-01', { ansvariga: [{ anvandare: 'bo' }] })];
    const fil = scen.deps('2026-03-01').sandare;
    const kinkig: Sandare = {
      ...{ idempotent: true, needsAddress: false },
      skicka: (brev) =>
        brev.mottagare === 'anna'
          ? Promise.reject(new Sandningsfel('senare', 'Brevlådan är full.'))
          : fil.skicka(brev),
    };
    for (let gang = 1; gang < 9; gang += 1) {
      const gick = kor('2026-03-01', { sandare: kinkig });
      await expect(gick).rejects.toThrow('Brevlådan är full.');
    }
    expect(await kor('2026-03-01', { sandare: kinkig })).toMatchObject({
      skickade: 1,
      misslyckade: 1,
    });
  });

  it('takes away the files that have lain there their days', async () => {
    scen.saker = [sak('2026-03-01')];
    await kor('2026-03-01');
    const [fil = ''] = scen.filer();
    scen.saker = [];
    const then = new Date('2026-03-01T08:00:00Z');
    utimesSync(join(scen.folder, fil), then, then);
    await kor('2026-03-31');
    expect(scen.filer()).toEqual([fil]);
    const reserv = new FilSandare(scen.folder);
    const smtp: Sandare = { ...{ idempotent: false, needsAddress: true }, skicka: async () => {} };
    await kor('2026-04-01', { sandare: smtp, reserv });
    expect(scen.filer()).toEqual([]);
  });

  it('ends between two messages when it is told to stop', async () => {
    scen.saker = [sak('2026-03-15'), sak('2026-03-01', { ansvariga: [{ anvandare: 'bo' }] })];
    const stopp = new AbortController();
    const fil = scen.deps('2026-03-01').sandare;
    const sandare: Sandare = {
      ...{ idempotent: true, needsAddress: false },
      skicka: (brev) => fil.skicka(brev).then(() => stopp.abort()),
    };
    await expect(kor('2026-03-01', { sandare, signal: stopp.signal })).rejects.toThrow('abort');
    expect(readdirSync(scen.folder)).toHaveLength(1);
    expect(await kor('2026-03-01')).toMatchObject({ skickade: 2 });
  });
});
