import { addDays, earliest } from '../datum.js';
import { kraverBeslut } from '../insats/behovsprovning.js';
import type { Sak, Utkast } from './types.js';
import type { Bevakningsregel, Underlag } from './underlag.js';
import { bortfallen, uppfylld, vidAvslut } from './utfall.js';

/** Days from a yes to the decision that the insats needs. A product choice: the law says without delay. */
export const BESLUT_EFTER_JA_DAGAR = 14;

/** En insats som ska behovsprövas ska ha ett beslut: efter ett ja, och senast när den börjar. (A decision is due.) */
export const beslutet: Bevakningsregel = (underlag) => {
  const { start, first } = underlag;
  if (!kraverBeslut({ erbjudande: first('InsatsErbjuden'), start })) return [];
  const ja = first('InsatsAccepterad');
  const forfaller = earliest([ja && addDays(ja.datum, BESLUT_EFTER_JA_DAGAR), start?.datum]);
  if (forfaller === undefined) return [];
  return [utfallet({ slag: 'beslut', avser: 'beslut', forfaller }, underlag)];
};

function utfallet(sak: Sak, { beslut, start, avslut, all, svar }: Underlag): Utkast {
  if (beslut !== undefined) return uppfylld(sak, beslut.datum);
  const nej = svar() === 'avbojt' ? all('InsatsAvbojd').at(-1) : undefined;
  if (nej !== undefined && start === undefined) {
    return bortfallen(sak, nej.datum, 'erbjudandet-avbojt');
  }
  return vidAvslut(sak, avslut);
}
