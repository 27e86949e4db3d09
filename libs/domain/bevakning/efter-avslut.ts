import { addMonths } from '../datum.js';
import { tidigastEfter } from '../insats/matpunkter.js';
import { pagar } from './pagar.js';
import type { Sak } from './types.js';
import { bortfallen, oppen, uppfylldEller } from './utfall.js';

/** Hur det gick sedan ska frågas så många månader efter avslutet som mallen säger. (Follow-up after the end.) */
export const efterAvslutet = pagar(({ avslut, all }, { mall }) => {
  if (avslut === undefined) return [];
  return mall.efterAvslut.map((manader) => {
    const forfaller = addMonths(avslut.datum, manader);
    const sak: Sak = { slag: 'uppfoljning-efter-avslut', avser: `${manader}-man`, forfaller };
    const tidigast = tidigastEfter(avslut.datum, manader);
    const made = all('UppfoljningEfterAvslut').find(
      (one) => one.manader === manader && one.datum >= tidigast,
    );
    const annars =
      avslut.avslutsorsak === 'AVLIDEN' ? bortfallen(sak, avslut.datum, 'avliden') : oppen(sak);
    return uppfylldEller(sak, made?.datum, annars);
  });
});
