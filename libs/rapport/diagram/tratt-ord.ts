import type { Trattdiagram, Trattenhet } from '../modell/diagram.js';
import { DOLT, type Tal } from '../modell/varde.js';
import { andelText, talText } from '../text/tal.js';

/** The chart in words, unit by unit in the order given. */
export function trattord({ mitt, form, enheter }: Trattdiagram): readonly string[] {
  const write = (tal: number) => (form === 'andel' ? andelText(tal, 0) : talText(tal, 1));
  const together = mitt === null ? [] : [`Alla tillsammans: ${write(mitt)}.`];
  return [...together, ...enheter.map((enhet) => sentence(enhet, write))];
}

function sentence({ namn, antal, varde, krympt }: Trattenhet, write: (tal: number) => string) {
  const inWords = (tal: Tal) => (tal === DOLT ? 'dolt' : write(tal));
  if (antal === DOLT || varde === DOLT) return `${namn}: dolt.`;
  const adjusted = krympt === null ? '' : `, justerat ${inWords(krympt)}`;
  return `${namn}: ${write(varde)} av ${talText(antal, 0)} insatser${adjusted}.`;
}
