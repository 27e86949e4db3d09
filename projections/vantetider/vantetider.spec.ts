import fc from 'fast-check';
import { addDays, type Datum, type InsatsEvent } from '../../libs/domain/index.js';
import { handelse, history } from '../../test/support/handelser.js';
import { kvarvaroOf, vantetiderOf, vantetiderProjection, type VantetidRad } from './index.js';

const ERBJUDEN = handelse('InsatsErbjuden', { datum: '2024-01-03' });
const JA = handelse('InsatsAccepterad', { datum: '2024-01-05' });
const NEJ = handelse('InsatsAvbojd', { datum: '2024-01-08' });
const BESLUT = handelse('BeslutFattat', { datum: '2024-01-10' });
const UPPDRAG = handelse('UppdragLamnat', { datum: '2024-01-12' });
const KO = handelse('StalldIKo', { datum: '2024-01-15' });
const START = handelse('InsatsPaborjad', { datum: '2024-03-01' });
const AVSLUT = handelse('InsatsAvslutad', { datum: '2024-07-01', avslutsorsak: 'FULLFOLJD_MAL' });

const cellsOf = (...events: readonly InsatsEvent[]) =>
  vantetiderProjection.cells(history(...events));
/** Each step with its only wait, `från|till|utfall`. */
const vantan = (...events: readonly InsatsEvent[]) =>
  Object.fromEntries(
    cellsOf(...events).map(({ key, sums }) => [key['steg'], Object.keys(sums).join()]),
  );

const rader = (...liv: readonly (readonly InsatsEvent[])[]) =>
  liv.flatMap((events) =>
    cellsOf(...events).map(({ key, sums }) => ({
      ...(key as unknown as VantetidRad),
      summor: sums,
    })),
  );

const AR = { fran: '2024-01', till: '2024-12' } as const;
const steget = (
  steg: string,
  per: Datum,
  liv: readonly (readonly InsatsEvent[])[],
  period: { readonly fran: string; readonly till: string } = AR,
) =>
  vantetiderOf(rader(...liv), { ...period, per })
    .rader.find(({ metod }) => metod.kod === 'FFT')
    ?.steg.find((one) => one.steg === steg);

