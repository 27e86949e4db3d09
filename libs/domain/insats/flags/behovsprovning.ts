import { isProvningOkand } from '../behovsprovning.js';
import type { Flaggregel } from './types.js';

/** Behovsprövning okänd. (Begun, and neither offer, decision nor start tells whether it was to be assessed first.) */
export const behovsprovningOkand: Flaggregel = ({ erbjudande, beslut, start }) => {
  if (start === undefined || erbjudande !== undefined || beslut !== undefined) return [];
  if (!isProvningOkand(start.data)) return [];
  const text =
    'Ingen uppgift om insatsen är behovsprövad: den har varken erbjudande eller beslut, och starten säger det inte. Registrera beslutet, eller rätta starten och ange behovsprovad.';
  return [{ kod: 'BEHOVSPROVNING_OKAND', text, handelseId: start.id, sedan: start.data.datum }];
};
