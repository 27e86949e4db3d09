import { losare as makeLosare, type Losare } from '../rojandekontroll/index.js';
import { byggUtgava, UnderlagAndrat } from './bygg.js';
import { Forklaring, sammanlagt } from './forklara.js';
import { liggareAv, type Liggare } from './liggare.js';
import { planeraUtgava, type Utgivningsval } from './planera.js';
import { Underlagssamlare, type PlacedHistory } from './samlare.js';
import { tankOm } from './tank-om.js';
import { avslutad } from './testing.js';
import { DOLD, utgivenGrupp } from './vy.js';

const TOM: Liggare = { utgavor: [], celler: new Map() };
const VAL: Utgivningsval = {
  ...{ position: 1_000_000n, datum: '2025-05-05', franAr: 2025, karens: 30 },
};
const NAR_ARET_STANGT: Utgivningsval = { ...VAL, datum: '2026-02-01' };
const REGEL = { minstaAntal: 5 };

/** Forty ended insatser in two nämnder: most better by ten points, some worse, a few of another method. */
function staden(): readonly PlacedHistory[] {
  return Array.from({ length: 40 }, (_, i) =>
    avslutad(i, [20, i % 5 === 0 ? 30 : 10], {
      namnd: i < 22 ? 'farsta' : 'skarholmen',
      metod: i % 13 === 0 ? 'MST' : 'FFT',
      orsak: i % 8 === 0 ? 'AVBROTT_FAMILJ' : 'FULLFOLJD_MAL',
    }),
  );
}

function bladAv(histories: readonly PlacedHistory[], liggare = TOM, val = VAL) {
  const plan = planeraUtgava(liggare, val);
  const samlare = new Underlagssamlare(plan);
  for (const history of histories) samlare.take(history);
  return { plan, blad: samlare.blad() };
}

describe('the plan of a release', () => {
  it('takes the quarters that closed so long ago, and a year when its four have', () => {
    expect([...planeraUtgava(TOM, VAL).nya]).toEqual(['2025-K1']);
    const later = planeraUtgava(TOM, { ...VAL, datum: '2026-02-01' });
    expect([...later.nya].filter((name) => !name.includes('|'))).toEqual([
      ...['2025-K1', '2025-K2', '2025-K3', '2025-K4', '2025'],
    ]);
    expect([...later.nya].filter((name) => name.includes('|'))).toEqual([
      ...['nyOro6|2025-K1', 'nyOro6|2025-K2'],
    ]);
    expect([...planeraUtgava(TOM, { ...VAL, datum: '2025-04-30' }).nya]).toEqual([]);
  });

  it('lets what is published stand by the position of its own release', () => {
    const om = { nummer: 1, tillPosition: '40', perioder: ['2025-K1'] };
    const liggare = liggareAv([{ type: 'UtgavaPublicerad', data: om } as never]);
    const plan = planeraUtgava(liggare, { ...VAL, datum: '2025-08-02' });
    expect(plan.positioner).toEqual([40n, VAL.position]);
    expect(plan.kvartal.get('2025-K1')).toBe(0);
    expect(plan.kvartal.get('2025-K2')).toBe(1);
    expect([...plan.nya]).toEqual(['2025-K2']);
  });
});

describe('what a release counts', () => {
  it('is the insats as it was known then, whatever came later', () => {
    const one = avslutad(1, [20, 10]);
    const started = one.events[0]?.position ?? 0n;
    const before = bladAv([one], TOM, { ...VAL, position: started });
    expect(before.blad.map(({ axel }) => axel)).toEqual(['inledning', 'start']);
    expect(bladAv([one]).blad.map(({ axel }) => axel)).toEqual(['avslut', 'inledning', 'start']);
  });

  it('tells the first insats of a person from the later ones', () => {
    const { blad } = bladAv([
      avslutad(1, [20, 10], { individ: 7 }),
      avslutad(2, [20, 10], { individ: 7 }),
    ]);
    const ordning = blad.filter(({ axel }) => axel === 'start').map((leaf) => leaf.ordning);
    expect(ordning.sort()).toEqual(['forsta', 'senare']);
  });
});