describe('the waits of one insats', () => {
  it('are each step from where it began to where it closed', () => {
    expect(vantan(ERBJUDEN, JA, BESLUT, UPPDRAG, KO, START, AVSLUT)).toEqual({
      'erbjudande-till-svar': '2024-01-03|2024-01-05|hant',
      'ja-till-start': '2024-01-05|2024-03-01|hant',
      'beslut-till-start': '2024-01-10|2024-03-01|hant',
      'uppdrag-till-start': '2024-01-12|2024-03-01|hant',
      'ko-till-start': '2024-01-15|2024-03-01|hant',
      'start-till-avslut': '2024-03-01|2024-07-01|fullfoljd',
    });
  });

  it('are in the month they began and the month they closed, in the nämnd of the decision', () => {
    const flytt = handelse('InsatsOverflyttad', { datum: '2024-02-01', tillNamnd: 'farsta' });
    expect(cellsOf(BESLUT, flytt)).toEqual([
      ...['ja-till-start', 'beslut-till-start'].map((steg) => ({
        key: {
          ...{ stadsdelsnamnd: 'skarholmen', metod: 'FFT', steg },
          ...{ manad: '2024-01', slut_manad: 'pagar' },
        },
        sums: { '2024-01-10||vantar': 1 },
      })),
    ]);
  });

  it('begin at the decision where no yes is on record', () => {
    expect(vantan(BESLUT, START)['ja-till-start']).toBe('2024-01-10|2024-03-01|hant');
    expect(vantan(ERBJUDEN, JA)['ja-till-start']).toBe('2024-01-05||vantar');
  });

  it.each<[string, InsatsEvent, string]>([
    ['a no that stands', NEJ, '2024-01-08'],
    ['a refusal', handelse('BeslutFattat', { datum: '2024-01-09', utfall: 'avslag' }), '2024-01-09'], // prettier-ignore
    ['the end', handelse('InsatsAvslutad', { datum: '2024-02-01', avslutsorsak: 'ALDRIG_STARTAD' }), '2024-02-01'], // prettier-ignore
  ])('fall away with %s', (_what, event, datum) => {
    const utfall = event === NEJ ? 'nej' : 'bort';
    expect(vantan(ERBJUDEN, JA, event)['ja-till-start']).toBe(`2024-01-05|${datum}|${utfall}`);
  });

  it('fall away when the decision ceases to hold, and not when it did before', () => {
    const upphort = handelse('BeslutUpphort', { datum: '2024-05-01', skal: 'aterkallat' });
    expect(vantan(BESLUT, upphort)['beslut-till-start']).toBe('2024-01-10|2024-05-01|bort');
    expect(vantan(BESLUT, START, upphort)['beslut-till-start']).toBe('2024-01-10|2024-03-01|hant');
    const senKo = handelse('StalldIKo', { datum: '2024-06-01' });
    expect(vantan(BESLUT, upphort, senKo)['ko-till-start']).toBe('2024-06-01|2024-06-01|bort');
  });

  it('begin anew with a yes after the no', () => {
    const igen = handelse('InsatsAccepterad', { datum: '2024-01-20' });
    expect(vantan(ERBJUDEN, JA, NEJ, igen)['ja-till-start']).toBe('2024-01-20||vantar');
  });

  it('have no answer where it is unknown, or where the insats went on without one', () => {
    const okand = handelse('AcceptOkand', { datum: '2024-01-07' });
    const svar = (...events: readonly InsatsEvent[]) =>
      vantan(ERBJUDEN, ...events)['erbjudande-till-svar'];
    expect(svar()).toBe('2024-01-03||vantar');
    expect(svar(NEJ)).toBe('2024-01-03|2024-01-08|hant');
    expect(svar(okand)).toBe('2024-01-03|2024-01-07|bort');
    expect(svar(START)).toBe('2024-01-03|2024-03-01|bort');
  });

  it('still wait for the answer to an offer made after the decision or the start', () => {
    const sent = handelse('InsatsErbjuden', { datum: '2024-02-10' });
    const svar = (...events: readonly InsatsEvent[]) => vantan(...events)['erbjudande-till-svar'];
    expect(svar(BESLUT, sent)).toBe('2024-02-10||vantar');
    expect(svar(BESLUT, sent, START)).toBe('2024-02-10|2024-03-01|bort');
    expect(svar(BESLUT, handelse('InsatsPaborjad', { datum: '2024-01-20' }), sent, AVSLUT)).toBe(
      '2024-02-10|2024-07-01|bort',
    );
    const igen = handelse('InsatsAccepterad', { datum: '2024-02-12' });
    expect(svar(BESLUT, sent, igen)).toBe('2024-02-10|2024-02-12|hant');
    // As corrections can leave it: an answer from before the offer is not waited for.
    expect(svar(sent, JA)).toBe('2024-02-10|2024-02-10|omvant');
    expect(svar(sent, JA, igen)).toBe('2024-02-10|2024-02-12|hant');
  });

  it('are none where the start came first', () => {
    const fore = handelse('InsatsPaborjad', { datum: '2024-01-09' });
    expect(vantan(BESLUT, fore)['beslut-till-start']).toBe('2024-01-10|2024-01-10|omvant');
  });

  it('tell how it ended: carried through by the template, broken off by the kodverk, or else', () => {
    const slut = (avslutsorsak: string) =>
      vantan(START, handelse('InsatsAvslutad', { datum: '2024-07-01', avslutsorsak }))
        ['start-till-avslut']?.split('|')
        .at(-1);
    expect(slut('FULLFOLJD_DELVIS')).toBe('fullfoljd');
    expect(slut('AVBROTT_UNG')).toBe('avbrott');
    expect(slut('PLACERING')).toBe('annan');
  });

  it('follow what is corrected and annulled, and are none when restricted or gallrad', () => {
    const andringar = [{ falt: 'datum', fran: '2024-03-01', till: '2024-04-01' }];
    const rattad = handelse('UppgiftRattad', { handelseId: 'e2', andringar });
    expect(vantan(BESLUT, START, rattad)['beslut-till-start']).toBe('2024-01-10|2024-04-01|hant');
    const makulerad = handelse('HandelseMakulerad', { handelseId: 'e2' });
    expect(vantan(BESLUT, START, makulerad)['beslut-till-start']).toBe('2024-01-10||vantar');
    expect(cellsOf(BESLUT, handelse('BehandlingBegransad'))).toEqual([]);
    expect(cellsOf(BESLUT, handelse('InsatsGallrad'))).toEqual([]);
  });
});

