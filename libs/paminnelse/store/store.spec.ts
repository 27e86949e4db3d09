import { gallraPaminnelser, kvarAvInsatser, paminn, skickaOm, utskick } from '../index.js';
import { INSATS, openScen, sak, type Scen } from '../testing/stage.js';

const ANNAN = '99999999-1d7f-4a35-9c1f-6a1d2f7f0d11';

describe('what is kept of reminders', () => {
  let scen: Scen;
  beforeAll(async () => {
    scen = await openScen();
  });
  afterEach(() => scen.tom());
  afterAll(() => scen.close());

  it('holds one reminder of a due date, a step and a worker, whatever code is run', async () => {
    scen.saker = [sak('2026-03-15')];
    await paminn(scen.deps('2026-03-01'));
    const again = `INSERT INTO paminnelse.skickad_paminnelse SELECT * FROM paminnelse.skickad_paminnelse`;
    await expect(scen.pool.query(again)).rejects.toMatchObject({ code: '23505' });
  });

  it('goes after a year, and is not told again', async () => {
    scen.saker = [sak('2026-03-15')];
    await paminn(scen.deps('2026-03-01'));
    await paminn(scen.deps('2027-03-01'));
    expect(await utskick(scen.pool)).toHaveLength(1);
    await paminn(scen.deps('2027-03-02'));
    expect(await utskick(scen.pool)).toEqual([]);
    const { rows } = await scen.pool.query('SELECT dag::text FROM paminnelse.korning ORDER BY 1');
    expect(rows).toEqual([{ dag: '2027-03-01' }, { dag: '2027-03-02' }]);
  });

  it('loses the words about an insats that is erased, and sends nothing more of it', async () => {
    scen.saker = [
      sak('2026-03-15'),
      sak('2026-03-01', { insatsId: ANNAN, ansvariga: [{ anvandare: 'bo' }] }),
    ];
    const sandare = {
      ...{ idempotent: true, needsAddress: false },
      skicka: () => Promise.reject(new Error('nere')),
    };
    await expect(paminn(scen.deps('2026-03-01', { sandare }))).rejects.toThrow('nere');
    expect(await kvarAvInsatser(scen.pool, [INSATS])).toBe(2);
    await gallraPaminnelser(scen.pool, [INSATS]);
    await gallraPaminnelser(scen.pool, [INSATS]);
    expect([
      await kvarAvInsatser(scen.pool, [INSATS]),
      await kvarAvInsatser(scen.pool, [ANNAN]),
    ]).toEqual([0, 2]);
    const [annas, bos] = await utskick(scen.pool);
    expect(JSON.stringify(annas)).not.toContain(INSATS.slice(0, 8));
    expect(annas).toMatchObject({ tillstand: 'misslyckat', fel: 'Innehållet är gallrat.' });
    expect(bos).toMatchObject({ mottagare: 'bo', tillstand: 'vantar' });
    await expect(skickaOm(scen.pool, annas?.id ?? '')).rejects.toMatchObject({
      code: 'utskick-ej-oklart',
    });
  });

  it('is listed newest first, by state and worker, and within bounds', async () => {
    scen.saker = [sak('2026-03-15', { ansvariga: [{ anvandare: 'anna' }, { anvandare: 'bo' }] })];
    await paminn(scen.deps('2026-03-01'));
    await paminn(scen.deps('2026-03-15'));
    const alla = await utskick(scen.pool);
    expect(alla.map(({ dag, mottagare }) => `${dag} ${mottagare}`)).toEqual([
      '2026-03-15 anna',
      '2026-03-15 bo',
      '2026-03-01 anna',
      '2026-03-01 bo',
    ]);
    expect(await utskick(scen.pool, { mottagare: 'bo', antal: 1 })).toEqual([alla[1]]);
    expect(await utskick(scen.pool, { tillstand: ['oklart'] })).toEqual([]);
  });

  it('refuses to send again what was sent, or is not there', async () => {
    scen.saker = [sak('2026-03-15')];
    await paminn(scen.deps('2026-03-01'));
    const [ett] = await utskick(scen.pool);
    const om = (id = '') => skickaOm(scen.pool, id);
    await expect(om(ett?.id)).rejects.toMatchObject({ code: 'utskick-ej-oklart' });
    await expect(om(INSATS)).rejects.toMatchObject({ code: 'okant-utskick' });
    await expect(om(`x' OR true`)).rejects.toMatchObject({ code: 'okant-utskick' });
  });
});
