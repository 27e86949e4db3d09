import type { Forandringsdiagram, Forandringsrad, Medelpunkt } from '../modell/diagram.js';
import { DOLT, type Dolt } from '../modell/varde.js';
import { talText } from '../text/tal.js';

/** The chart in words, row by row. */
export function forandringsord({ rader }: Forandringsdiagram): readonly string[] {
  return rader.map(sentence);
}

function sentence({ namn, battre, start, avslut }: Forandringsrad): string {
  const direction = battre === 'lagre' ? 'lägre är bättre' : 'högre är bättre';
  return `${namn} (${direction}): ${inWords(start)} vid start, ${inWords(avslut)} vid avslut.`;
}

function inWords(punkt: Medelpunkt | Dolt | null): string {
  if (punkt === null) return 'uppgift saknas';
  if (punkt === DOLT) return 'dolt';
  const { varde, intervall } = punkt;
  if (intervall === undefined) return talText(varde, 1);
  return `${talText(varde, 1)} (95 %-intervall ${talText(intervall.fran, 1)} till ${talText(intervall.till, 1)})`;
}