const beslut = (datum: Datum) => handelse('BeslutFattat', { datum });
const start = (datum: Datum) => handelse('InsatsPaborjad', { datum });

describe('the waiting times of a method', () => {
  const startad = (dagar: number) => [beslut('2024-01-01'), start(addDays('2024-01-01', dagar))];
  const vantar = (antal: number) => Array.from({ length: antal }, () => [beslut('2024-01-01')]);
  /** Three started after 10, 20 and 30 days, and two still wait since the first of January. */
  const liv = [...[10, 20, 30].map(startad), ...vantar(2)];
  const percentilerna = (some: readonly (readonly InsatsEvent[])[], per: Datum = '2024-12-31') =>
    steget('beslut-till-start', per, some)?.percentiler.map(({ dagar, varfor }) => varfor ?? dagar);

  it('count those who still wait, so that a queue does not look short', () => {
    expect(steget('beslut-till-start', '2024-04-10', liv)).toEqual({
      ...{ steg: 'beslut-till-start', n: 5, hant: 3, bortfallna: 0, vantar: 2, omvanda: 0 },
      ...{ vantarSedanTidigare: 0, langstaVantan: null },
      percentiler: [25, 50, 75, 90].map((percentil) => ({
        ...{ percentil, dagar: null, varfor: 'for-fa' },
      })),
    });
    // A quarter of the twenty have started with the fifth, on day 50; the sixth comes on day 60.
    const ko = [...[10, 20, 30, 40, 50, 60, 70, 80].map(startad), ...vantar(12)];
    expect(steget('beslut-till-start', '2024-04-10', ko)?.percentiler).toEqual([
      { percentil: 25, dagar: 55, varfor: null },
      ...[50, 75, 90].map((percentil) => ({ percentil, dagar: null, varfor: 'ej-natt' })),
    ]);
  });

  it('follow whoever falls away to that day, and do not take it for a start', () => {
    const bort = [
      beslut('2024-01-01'),
      handelse('BeslutUpphort', { datum: '2024-01-25', skal: 'aterkallat' }),
    ];
    const startade = [10, 20, 30, 30, 30, 40].map(startad);
    const svar = steget('beslut-till-start', '2024-04-10', [...startade, bort, bort]);
    expect(svar).toMatchObject({ n: 8, hant: 6, bortfallna: 2, vantar: 0 });
    // After 20 days 6/8 are left, and four once the two are gone on day 24: too few to tell of day 30.
    expect(percentilerna([...startade, bort, bort])).toEqual(Array(4).fill('for-fa-under-risk'));
    // With a fifth there, 3/5 of the 7/9 go on day 30.
    const fler = [...startade, startad(50), bort, bort];
    expect(percentilerna(fler)).toEqual([30, 30, 'for-fa-under-risk', 'for-fa-under-risk']);
  });

  it('tell no percentile of those few whom it has happened to, however many fell away', () => {
    const bort = [beslut('2024-01-01'), handelse('BeslutUpphort', { datum: '2024-01-02' })];
    const endaste = [bort, bort, bort, bort, startad(200)];
    expect(steget('beslut-till-start', '2024-12-31', endaste)).toMatchObject({ n: 5, hant: 1 });
    expect(percentilerna(endaste)).toEqual(Array(4).fill('for-fa'));
    expect(percentilerna([...vantar(30), ...[1, 2, 3, 4].map(startad)])).toEqual(
      Array(4).fill('for-fa'),
    );
  });

  it('tell none where fewer than five were left to wait just before', () => {
    const tio = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100].map(startad);
    expect(percentilerna(tio)).toEqual([30, 55, 'for-fa-under-risk', 'for-fa-under-risk']);
  });

  it('are as of a day: what came later has not come', () => {
    expect(steget('beslut-till-start', '2024-01-21', liv)).toMatchObject({
      ...{ n: 5, hant: 2, vantar: 3 },
    });
    expect(steget('beslut-till-start', '2023-12-31', liv)).toBeUndefined();
    expect(
      steget('beslut-till-start', '2024-01-05', [...liv, [beslut('2024-01-06')]]),
    ).toMatchObject({ n: 5, hant: 0, vantar: 5, langstaVantan: 4 });
  });

  it('tell no percentile of fewer than five in all', () => {
    const few = steget('beslut-till-start', '2024-04-10', liv.slice(0, 4));
    expect(few?.n).toBe(4);
    expect(few?.percentiler.map(({ dagar, varfor }) => [dagar, varfor])).toEqual(
      Array.from({ length: 4 }, () => [null, 'for-fa']),
    );
  });

  it('tell of those who have waited since before the period', () => {
    const tidigare = Array.from({ length: 5 }, () => [beslut('2023-11-01')]);
    const borta = [beslut('2023-11-01'), start('2023-12-01')];
    expect(steget('beslut-till-start', '2024-01-31', [...tidigare, borta, ...liv])).toMatchObject({
      ...{ n: 5, vantarSedanTidigare: 5, langstaVantan: 91 },
    });
  });

  it('count a start before the decision by itself', () => {
    const fore = [beslut('2024-02-01'), start('2024-01-20')];
    expect(steget('beslut-till-start', '2024-04-10', [...liv, fore])).toMatchObject({
      ...{ n: 5, omvanda: 1 },
    });
  });

  it('are of all methods together too', () => {
    const annan = [handelse('BeslutFattat', { datum: '2024-01-01', metod: 'MST' })];
    const { alla, rader: per } = vantetiderOf(rader(...liv, annan), { ...AR, per: '2024-04-10' });
    expect(alla.find(({ steg }) => steg === 'beslut-till-start')?.n).toBe(6);
    expect(per.map(({ metod }) => metod.kod).sort()).toEqual(['FFT', 'MST']);
  });
});

