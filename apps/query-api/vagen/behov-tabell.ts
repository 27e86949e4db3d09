import type { Tabell } from '../../../libs/rapport/index.js';
import type { behovInsats, Malgruppsrad } from '../../../projections/vagen-till-insats/index.js';

const text = (...namn: readonly string[]) =>
  namn.map((one) => ({ namn: one, slag: 'text' }) as const);
const antal = (...namn: readonly string[]) =>
  namn.map((one) => ({ namn: one, slag: 'antal' }) as const);

const STEG = ['Erbjudna', 'Tackade ja', 'Startade', 'Fullföljda'] as const;

type Behovsbild = Awaited<ReturnType<typeof behovInsats>>;

/** Each need with each method; a need that nobody had is a row of its own. */
export function behovstabell({ behov }: Behovsbild): Tabell {
  return {
    rubrik: 'Behov och insats',
    kolumner: [
      ...text('Behov', 'Behovets namn', 'Metod', 'Metodens namn'),
      ...antal('Insatser med behovet', ...STEG, 'Insats saknades', 'För lång kö'),
      { namn: 'Andel som fick metoden', slag: 'andel', decimaler: 1 },
      ...text('Anmärkning'),
    ],
    rader: behov.flatMap((rad) => {
      const { behov: av, antal: alla, insatsSaknades, langKo, fick } = rad;
      const hela = {
        ...{ ...rad, metod: { kod: 'alla', namn: 'Alla metoder' }, fick },
        ...{ insatsSaknades: insatsSaknades.antal, langKo: langKo.antal },
      };
      return [hela, ...rad.metoder].map((one) => [
        ...[av.kod, av.namn, one.metod.kod, one.metod.namn, alla],
        ...[one.erbjudna, one.tackadeJa, one.startade, one.fullfoljda],
        ...[one.insatsSaknades, one.langKo, one.fick.andel, one.fick.varfor ?? ''],
      ]);
    }),
    fotnoter: [],
  };
}

/** Each nämnd with each method. */
export function malgruppstabell(rader: readonly Malgruppsrad[]): Tabell {
  return {
    rubrik: 'Metoder per nämnd för målgruppen',
    kolumner: [...text('Nämnd', 'Nämndens namn', 'Metod', 'Metodens namn'), ...antal(...STEG)],
    rader: rader.map(({ stadsdelsnamnd, metod, ...steg }) => [
      ...[stadsdelsnamnd.kod, stadsdelsnamnd.namn, metod.kod, metod.namn],
      ...[steg.erbjudna, steg.tackadeJa, steg.startade, steg.fullfoljda],
    ]),
    fotnoter: [],
  };
}
