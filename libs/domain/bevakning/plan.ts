import { addDays } from '../datum.js';
import { pagar } from './pagar.js';
import type { Sak } from './types.js';
import { uppfylldEller, vidAvslut } from './utfall.js';

/** Genomförandeplanen ska upprättas. (A plan is due so many days after the start as the template says.) */
export const planen = pagar(({ first, avslut }, { start, mall }) => {
  const forfaller = addDays(start.datum, mall.planFristDagar);
  const sak: Sak = { slag: 'plan', avser: 'genomforandeplan', forfaller };
  const plan = first('GenomforandeplanUpprattad');
  return [uppfylldEller(sak, plan?.datum, vidAvslut(sak, avslut))];
});