describe('how long those who begin stay', () => {
  const slut = (dagar: number, avslutsorsak: string) => [
    ...[beslut('2024-01-01'), start('2024-01-01')],
    handelse('InsatsAvslutad', { datum: addDays('2024-01-01', dagar), avslutsorsak }),
  ];
  const pagar = Array.from({ length: 14 }, () => [beslut('2024-01-01'), start('2024-01-01')]);
  const aldrig = [
    beslut('2024-01-01'),
    handelse('InsatsAvslutad', { datum: '2024-02-01', avslutsorsak: 'ALDRIG_STARTAD' }),
  ];
  const liv = [
    ...[20, 40].map((n) => slut(n, 'AVBROTT_FAMILJ')),
    ...[50, 80, 85].map((n) => slut(n, 'FULLFOLJD_MAL')),
    ...[slut(10, 'PLACERING'), aldrig, ...pagar, [beslut('2024-01-01')]],
  ];
  const kvarvaro = (per: Datum) => kvarvaroOf(rader(...liv), { ...AR, per }).rader[0];

  it('is the share broken off and carried through by each day, each the other’s competitor', () => {
    const svar = kvarvaro('2024-05-30');
    expect(svar).toMatchObject({
      ...{ metod: { kod: 'FFT' }, startade: 20, fullfoljda: 3, avbrott: 2 },
      ...{ annatSlut: 1, pagar: 14 },
      jaEllerBeslut: { antal: 22, startade: 20, aldrigStartade: 1, vantar: 1 },
    });
    // Nobody is censored before day 150, so each share is a plain one of twenty.
    expect(svar?.efterDagar.slice(0, 3)).toMatchObject([
      { dag: 30, avbrott: { andel: expect.closeTo(1 / 20, 10), underRisk: 18 }, fullfoljd: { andel: 0 } }, // prettier-ignore
      { dag: 60, avbrott: { andel: expect.closeTo(2 / 20, 10) }, fullfoljd: { andel: expect.closeTo(1 / 20, 10) } }, // prettier-ignore
      { dag: 90, avbrott: { andel: expect.closeTo(2 / 20, 10), underRisk: 14 }, fullfoljd: { andel: expect.closeTo(3 / 20, 10) } }, // prettier-ignore
    ]);
    expect(svar?.efterDagar.at(-1)).toMatchObject({
      ...{ dag: 365, avbrott: { odefinierad: 'efter-sista-uppfoljning' } },
    });
  });

  it('is refused where fewer than ten are still followed', () => {
    const few = kvarvaroOf(rader(...liv.slice(0, 12)), { ...AR, per: '2024-05-30' }).rader[0];
    expect(few?.efterDagar[2]).toMatchObject({
      ...{ dag: 90, avbrott: { odefinierad: 'for-fa-under-risk' } },
    });
    expect(kvarvaroOf([], { ...AR, per: '2024-05-30' }).alla.efterDagar[0]).toMatchObject({
      avbrott: { odefinierad: 'inga-observationer' },
    });
  });

  it('is of those who began in the period', () => {
    const fraga = { fran: '2024-02', till: '2024-12', per: '2024-05-30' } as const;
    expect(kvarvaroOf(rader(...liv), fraga).rader).toEqual([]);
  });
});

