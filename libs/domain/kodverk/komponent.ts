import type { Kod } from './kod.js';

/**
 * Vad en insats utan manual består av. (What an insats without a manual consists of: without it, all that is
 * called family treatment is one thing in the figures. A first list; districts may add their own.)
 */
export const KOMPONENT: readonly Kod[] = [
  {
    kod: 'foraldrasamtal',
    namn: 'Föräldrasamtal',
    definition: 'Samtal med en eller båda vårdnadshavarna om föräldraskapet.',
  },
  {
    kod: 'familjesamtal',
    namn: 'Familjesamtal',
    definition: 'Samtal där barnet och minst en vårdnadshavare deltar tillsammans.',
  },
  {
    kod: 'barnsamtal',
    namn: 'Samtal med barnet',
    definition: 'Enskilda samtal med barnet.',
  },
  {
    kod: 'hemarbete',
    namn: 'Arbete i hemmet',
    definition: 'Behandlaren arbetar med familjen i hemmet, i vardagens situationer.',
  },
  {
    kod: 'natverksmote',
    namn: 'Nätverksmöte',
    definition: 'Möten med släkt, vänner eller andra som familjen räknar in.',
  },
  {
    kod: 'praktiskt-stod',
    namn: 'Praktiskt stöd',
    definition: 'Hjälp med det som ska göras: kontakter, rutiner, resor.',
  },
  {
    kod: 'skolstod',
    namn: 'Stöd i skolan',
    definition: 'Arbete tillsammans med förskolan eller skolan för att skolgången ska fungera.',
  },
  {
    kod: 'samordning',
    namn: 'Samordning',
    definition: 'Samordning av andra insatser, till exempel genom en samordnad individuell plan.',
  },
  {
    kod: 'annat',
    namn: 'Annat',
    definition: 'Något som ingen annan kod beskriver.',
  },
];
