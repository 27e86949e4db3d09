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
