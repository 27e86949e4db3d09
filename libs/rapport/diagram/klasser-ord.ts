import type { Klassrad, Klasstaplar } from '../modell/diagram.js';
import { DOLT, type Tal } from '../modell/varde.js';
import { talText } from '../text/tal.js';

/** The chart in words, bar by bar. */
export function klassord({ klasser, rader }: Klasstaplar): readonly string[] {
  return rader.map((rad) => sentence(klasser, rad));
}

function sentence(klasser: readonly string[], { namn, antal, saknas }: Klassrad): string {
  const parts = klasser.map((klass, n) => `${klass} ${inWords(antal[n] ?? DOLT)}`);
  return `${namn}: ${[...parts, `skattning saknas ${inWords(saknas)}`].join(', ')}.`;
}

function inWords(tal: Tal): string {
  return tal === DOLT ? 'dolt' : talText(tal, 0);
}
