import type { Avsnitt } from '../modell/rapport.js';
import type { Varde } from '../modell/varde.js';

/** Which counts a table of groups shows, each with its heading. */
export interface Grupptal {
  readonly tal: readonly (readonly [matt: string, namn: string])[];
  readonly fotnot: string;
}

/** What started and how it ended. */
export const GENOMFORDA: Grupptal = {
  tal: [
    ['startade', 'Startade'],
    ['avslutade', 'Avslutade'],
    ['fullfoljda', 'varav fullföljda'],
  ],
  fotnot: 'En tom ruta betyder att talet inte hör till de publicerade tabellerna.',
};

/** Which methods are used where. */
export const INLEDDA: Grupptal = {
  tal: [['inledda', 'Inledda']],
  fotnot: 'Inledda är beslutade insatser, och startade där inget beslut krävs.',
};

/** Groups beside each other by counts alone. */
export function grupptabell(
  om: { readonly rubrik: string; readonly ingress: string; readonly forsta: string },
  { tal, fotnot }: Grupptal,
  rader: readonly (readonly [namn: string, antal: Readonly<Record<string, Varde>>])[],
): Avsnitt {
  return {
    rubrik: om.rubrik,
    ingress: om.ingress,
    tabell: {
      rubrik: om.rubrik,
      kolumner: [
        { namn: om.forsta, slag: 'text' },
        ...tal.map(([, namn]) => ({ namn, slag: 'antal' as const })),
      ],
      rader: rader.map(([namn, antal]) => [namn, ...tal.map(([matt]) => antal[matt] ?? null)]),
      fotnoter: [fotnot],
    },
    forklaring: [],
  };
}