describe('whatever is recorded', () => {
  const dagar = fc.integer({ min: 0, max: 400 });
  const liv = fc
    .record({
      metod: fc.constantFrom('FFT', 'MST'),
      erbjuden: fc.option(dagar),
      svar: fc.option(fc.tuple(dagar, fc.constantFrom('InsatsAccepterad', 'InsatsAvbojd', 'AcceptOkand' as const))), // prettier-ignore
      beslut: dagar,
      ko: fc.option(dagar),
      start: fc.option(dagar),
      avslut: fc.option(dagar),
    })
    .map(({ metod, erbjuden, svar, beslut: beslutad, ko, start: borjad, avslut }) => {
      const day = (n: number) => addDays('2023-06-01', n);
      return [
        ...(erbjuden === null ? [] : [handelse('InsatsErbjuden', { metod, datum: day(erbjuden) })]),
        ...(svar === null ? [] : [handelse(svar[1], { datum: day(svar[0]) })]),
        handelse('BeslutFattat', { metod, datum: day(beslutad) }),
        ...(ko === null ? [] : [handelse('StalldIKo', { datum: day(ko) })]),
        ...(borjad === null ? [] : [handelse('InsatsPaborjad', { metod, datum: day(borjad) })]),
        ...(avslut === null ? [] : [handelse('InsatsAvslutad', { datum: day(avslut) })]),
      ];
    });

  it('what closed and what waits is all there is, in any order, and methods add up', () => {
    fc.assert(
      fc.property(fc.array(liv, { maxLength: 15 }), dagar, (alla, sedan) => {
        const fraga = { fran: '2023-06', till: '2024-07', per: addDays('2023-06-01', sedan) };
        const svar = vantetiderOf(rader(...alla), fraga);
        for (const one of [...svar.alla, ...svar.rader.flatMap(({ steg }) => steg)]) {
          expect(one.hant + one.bortfallna + one.vantar).toBe(one.n);
          const natt = one.percentiler.flatMap(({ dagar: n }) => (n === null ? [] : [n]));
          expect(natt).toEqual([...natt].sort((a, b) => a - b));
        }
        for (const { steg, n } of svar.alla) {
          const parts = svar.rader.map((rad) => rad.steg.find((one) => one.steg === steg)?.n ?? 0);
          expect(parts.reduce((sum, one) => sum + one, 0)).toBe(n);
        }
        const bakifran = rader(...[...alla].reverse());
        expect(vantetiderOf(bakifran, fraga)).toEqual(svar);
        expect(kvarvaroOf(bakifran, fraga)).toEqual(kvarvaroOf(rader(...alla), fraga));
      }),
      { numRuns: 60 },
    );
  });
});