describe('the rows of a release', () => {
  let losare: Losare;
  beforeAll(async () => {
    losare = await makeLosare();
  });

  const bygg = (histories: readonly PlacedHistory[], liggare = TOM, val = VAL) => {
    const { plan, blad } = bladAv(histories, liggare, val);
    return byggUtgava(blad, { plan, liggare, regel: REGEL, losare });
  };

  it('show no count under five, and hide the few of another method with their partner', () => {
    const { rader, skydd } = bygg(staden(), TOM, NAR_ARET_STANGT);
    expect(skydd).toBe('skyddat');
    const shown = rader.flatMap(({ antal }) => antal.map(({ varde }) => varde));
    expect(shown.filter((varde) => varde !== 'dolt' && varde > 0 && varde < 5)).toEqual([]);
    const ended = (metod: string) =>
      rader
        .find((rad) => rad.period === '2025' && rad.metod === metod && rad.omrade === 'stad')
        ?.antal.find(({ matt }) => matt === 'avslutade')?.varde;
    expect([ended('MST'), ended('FFT'), ended('alla')]).toContain('dolt');
    expect(ended('MST')).toBe('dolt');
    expect([ended('FFT'), ended('alla')].filter((varde) => varde === 'dolt')).toHaveLength(1);
  });

  it('are the same whatever order the insatser come in', () => {
    expect(bygg([...staden()].reverse())).toEqual(bygg(staden()));
  });

  it('count persons, not insatser, when they ask whether a group is small', () => {
    const few = Array.from({ length: 8 }, (_, i) => avslutad(i, [20, 10], { individ: i % 3 }));
    const { rader } = bygg(few);
    expect(
      rader.flatMap(({ antal }) => antal).every(({ varde }) => varde === 'dolt' || varde === 0),
    ).toBe(true);
  });

  it('refuse to build on figures that no longer come out of the log', () => {
    const first = bygg(staden());
    const om = { nummer: 1, tillPosition: '1000000', perioder: ['2025-K1'] };
    const liggare = liggareAv([
      { type: 'UtgavedelPublicerad', data: { nummer: 1, del: 1, rader: first.rader } },
      { type: 'UtgavaPublicerad', data: om } as never,
    ]);
    const later = { ...VAL, datum: '2025-08-02', position: 2_000_000n } as never;
    const { plan, blad } = bladAv(staden().slice(3), liggare, later);
    expect(() => byggUtgava(blad, { plan, liggare, regel: REGEL, losare })).toThrow(UnderlagAndrat);
  });

  it('refuse to build on numbers that are in none of the tables of today', () => {
    const rad = { period: '2025-K1', metod: 'MST', omrade: 'stad', bakgrund: 'alla' };
    const antal = [{ matt: 'avslutade', varde: 10 }];
    const om = { nummer: 1, tillPosition: '1000000', perioder: ['2025-K1'] };
    const liggare = liggareAv([
      {
        type: 'UtgavedelPublicerad',
        data: { nummer: 1, del: 1, rader: [{ ...rad, antal, forandring: [] }] },
      },
      { type: 'UtgavaPublicerad', data: om } as never,
    ]);
    const later = { ...NAR_ARET_STANGT, position: 2_000_000n };
    const build = () => bygg(staden(), liggare, later);
    expect(build).toThrow('2025-K1|MST|stad|alla|avslutade');
    const nextYear = { ...later, franAr: 2026, datum: '2026-05-05' } as const;
    expect(bygg(staden(), liggare, nextYear).skydd).toBe('skyddat');
  });
});

describe('a quarter that was held back', () => {
  const SLUT = ['2025-03-10', '2025-05-10', '2025-08-10', '2025-11-10'];
  const trott: Losare = {
    open: () => {
      throw new Error('The solver is out.');
    },
  };

  /** Two ended in Farsta in the first quarter, thirty in each of the others; thirty in Skärholmen in all. */
  const ettAr = () =>
    SLUT.flatMap((slut, kvartal) =>
      ['farsta', 'skarholmen'].flatMap((namnd, which) =>
        Array.from({ length: kvartal === 0 && which === 0 ? 2 : 30 }, (_, i) =>
          avslutad(1000 * kvartal + 100 * which + i, [20, 10], { namnd, slut }),
        ),
      ),
    );

  it('does not come out when its year is published', async () => {
    const histories = ettAr();
    const first = bladAv(histories);
    const held = byggUtgava(first.blad, {
      ...{ plan: first.plan, liggare: TOM, regel: REGEL, losare: trott },
    });
    expect(held.skydd).toBe('bara-overniva');
    const telling = held.rader.filter(({ antal }) =>
      antal.some(({ matt }) => matt === 'avslutade'),
    );
    expect(telling.map(({ omrade, metod }) => `${metod} ${omrade}`)).toEqual(['alla stad']);
    const om = { nummer: 1, tillPosition: '1000000', perioder: [...first.plan.nya] };
    const liggare = liggareAv([
      { type: 'UtgavedelPublicerad', data: { nummer: 1, del: 1, rader: held.rader } },
      { type: 'UtgavaPublicerad', data: om } as never,
    ]);
    const later = { ...VAL, datum: '2026-02-05', position: 2_000_000n } as never;
    const { plan, blad } = bladAv(histories, liggare, later);
    const made = byggUtgava(blad, { plan, liggare, regel: REGEL, losare: await makeLosare() });
    const shown = ['2025-K2', '2025-K3', '2025-K4', '2025'].map((period) => {
      const rad = made.rader.find((one) => one.period === period && one.omrade === 'namnd:farsta');
      return rad?.antal.find(({ matt }) => matt === 'avslutade')?.varde;
    });
    // Ninety-two less three times thirty is two.
    expect(shown.filter((varde) => typeof varde === 'number').length).toBeLessThan(4);
    expect(shown.slice(0, 3)).toContain(30);
  });
});

