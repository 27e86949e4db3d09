import type { FattaBeslut, InsatsCommand, RegistreraSkattning } from '../domain/index.js';
import { daysBetween } from '../domain/index.js';
import { syntheticCity } from './city.js';

interface Summary {
  readonly metod: string;
  readonly kon: string;
  readonly alderAr: number;
  readonly beslut?: FattaBeslut['data'];
  readonly startdatum?: InsatsCommand['data']['datum'];
  readonly commands: readonly InsatsCommand[];
}

function ofType<T extends InsatsCommand['type']>(commands: readonly InsatsCommand[], type: T) {
  return commands
    .filter((command): command is Extract<InsatsCommand, { type: T }> => command.type === type)
    .map((command) => command.data as Extract<InsatsCommand, { type: T }>['data']);
}

function summary(commands: readonly InsatsCommand[]): Summary {
  const beslut = ofType(commands, 'FattaBeslut')[0];
  const start = ofType(commands, 'PaborjaInsats')[0];
  const grund = beslut ?? start;
  return {
    metod: String(grund?.metod),
    kon: String(grund?.kon),
    alderAr: Number(grund?.alderAr),
    ...(beslut === undefined ? {} : { beslut }),
    ...(start === undefined ? {} : { startdatum: start.datum }),
    commands,
  };
}

const SIZE = 20_000;
const all = [...syntheticCity({ seed: 11, insatser: SIZE, today: '2026-06-30' })].map((insats) => ({
  ...summary(insats.commands),
  corrections: insats.corrections,
}));
const started = all.filter(({ startdatum }) => startdatum !== undefined);
const ended = started.filter(({ commands }) => ofType(commands, 'AvslutaInsats').length > 0);

const share = <T>(of: readonly T[], holds: (one: T) => boolean) =>
  of.filter(holds).length / of.length;
const rated = (one: Summary, matpunkt: string) =>
  ofType(one.commands, 'RegistreraSkattning').some((data) => data.matpunkt === matpunkt);
const orsak = (one: Summary) => ofType(one.commands, 'AvslutaInsats')[0]?.avslutsorsak ?? '';

/** Pairs of start and end of one instrument by one informant. */
function pairs(instrument: string, informant: string): readonly (readonly [number, number])[] {
  return all.flatMap(({ commands }) => {
    const mine = ofType(commands, 'RegistreraSkattning').filter(
      (data: RegistreraSkattning['data']) =>
        data.instrument === instrument && data.informant === informant,
    );
    const start = mine.find(({ matpunkt }) => matpunkt === 'start')?.poang;
    const avslut = mine.find(({ matpunkt }) => matpunkt === 'avslut')?.poang;
    return typeof start === 'number' && typeof avslut === 'number'
      ? [[start, avslut] as const]
      : [];
  });
}

function moments(of: readonly (readonly [number, number])[]) {
  const n = of.length;
  const mean = (side: 0 | 1) => of.reduce((sum, pair) => sum + pair[side], 0) / n;
  const [x, y] = [mean(0), mean(1)];
  const sum = (f: (dx: number, dy: number) => number) =>
    of.reduce((total, [a, b]) => total + f(a - x, b - y), 0);
  const sd = Math.sqrt(sum((dx) => dx * dx) / (n - 1));
  const r = sum((dx, dy) => dx * dy) / Math.sqrt(sum((dx) => dx * dx) * sum((_, dy) => dy * dy));
  return { n, x, y, sd, r, d: (y - x) / sd };
}

describe('the calibration of a synthetic city', () => {
  it.each([
    { from: 0, till: 5, expected: 0.25 },
    { from: 6, till: 12, expected: 0.39 },
    { from: 13, till: 17, expected: 0.31 },
    { from: 18, till: 23, expected: 0.05 },
  ])('has the ages of the pilot district: $from–$till', ({ from, till, expected }) => {
    const found = share(all, ({ alderAr }) => alderAr >= from && alderAr <= till);
    expect(Math.abs(found - expected)).toBeLessThan(0.03);
  });

  it('has 54 per cent boys', () => {
    expect(share(all, ({ kon }) => kon === 'pojke')).toBeCloseTo(0.54, 1);
  });

  it('gives familjebehandling to 33–65 per cent in every district', () => {
    const districts = new Set(all.map(({ beslut }) => beslut?.stadsdelsnamnd));
    for (const district of districts) {
      const mine = all.filter(({ beslut }) => beslut?.stadsdelsnamnd === district);
      const found = share(mine, ({ metod }) => metod === 'FB_EM');
      if (district === undefined || mine.length < 150) continue;
      expect(found).toBeGreaterThan(0.33 - 0.05);
      expect(found).toBeLessThan(0.65 + 0.07);
    }
  });

  it('has a plan in 79 per cent of the insatser that ended', () => {
    const planned = share(
      ended,
      ({ commands }) => ofType(commands, 'UpprattaGenomforandeplan').length > 0,
    );
    expect(Math.abs(planned - 0.79)).toBeLessThan(0.02);
  });

  it('has a start rating in about 70 per cent and misses 40–55 per cent of their end ratings', () => {
    const started = ended.filter((one) => rated(one, 'start'));
    expect(Math.abs(share(ended, (one) => rated(one, 'start')) - 0.7)).toBeLessThan(0.03);
    const missing = 1 - share(started, (one) => rated(one, 'avslut'));
    expect(missing).toBeGreaterThan(0.4);
    expect(missing).toBeLessThan(0.55);
  });

  it('completes MST in about 80 per cent', () => {
    const mst = ended.filter(({ metod }) => metod === 'MST');
    expect(Math.abs(share(mst, (one) => orsak(one).startsWith('FULLFOLJD')) - 0.805)).toBeLessThan(
      0.06,
    );
  });

  it('waits some weeks from beslut to start, at most seven months, and sometimes starts first', () => {
    const waits = started
      .flatMap(({ beslut, startdatum }) =>
        beslut === undefined || startdatum === undefined
          ? []
          : [daysBetween(beslut.datum, startdatum)],
      )
      .sort((a, b) => a - b);
    expect(waits[Math.floor(waits.length / 2)]).toBeGreaterThan(14);
    expect(waits[Math.floor(waits.length / 2)]).toBeLessThan(30);
    expect(waits.at(-1)).toBe(215);
    expect(waits[0]).toBeLessThan(0);
  });

  it('corrects a few per cent and annuls about one in two hundred', () => {
    const has = (type: string) =>
      share(all, ({ corrections }) => corrections.some((command) => command.type === type));
    expect(has('RattaUppgift')).toBeGreaterThan(0.02);
    expect(has('RattaUppgift')).toBeLessThan(0.06);
    expect(has('MakuleraHandelse')).toBeGreaterThan(0.002);
    expect(has('MakuleraHandelse')).toBeLessThan(0.01);
  });

  it.each([
    { instrument: 'SDQ', mean: 16 },
    { instrument: 'SCORE15', mean: 39 },
    { instrument: 'PSS', mean: 45 },
  ])('lowers $instrument by a third of an SD, correlated one half', ({ instrument, mean }) => {
    const found = moments(pairs(instrument, 'vardnadshavare-1'));
    expect(found.n).toBeGreaterThan(300);
    expect(Math.abs(found.x - mean)).toBeLessThan(1.5);
    expect(Math.abs(found.r - 0.5)).toBeLessThan(0.1);
    expect(Math.abs(found.d + 0.35)).toBeLessThan(0.12);
  });
});
