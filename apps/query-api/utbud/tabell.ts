import type { Tabell } from '../../../libs/rapport/index.js';
import type { Metodmix } from '../../../projections/metodmix/index.js';

/** The mix as a sheet: a row for each method of each nämnd. */
export function mixtabell(rader: readonly Metodmix[]): Tabell {
  return {
    rubrik: 'Metodmix',
    kolumner: [
      ...(['Nämnd', 'Nämndens namn', 'Metod', 'Metodens namn', 'Insatstyp'] as const).map(
        (namn) => ({ namn, slag: 'text' }) as const,
      ),
      ...(['Beslutade', 'Startade', 'Avslutade', 'Startade i nämnden'] as const).map(
        (namn) => ({ namn, slag: 'antal' }) as const,
      ),
      { namn: 'Andel av startade', slag: 'andel', decimaler: 1 },
    ],
    rader: rader.map(({ stadsdelsnamnd, metod, antal, ...rad }) => [
      ...[stadsdelsnamnd.kod, stadsdelsnamnd.namn, metod.kod, metod.namn, rad.insatstyp],
      ...[antal.beslutade, antal.startade, antal.avslutade, rad.startadeINamnden],
      rad.andelAvStartade,
    ]),
    fotnoter: [],
  };
}
