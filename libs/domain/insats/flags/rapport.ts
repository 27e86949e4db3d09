import type { Bevakning } from '../../bevakning/index.js';
import { RAPPORTERADE_LAGAR } from '../../bevakning/index.js';
import { kvartalsdagar } from '../../datum.js';
import type { Flaggregel } from './types.js';

/** Rapporten gäller ett kvartal då inget skulle rapporteras. (Reported as not carried out for a quarter on whose list it is not.) */
export const rapportFelKvartal: Flaggregel = ({ history, bevakningar }) => {
  const frister = bevakningar.filter(isRapporterad);
  return history.flatMap((event) => {
    if (event.type !== 'EjVerkstalltBeslutRapporterat') return [];
    const { kvartal, datum: sedan } = event.data;
    if (frister.some((frist) => paListan(frist, kvartal))) return [];
    const text = `Beslutet rapporterades som ej verkställt för ${kvartal}, men hör inte till det kvartalets lista. Rätta kvartalet, eller makulera rapporten och meddela mottagarna.`;
    return [{ kod: 'RAPPORT_FEL_KVARTAL', text, handelseId: event.id, sedan }];
  });
};

function isRapporterad({ slag, lag }: Bevakning): boolean {
  return slag === 'verkstallighet' && lag !== undefined && RAPPORTERADE_LAGAR.includes(lag);
}

/** Overdue at some time in the quarter, and not settled before it. */
function paListan({ forfaller, stangd }: Bevakning, kvartal: string): boolean {
  const { fran, till } = kvartalsdagar(kvartal);
  if (forfaller >= till) return false;
  return stangd === undefined || (stangd > forfaller && stangd >= fran);
}
