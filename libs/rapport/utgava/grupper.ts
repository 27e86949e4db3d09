import type { Avsnitt } from '../modell/rapport.js';
import type { Varde } from '../modell/varde.js';

/** Groups beside each other by counts alone. */
export function grupptabell(
  om: { readonly rubrik: string; readonly ingress: string; readonly forsta: string },
  rader: readonly (readonly [namn: string, antal: Readonly<Record<string, Varde>>])[],
): Avsnitt {
  return {
    rubrik: om.rubrik,
    ingress: om.ingress,
    tabell: {
      rubrik: om.rubrik,
      kolumner: [
        { namn: om.forsta, slag: 'text' },
        { namn: 'Startade', slag: 'antal' },
        { namn: 'Avslutade', slag: 'antal' },
        { namn: 'varav fullföljda', slag: 'antal' },
      ],
      rader: rader.map(([namn, antal]) => [
        namn,
        antal.startade ?? null,
        antal.avslutade ?? null,
        antal.fullfoljda ?? null,
      ]),
      fotnoter: ['En tom ruta betyder att talet inte hör till de publicerade tabellerna.'],
    },
    forklaring: [],
  };
}

/** How many insatser were begun, by method or by nämnd: which methods are used where. */
export function inleddatabell(
  om: { readonly rubrik: string; readonly ingress: string; readonly forsta: string },
  rader: readonly (readonly [namn: string, antal: Readonly<Record<string, Varde>>])[],
): Avsnitt {
  return {
    rubrik: om.rubrik,
    ingress: om.ingress,
    tabell: {
      rubrik: om.rubrik,
      kolumner: [
        { namn: om.forsta, slag: 'text' },
        { namn: 'Inledda', slag: 'antal' },
      ],
      rader: rader.map(([namn, antal]) => [namn, antal.inledda ?? null]),
      fotnoter: ['Inledda är beslutade insatser, och startade där inget beslut krävs.'],
    },
    forklaring: [],
  };
}
