import type { Datum } from '../../datum.js';
import {
  avslut as avslutet,
  beslut,
  history,
  plan,
  recorded,
  skattning,
  start,
  TODAY,
  uppdrag,
} from '../../testing.js';
import type { InsatsEvent, RecordedInsatsEvent } from '../events.js';
import { kvalitetsflaggor } from './index.js';

/** Ended with a word on the goal of the plan, and on what the child thinks of it. */
const avslut = (over: Parameters<typeof avslutet>[0] = {}) =>
  avslutet({
    ...{ maluppfyllelse: [{ malsattningId: 'm1', niva: 1 }], barnetsSyn: 'battre' },
    ...over,
  });

const SLUT = { datum: '2026-02-15', matpunkt: 'avslut' } as const;
const avslutsskattning = skattning({ skattningId: 's2', ...SLUT });
const vh = { informant: 'vardnadshavare-1' } as const;
const score = { instrument: 'SCORE15' } as const;
/** What the template asks for beside the one of the samples; and all four of them. */
const ovriga = (over: Partial<ReturnType<typeof skattning>['data']> = {}) =>
  [vh, score, { ...vh, ...score }].map((one, i) =>
    skattning({ skattningId: `o${i}`, ...one, ...over }),
  );
const vidStart = (over: Partial<ReturnType<typeof skattning>['data']> = {}) => [
  skattning(over),
  ...ovriga(over),
];
const vidAvslut = () => [avslutsskattning, ...ovriga(SLUT)];
/** Overdue follow-ups, too few sessions and what no decision tells have specs of their own. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'UPPF_FORSENAD',
  'FULLFOLJD_ORIMLIG',
  'BEHOVSPROVNING_OKAND',
]);
const flags = (events: readonly RecordedInsatsEvent[], today: Datum = TODAY) =>
  kvalitetsflaggor(events, today).filter(({ kod }) => !ELSEWHERE.has(kod));
const flaws = (events: readonly RecordedInsatsEvent[], today: Datum = TODAY) =>
  flags(events, today).map(({ kod }) => kod);
const of = (...events: readonly InsatsEvent[]) => flaws(history(...events));

describe('kvalitetsflaggor', () => {
  it('finds nothing in a well-kept insats', () => {
    expect(
      of(beslut(), uppdrag(), start(), plan(), ...vidStart(), ...vidAvslut(), avslut()),
    ).toEqual([]);
  });

  it.each<[string, Datum, readonly string[]]>([
    ['7 days', '2025-09-22', []],
    ['8 days', '2025-09-23', ['SEN_REG']],
    ['30 days', '2025-10-15', ['SEN_REG']],
    ['31 days', '2025-10-16', ['TILLBAKADATERAD']],
  ])('tells the lag of %s from happening to recording', (_, on, expected) => {
    expect(flaws([recorded(start(), 'h1', on)], '2025-09-15')).toEqual(expected);
  });

  it('counts the lag by Swedish days, not by UTC', () => {
    const midnight = { ...recorded(start(), 'h1'), recordedAt: Date.UTC(2025, 8, 22, 22, 30) };
    expect(flaws([midnight], '2025-09-15')).toEqual(['SEN_REG']);
  });

  it('misses the plan after 30 days, and its goals, and its place', () => {
    expect(flaws(history(start(), ...vidStart()), '2025-10-15')).toEqual([]);
    expect(flaws(history(start(), ...vidStart()), '2025-10-16')).toEqual(['PLAN_SAKNAS']);
    expect(of(start(), ...vidStart(), plan({ malsattningar: [], forvaring: 'papper' }))).toEqual([
      'PLAN_OFULLSTANDIG',
      'PLAN_PAPPER',
    ]);
  });

  it('sees decision, commission and start out of order', () => {
    const rest = [plan(), ...vidStart()];
    expect(of(beslut(), start(), ...rest)).toEqual(['UPPDRAG_SAKNAS']);
    expect(of(beslut(), uppdrag({ datum: '2025-09-16' }), start(), ...rest)).toEqual([
      'UPPDRAG_SAKNAS',
    ]);
    const early = uppdrag({ datum: '2025-09-01' });
    expect(of(start(), beslut({ datum: '2025-09-16' }), early, ...rest)).toEqual([
      'START_FORE_BESLUT',
    ]);
    expect(
      of(start(), early, ...rest, ...vidAvslut(), avslut(), beslut({ datum: '2026-03-01' })),
    ).toEqual(['START_FORE_BESLUT', 'BESLUT_EFTER_SLUT']);
  });

  it('misses the start three months after the decision', () => {
    expect(flaws(history(beslut()), '2025-12-01')).toEqual([]);
    expect(flaws(history(beslut()), '2025-12-02')).toEqual(['EJ_VERKSTALLD_3M']);
    expect(flaws(history(beslut({ utfall: 'avslag' })), '2026-02-01')).toEqual([]);
  });

  it('misses ratings at start and end, or finds them late', () => {
    expect(flaws(history(start(), plan()), '2025-10-06')).toEqual([]);
    expect(flaws(history(start(), plan()), '2025-10-07')).toEqual(['BASLINJE_SAKNAS']);
    expect(of(start(), plan(), ...vidStart({ datum: '2025-10-06' }))).toEqual([]);
    const late = of(start(), plan(), ...vidStart({ datum: '2025-10-07' }));
    expect([...new Set(late)]).toEqual(['BASLINJE_SEN', 'SKATTNING_UTANFOR_FONSTER']);
    expect(of(start(), plan(), ...vidStart(), avslut())).toEqual(['SLUTMATNING_SAKNAS']);
    const died = avslut({ avslutsorsak: 'AVLIDEN' });
    expect(of(start(), plan(), ...vidStart(), died)).toEqual([]);
  });

  it('sees that no informant answered at both ends', () => {
    const bytt = (...events: readonly InsatsEvent[]) =>
      of(start(), plan(), skattning(), avslut(), ...events).filter(
        (kod) => kod === 'INFORMANT_BYTT',
      );
    const other = skattning({ ...avslutsskattning.data, informant: 'larare' });
    expect(bytt(other)).toHaveLength(1);
    expect(bytt(other, skattning({ ...avslutsskattning.data, skattningId: 's3' }))).toEqual([]);
  });

  it('doubts a rating at the start long before it, and one at the end before the beginning', () => {
    expect(of(start(), plan(), ...ovriga(), skattning({ datum: '2025-07-17' }))).toEqual([
      'SKATTNING_UTANFOR_FONSTER',
    ]);
    // What is too early to count is not made either.
    expect(of(start(), plan(), ...ovriga(), skattning({ datum: '2025-07-16' }))).toEqual([
      ...['BASLINJE_SAKNAS', 'MATPUNKT_ORIMLIG'],
    ]);
    const ended = (datum: Datum) => skattning({ ...avslutsskattning.data, datum });
    expect(of(start(), plan(), ...vidStart(), ended('2025-09-15'))).toEqual([]);
    expect(of(start(), plan(), ...vidStart(), ended('2025-09-14'))).toEqual(['MATPUNKT_ORIMLIG']);
    expect(flaws(history(beslut(), ended('2025-09-01')), '2025-10-01')).toEqual([]);
    expect(flaws(history(beslut(), ended('2025-08-31')), '2025-10-01')).toEqual([
      'MATPUNKT_ORIMLIG',
    ]);
  });

  it('sees the same rating twice, and points at the one that counts', () => {
    const again = (over: Partial<ReturnType<typeof skattning>['data']>) =>
      flags(history(start(), plan(), skattning(), skattning({ skattningId: 's9', ...over })))
        .filter(({ kod }) => kod !== 'BASLINJE_SAKNAS')
        .map(({ kod, handelseId }) => `${kod} ${handelseId}`);
    expect(again({ datum: '2025-09-19' })).toEqual(['DUBBEL_SKATTNING h4']);
    expect(again({ datum: '2025-09-18' })).toEqual(['DUBBEL_SKATTNING h4']);
    expect(again({ datum: '2025-09-17' })).toEqual(['DUBBEL_SKATTNING h3']);
    expect(again({ informant: 'larare' })).toEqual([]);
    expect(again({ instrument: 'SCORE15' })).toEqual([]);
    expect(again({ instrumentversion: 2 })).toEqual([]);
  });

  it('lets ratings in between be many, but not on the same day', () => {
    const between = (skattningId: string, datum: Datum) =>
      skattning({ skattningId, datum, matpunkt: 'mellan' });
    const life = [start(), plan(), ...vidStart(), between('m1', '2025-11-01')];
    expect(of(...life, between('m2', '2025-12-01'))).toEqual([]);
    expect(of(...life, between('m2', '2025-11-01'))).toEqual(['DUBBEL_SKATTNING']);
  });

  it('sees catch-all codes and reasons lost in migration', () => {
    expect(of(start({ metod: 'OTHER' }), plan(), skattning())).toEqual(['KOD_ANNAT']);
    const vague = plan({
      malsattningar: [{ malsattningId: 'm1', omrade: 'annat', startlage: 0 }],
    });
    expect(of(start(), vague, ...vidStart())).toEqual(['KOD_ANNAT']);
    expect(
      of(
        ...[start(), plan(), ...vidStart(), ...vidAvslut()],
        avslut({ avslutsorsak: 'OKAND_MIGRERAD' }),
      ),
    ).toEqual(['AVSLUTSORSAK_SAKNAS']);
  });

  it('looks at the history as it holds', () => {
    const makulerad: InsatsEvent = {
      type: 'HandelseMakulerad',
      data: { datum: TODAY, handelseId: 'h3', skal: 'dubblett' },
    };
    expect(of(start(), plan(), skattning(), makulerad)).toEqual(['BASLINJE_SAKNAS']);
  });
});
