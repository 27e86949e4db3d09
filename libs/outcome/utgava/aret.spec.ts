import { losare as makeLosare, type Losare } from '../rojandekontroll/index.js';
import { byggUtgava } from './bygg.js';
import type { Liggare } from './liggare.js';
import { planeraUtgava } from './planera.js';
import { Underlagssamlare, type PlacedHistory } from './samlare.js';
import { avslutad } from './testing.js';

const TOM: Liggare = { utgavor: [], celler: new Map() };
const VAL = { position: 1_000_000n, datum: '2026-02-05', franAr: 2025, karens: 30 } as const;
const SLUT = ['2025-03-10', '2025-05-10', '2025-08-10', '2025-11-10'] as const;
const PAR = 'SDQ.1.barn';

let losare: Losare;
beforeAll(async () => {
  losare = await makeLosare();
});

let n = 0;

/** So many ended with FFT in Farsta in a quarter, each with the same change of points. */
function avslutade(kvartal: number, antal: number, val: { slut?: number; metod?: string } = {}) {
  const { slut = 10, ...rest } = val;
  return Array.from({ length: antal }, () =>
    avslutad((n += 1), [20, slut], { ...rest, slut: SLUT[kvartal] as string }),
  );
}

/** A city where nothing is small: forty ended in each quarter. */
const stort = () => SLUT.flatMap((_dag, kvartal) => avslutade(kvartal, 40));

function bygg(histories: readonly PlacedHistory[], solver = losare) {
  const plan = planeraUtgava(TOM, VAL);
  const samlare = new Underlagssamlare(plan);
  for (const history of histories) samlare.take(history);
  const val = { plan, liggare: TOM, regel: { minstaAntal: 5 }, losare: solver };
  const { rader, skydd } = byggUtgava(samlare.blad(), val);
  const antal = (metod: string, matt: string, period = '2025') =>
    rader
      .find((rad) => `${rad.period} ${rad.metod} ${rad.omrade}` === `${period} ${metod} stad`)
      ?.antal.find((one) => one.matt === matt)?.varde;
  return { rader, skydd, antal };
}

const klasserI = ({ antal }: ReturnType<typeof bygg>, metod = 'FFT') =>
  ['battre', 'oforandrad', 'samre'].map((klass) => antal(metod, `${klass}:${PAR}`));

describe('what came of a year', () => {
  it('is told by class where the pairs are', () => {
    const worse = SLUT.flatMap((_dag, kvartal) => avslutade(kvartal, 10, { slut: 30 }));
    const same = SLUT.flatMap((_dag, kvartal) => avslutade(kvartal, 10, { slut: 20 }));
    const made = bygg([...stort(), ...worse, ...same]);
    expect(made.antal('FFT', `par:${PAR}`)).toBe(240);
    expect(klasserI(made)).toEqual([160, 40, 40]);
  });

  it('hides a small class together with another, for their sum is known', () => {
    const made = bygg([
      ...stort(),
      ...avslutade(0, 3, { slut: 30 }),
      ...avslutade(1, 20, { slut: 20 }),
    ]);
    expect(made.antal('FFT', `par:${PAR}`)).toBe(183);
    const [battre, oforandrad, samre] = klasserI(made);
    expect(samre).toBe('dolt');
    expect([battre, oforandrad].filter((varde) => varde === 'dolt')).toHaveLength(1);
  });

  it('does not tell that nobody was better where everybody was worse', () => {
    const worse = SLUT.flatMap((_dag, kvartal) =>
      avslutade(kvartal, 10, { slut: 30, metod: 'MST' }),
    );
    const made = bygg([...stort(), ...worse]);
    expect(made.antal('MST', 'avslutade')).toBe(40);
    expect(klasserI(made, 'MST')).toEqual(['dolt', 'dolt', 'dolt']);
    expect(klasserI(made)).toEqual([160, 0, 0]);
  });

  it('is told by sex and age within the number of the city', () => {
    const { rader } = bygg(stort());
    const girls = rader.find(({ bakgrund }) => bakgrund === 'kon:flicka');
    expect(girls?.antal).toContainEqual({ matt: 'avslutade', varde: 160 });
  });

  it('is told by method and nämnd for what was begun, and for nothing else', () => {
    const { rader } = bygg(stort());
    const rad = rader.find(({ metod, omrade }) => metod === 'FFT' && omrade === 'namnd:farsta');
    expect(rad).toMatchObject({ period: '2025', antal: [{ matt: 'inledda', varde: 160 }] });
  });
});

describe('a year that cannot be proved', () => {
  /** Three ended with MST in the first quarter only: the year has a number to hide. */
  const smatt = () => [...stort(), ...avslutade(0, 3, { metod: 'MST' })];

  /** Lets the quarters through, and gives up where four of them meet. */
  function tired(largest: number): Losare {
    return {
      open: (model) => {
        if (model.rows.length > largest) throw new Error('The solver is out.');
        return losare.open(model);
      },
    };
  }

  it('still shows what anybody can add up from its quarters, and nothing else of its tables', () => {
    const sizes: number[] = [];
    const watched: Losare = {
      open: (model) => {
        sizes.push(model.rows.length);
        return losare.open(model);
      },
    };
    const whole = bygg(smatt(), watched);
    expect(whole.skydd).toBe('skyddat');
    const held = bygg(smatt(), tired(Math.max(...sizes) - 1));
    expect(held.skydd).toBe('bara-overniva');
    expect(held.antal('MST', 'avslutade')).toBeUndefined();
    const told = held.rader.filter(({ period }) => period === '2025');
    for (const { metod, omrade, bakgrund, antal } of told) {
      for (const { matt, varde } of antal) {
        if (varde === 'dolt' || varde === 0 || bakgrund !== 'alla' || matt === 'inledda') continue;
        if (matt.startsWith('battre') || matt.startsWith('nyOro')) continue;
        const parts = ['K1', 'K2', 'K3', 'K4'].map(
          (kvartal) =>
            held.rader
              .find(
                (rad) =>
                  `${rad.period} ${rad.metod} ${rad.omrade}` ===
                  `2025-${kvartal} ${metod} ${omrade}`,
              )
              ?.antal.find((one) => one.matt === matt)?.varde ?? 0,
        );
        expect(parts).not.toContain('dolt');
        expect(parts.reduce<number>((sum, part) => sum + Number(part), 0)).toBe(varde);
      }
    }
  });
});