describe('a published group', () => {
  const grupp = utgivenGrupp({
    antal: [
      { matt: 'avslutade', varde: 40 },
      { matt: 'fullfoljda', varde: 30 },
      { matt: 'avbrott', varde: 'dolt' },
      { matt: 'par:SDQ.1.barn', varde: 20 },
      { matt: 'battre:SDQ.1.barn', varde: 10 },
      { matt: 'par:SCORE15.1.barn', varde: 12 },
    ],
    forandring: [],
  });

  it('gives a share of two shown counts with the interval of Wilson', () => {
    const done = grupp.andelar.find(({ indikator }) => indikator === 'fullfoljda');
    expect(done?.andel).toBe(0.75);
    // 30 of 40 by Wilson's formula, worked out by hand.
    expect(done?.ki95?.map((limit) => limit.toFixed(4))).toEqual(['0.5981', '0.8581']);
  });

  it('says hidden where a part is hidden, and nothing of what was not published', () => {
    expect(grupp.antal.avbrott).toBe(DOLD);
    expect(grupp.andelar.find(({ indikator }) => indikator === 'avbrott')).toMatchObject({
      andel: null,
      varfor: 'dolt',
    });
    const told = grupp.andelar.map(({ indikator, skattning }) => `${indikator} ${skattning ?? ''}`);
    expect(told).not.toContain('ateraktualisering-24 ');
    expect(told.filter((name) => name.includes('SCORE15'))).toEqual([]);
    expect(grupp.tratt.startade).toBeNull();
  });

  it('says how far the missing could move it', () => {
    expect(grupp.granser).toEqual([
      { skattning: 'SDQ.1.barn', samst: 0.25, bast: 0.75, avSedda: 0.5 },
    ]);
  });
});

describe('an explanation', () => {
  it('books each step on what caused it, and adds up', () => {
    const one = avslutad(1, [20, 10]);
    const [start, ...rest] = one.events;
    const rad = { period: '2025', metod: 'FFT', omrade: 'stad', bakgrund: 'alla' };
    const forklaring = new Forklaring(rad, {
      fore: start?.position ?? 0n,
      efter: rest.at(-1)?.position ?? 0n,
    });
    forklaring.take(one);
    const { fore, andringar, efter } = forklaring.resultat();
    expect(fore).toEqual({ inledda: 1, startade: 1 });
    const late = andringar.find(({ orsak }) => orsak === 'sena-uppgifter')?.varden;
    expect(late).toMatchObject({ avslutade: 1, medStartskattning: 1, 'poang:SDQ.1.barn': -1000 });
    expect(efter).toMatchObject({ startade: 1, avslutade: 1 });
  });

  it('of a year is that of its quarters, each from its own position', () => {
    const one = avslutad(1, [20, 10]);
    const rad = { period: '2025', metod: 'FFT', omrade: 'stad', bakgrund: 'alla' };
    const [start, ...rest] = one.events;
    const efter = rest.at(-1)?.position ?? 0n;
    const delar = [start?.position ?? 0n, efter, efter, efter].map((fore, at) => {
      const del = new Forklaring({ ...rad, kvartal: `2025-K${at + 1}` }, { fore, efter });
      del.take(one);
      return del.resultat();
    });
    const year = sammanlagt(delar);
    const [first] = delar;
    expect(year.fore).toEqual({ inledda: 1, startade: 1 });
    expect(year.efter).toEqual(first?.efter);
    expect(delar.slice(1).map((del) => del.efter)).toEqual([{}, {}, {}]);
    const late = year.andringar.find(({ orsak }) => orsak === 'sena-uppgifter')?.varden;
    expect(late).toMatchObject({ avslutade: 1 });
  });
});

describe('what if', () => {
  const fraga = { metod: 'FFT', skattning: 'SDQ.1.barn' };
  const ask = (history: PlacedHistory, antagande: object) =>
    tankOm(history, fraga, antagande)?.utfall;

  it('asks for more points, or counts those without a pair as failures', () => {
    const better = avslutad(1, [20, 10]);
    expect(ask(better, {})).toMatchObject({ par: 1, battre: 1, namnare: 1 });
    expect(ask(better, { grans: 10 })?.battre).toBe(1);
    expect(ask(better, { grans: 10.5 })?.battre).toBe(0);
    expect(ask(better, { startfonster: 1 })).toMatchObject({ par: 0, namnare: 0 });
    const failed = { startfonster: 1, bortfallSomMisslyckande: true };
    expect(ask(better, failed)).toMatchObject({ par: 0, battre: 0, namnare: 1 });
    expect(tankOm(avslutad(2, [20, 10], { metod: 'MST' }), fraga, {})).toBeUndefined();
  });
});
