import type { Metodrad } from '../../../libs/outcome/index.js';
import { metodnamn, omradesnamn, type Tabell } from '../../../libs/rapport/index.js';

/** Methods by nämnd as a sheet: a row for each pair. */
export function metodark(rader: readonly Metodrad[]): Tabell {
  return {
    rubrik: 'Metoder',
    kolumner: [
      { namn: 'Metod', slag: 'text' },
      { namn: 'Område', slag: 'text' },
      { namn: 'Inledda', slag: 'antal' },
    ],
    rader: rader.flatMap(({ metod, staden, namnder }) => [
      [metodnamn(metod.kod), omradesnamn('stad'), staden],
      ...namnder.map(({ stadsdelsnamnd, inledda }) => [
        ...[metodnamn(metod.kod), omradesnamn(`namnd:${stadsdelsnamnd}`)],
        inledda,
      ]),
    ]),
    fotnoter: ['Två punkter: dolt, för att antalet är litet eller skulle avslöja ett som är det.'],
  };
}
