import { isSynlig, type Styrdiagram, type Styrpunkt } from '../modell/diagram.js';
import { DOLT } from '../modell/varde.js';
import { andelText, talText } from '../text/tal.js';

/** The chart in words, quarter by quarter. */
export function styrord({ mitt, form, punkter }: Styrdiagram): readonly string[] {
  const write = (tal: number) => (form === 'andel' ? andelText(tal, 0) : talText(tal, 1));
  const centre = mitt === null ? [] : [`Genomsnittet är ${write(mitt)}.`];
  return [...centre, ...punkter.map((punkt) => sentence(punkt, write))];
}

function sentence(punkt: Styrpunkt, write: (tal: number) => string): string {
  if (!isSynlig(punkt)) {
    return `${punkt.period}: ${punkt.varde === DOLT ? 'dolt' : 'uppgift saknas'}.`;
  }
  return `${[`${punkt.period}: ${write(punkt.varde)}`, ...punkt.signaler].join('; ')}.`;
}
