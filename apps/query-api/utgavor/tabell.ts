import {
  bakgrundsnamn,
  metodnamn,
  omradesnamn,
  periodnamn,
  type Tabell,
} from '../../../libs/rapport/index.js';
import type { Utgivetgrupp } from '../../../projections/utgivet-utfall/index.js';

/** Groups as a sheet: a row for each count. */
export function antalstabell(rader: readonly Utgivetgrupp[]): Tabell {
  return {
    rubrik: 'Antal',
    kolumner: [
      ...(['Period', 'Metod', 'Område', 'Grupp', 'Mått'] as const).map(
        (namn) => ({ namn, slag: 'text' }) as const,
      ),
      { namn: 'Antal', slag: 'antal' },
    ],
    rader: rader.flatMap((rad) =>
      Object.entries(rad.antal).map(([matt, varde]) => [...plats(rad), matt, varde]),
    ),
    fotnoter: ['Två punkter: dolt, för att antalet är litet eller skulle avslöja ett som är det.'],
  };
}

/** The shares that the counts give. */
export function andelstabell(rader: readonly Utgivetgrupp[]): Tabell {
  return {
    rubrik: 'Andelar',
    kolumner: [
      ...(['Period', 'Metod', 'Område', 'Grupp', 'Indikator', 'Skattning'] as const).map(
        (namn) => ({ namn, slag: 'text' }) as const,
      ),
      { namn: 'Täljare', slag: 'antal' },
      { namn: 'Nämnare', slag: 'antal' },
      { namn: 'Andel', slag: 'andel', decimaler: 1 },
      { namn: '95 % intervall', slag: 'andelsintervall', decimaler: 1 },
    ],
    rader: rader.flatMap((rad) =>
      rad.andelar.map((one) => [
        ...plats(rad),
        ...[one.indikator, one.skattning ?? '', one.taljare, one.namnare],
        one.varfor === 'dolt' ? '..' : one.andel,
        one.ki95 === null ? null : { fran: one.ki95[0], till: one.ki95[1] },
      ]),
    ),
    fotnoter: ['Intervall enligt Wilson. Definitionerna står i /v1/indikatorer.'],
  };
}

function plats({ period, metod, omrade, bakgrund }: Utgivetgrupp): readonly string[] {
  const grupp = bakgrund === 'alla' ? 'alla' : bakgrundsnamn(bakgrund);
  return [periodnamn(period), metodnamn(metod), omradesnamn(omrade), grupp];
}
