import type { Rapport } from '../index.js';

/** Names as they may come from a register that somebody else fills. For specs only. */
export const ELAKT = `</text><script>alert("1")</script>&amp;'"]]>\u0000\u001b\ud800\u202e=1+1`;

/** A name that no line holds. */
export const LANGT = 'Å'.repeat(1000);

/** The same report with every text replaced. */
export function withTexts(rapport: Rapport, text: string): Rapport {
  const told = JSON.parse(JSON.stringify(rapport), (name: string, value: unknown) =>
    isText(name, value) ? text : value,
  ) as Rapport;
  return told;
}

/** Kinds and signs are no texts: they come from the code. */
function isText(name: string, value: unknown): boolean {
  return typeof value === 'string' && value !== '..' && !['slag', 'form', 'battre'].includes(name);
}
