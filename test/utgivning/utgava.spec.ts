import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  forklaraRad,
  lasLiggare,
  provaUtgava,
  provtryck,
  publicera,
} from '../../libs/utgivning/index.js';
import { loginAs } from '../support/login.js';
import { openHus, printsAlike, type Hus } from './support/hus.js';
import { late } from './support/late.js';

const RAD = { period: '2026-K2', metod: 'alla', omrade: 'stad', bakgrund: 'alla' } as const;

/** A target of the city's that any nämnd reaches, and one of a nämnd's own that none does. */
const MAL = [
  {
    indikator: 'startskattning',
    varde: 0.01,
    giltigFrom: '2020-01-01',
    kalla: 'stadens budget (påhittad)',
  },
  { indikator: 'startskattning', varde: 0.9, giltigFrom: '2026-01-01', kalla: 'egen (påhittad)' },
].map((one, i) => (i === 0 ? one : { ...one, namnd: 'enskede-arsta-vantor' }));

function registermapp(): string {
  const folder = mkdtempSync(join(tmpdir(), 'utfall-mal-'));
  writeFileSync(join(folder, 'mal.json'), JSON.stringify(MAL));
  return folder;
}

describe('a release', () => {
  let hus: Hus;
  beforeAll(async () => {
    hus = await openHus({ insatser: 1500, franAr: 2026, register: registermapp() });
  }, 60_000);
  afterAll(() => hus.close());

  it('is not there before it is published, and says so', async () => {
    const answer = await hus.ask('utgavor/senaste/utfall');
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ type: expect.stringContaining('okand-utgava') });
    const made = await provtryck(hus.forlag, await hus.onskan());
    expect(made.om.nummer).toBe(1);
    expect((await lasLiggare(hus.platform.store)).liggare.utgavor).toEqual([]);
  }, 60_000);

  it('leaves once, protected, and is read by the board', async () => {
    const made = await publicera(hus.forlag, await hus.onskan());
    expect(made.om).toMatchObject({ nummer: 1, skydd: 'skyddat' });
    expect(made.om.perioder).toEqual(expect.arrayContaining(['2026-K1', '2026-K2', '2026-K3']));
    const { rader, utgava } = await hus.json('utgavor/senaste/utfall');
    expect(utgava).toMatchObject({ nummer: 1, innehallSha256: made.om.innehallSha256 });
    const shown = rader.flatMap(({ antal }) => Object.values(antal));
    expect(shown.filter((varde) => varde === '..').length).toBe(made.om.dolda);
    expect(shown.filter((varde) => varde !== '..' && varde > 0 && varde < 5)).toEqual([]);
  }, 60_000);

  it('gives shares only of shown counts, inside their intervals', async () => {
    const { rader } = await hus.json(
      'utgavor/1/utfall?period=2026-K2&omrade=stad&bakgrund=alla&metod=alla',
    );
    const andelar = rader[0]?.andelar as {
      indikator: string;
      andel: number | null;
      ki95: number[];
    }[];
    const done = andelar.find(({ indikator }) => indikator === 'fullfoljda');
    // Whether it is hidden in a city as small as this, the protection decides.
    if (typeof done?.andel === 'number') {
      expect(done.andel).toBeGreaterThan(done.ki95[0] ?? 1);
      expect(done.andel).toBeLessThan(done.ki95[1] ?? 0);
    }
    for (const rad of rader) expect(JSON.stringify(rad)).not.toContain('NaN');
  });

  it('shows districts in a funnel, in the order of their names', async () => {
    const answer = await hus.json('utgavor/1/likvardighet?period=2026-K2');
    const names = answer.rader.map(({ omrade }) => omrade);
    expect(names).toEqual([...names].sort());
    expect(names.length).toBeGreaterThan(8);
    for (const { text } of answer.rader) expect(text).toMatch(/slump|litet|få/);
    expect(
      (await hus.ask('utgavor/1/likvardighet?period=2026-K2&indikator=medelforandring')).status,
    ).toBe(404);
  });

  it('is held against the targets: a nämnd’s own before the city’s, from shown counts alone', async () => {
    const { rader } = await hus.json('utgavor/1/utfall?period=2026-K2&metod=alla&bakgrund=alla');
    const antal = new Map(rader.map((rad) => [rad.omrade, rad.antal]));
    const answer = await hus.json('utgavor/senaste/mal?period=2026-K2');
    expect(answer).toMatchObject({ period: '2026-K2', aretFore: '2025-K2', utgava: { nummer: 1 } });
    const mal = answer.rader.filter(({ indikator }) => indikator === 'startskattning');
    expect(mal.length).toBe(12);
    for (const { omrade, mal: malet, nu, fore, lage, lasning } of mal) {
      const { startade = 0, medStartskattning = 0 } = antal.get(omrade) ?? {};
      const arEget = omrade === 'namnd:enskede-arsta-vantor';
      const andel = { taljare: medStartskattning, namnare: startade };
      expect({ omrade, mal: malet, nu, fore }).toMatchObject({
        ...{ omrade, nu: andel, fore: null },
        mal: { varde: arEget ? 0.9 : 0.01, galler: arEget ? 'namnden' : 'staden' },
      });
      const isHidden = medStartskattning === '..' || startade === '..';
      const brist = isHidden ? 'dolt' : startade === 0 ? 'saknas' : undefined;
      expect([omrade, lage]).toEqual([omrade, brist ?? (arEget ? 'inte-natt' : 'natt')]);
      expect(/\d/.test(String(lasning))).toBe(brist === undefined);
    }
    const lagen = new Set(mal.map(({ lage }) => lage));
    expect(lagen).toEqual(new Set(['natt', 'inte-natt', 'dolt', 'saknas']));
    const piloten = answer.rader.filter(({ omrade }) => omrade === 'namnd:hasselby-vallingby');
    expect(
      Object.fromEntries(piloten.map(({ indikator, lage }) => [indikator, lage])),
    ).toMatchObject({
      'utredning-60-dagar': 'gar-inte-att-berakna',
      'ateraktualisering-12': 'saknas',
    });
  });

  it('tells nothing of the methods of a year that has not left: no row is no zero', async () => {
    const answer = await hus.json('utgavor/1/metoder?period=2026');
    expect(answer).toMatchObject({ period: '2026', publicerat: false, rader: [] });
    expect(answer).toHaveProperty('varfor');
    for (const query of ['', '?period=2026-K2', '?period=2026&format=pdf']) {
      expect((await hus.ask(`utgavor/1/metoder${query}`)).status).toBe(400);
    }
  });

  it('refuses a question about targets without a period or of one that is none', async () => {
    for (const query of ['', '?period=2026-K5', '?period=2026&metod=FFT']) {
      expect((await hus.ask(`utgavor/1/mal${query}`)).status).toBe(400);
    }
    expect((await hus.ask('utgavor/7/mal?period=2026')).status).toBe(404);
    const { mal, malIdag } = await hus.json('indikatorer/startskattning');
    expect(mal).toEqual(MAL.map(({ indikator: _same, ...one }) => one));
    expect(malIdag).toContainEqual({
      stadsdelsnamnd: 'enskede-arsta-vantor',
      varde: 0.9,
      kalla: 'egen (påhittad)',
    });
  });

  it.each([
    ['csv', 'text/csv; charset=utf-8', 'Period;'],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'PK'],
  ])('is handed out as %s', async (format, type, start) => {
    const answer = await hus.ask(`utgavor/1/utfall?format=${format}`);
    expect(answer.headers.get('content-type')).toBe(type);
    expect(
      Buffer.from(await answer.arrayBuffer())
        .toString('latin1')
        .startsWith(start),
    ).toBe(true);
  });

  it('prints the targets in the report of the nämnd', async () => {
    const page = await (await hus.ask('utgavor/1/rapport/namnd/enskede-arsta-vantor')).text();
    expect(page).toMatch(/Mål, 2026/);
    expect(page).toContain('minst 90 %');
  });

  it.each(['namnd/skarholmen', 'namnd/jarva'])(
    'prints %s, twice alike',
    (path) => printsAlike(hus, path),
    30_000,
  );

  it('keeps the live figures from the board', async () => {
    for (const path of ['metod-utfall', 'stadsdel-utfall', 'metodmix', 'registreringskvalitet']) {
      expect((await hus.ask(path)).status).toBe(403);
    }
    expect((await hus.ask('metod-utfall', await loginAs(hus.url, 'stig'))).status).toBe(200);
  });

  it('comes out of the log again to the byte, after late and corrected entries too', async () => {
    const before = await (await hus.ask('utgavor/1/utfall')).text();
    await late(hus.platform.store);
    const provning = await provaUtgava(hus.forlag, 1);
    expect(provning).toMatchObject({ nummer: 1, lika: true, sammaDefinitioner: true });
    const after = await (await hus.ask('utgavor/1/utfall')).text();
    expect(withoutPosition(after)).toEqual(withoutPosition(before));
  }, 60_000);

  it('is explained part by part: published, late, corrected, today', async () => {
    const told = await forklaraRad(hus.forlag, RAD, await hus.platform.store.head());
    expect(told.definitionerOchGallrat).toEqual({});
    const parts = Object.fromEntries(told.andringar.map(({ orsak, varden }) => [orsak, varden]));
    expect(parts['sena-uppgifter']?.startade).toBe(3);
    expect(parts.rattelser?.startade).toBe(-1);
    expect(told.efter.startade).toBe((told.fore.startade ?? 0) + 2);
    for (const matt of Object.keys(told.efter)) {
      const sum = told.andringar.reduce((total, { varden }) => total + (varden[matt] ?? 0), 0);
      expect(told.efter[matt]).toBe((told.fore[matt] ?? 0) + sum);
    }
  });

  it('publishes nothing again until another period has closed', async () => {
    await expect(publicera(hus.forlag, await hus.onskan())).rejects.toMatchObject({
      code: 'inget-att-publicera',
    });
  }, 60_000);
});

function withoutPosition(text: string): unknown {
  return { ...(JSON.parse(text) as object), position: '' };
}
