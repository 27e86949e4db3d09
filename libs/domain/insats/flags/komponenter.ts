import { metodMedKod } from '../../metod/index.js';
import type { Flaggregel, Underlag } from './types.js';

/** A contact person is what its type says, and the list has no components for it. */
const TYPEN_SAGER: ReadonlySet<string | undefined> = new Set(['kontaktperson-familj']);

/** Komponenter saknas. (An insats without a manual, and nobody has said what it consists of; not asked of what never came about.) */
export const komponenterSaknas: Flaggregel = (underlag) => {
  const { erbjudande, start } = underlag;
  const inledning = start ?? (blevInteAv(underlag) ? undefined : erbjudande);
  if (inledning === undefined || start?.data.anonym === true) return [];
  const { metod, datum: sedan } = inledning.data;
  if (!utanManual(metod) || [start, erbjudande].some(harSagt)) return [];
  const text =
    'Insatsen har ingen manual, och ingen har angett vad den består av. Rätta erbjudandet eller starten: ange komponenter.';
  return [{ kod: 'KOMPONENTER_SAKNAS', text, handelseId: inledning.id, sedan }];
};

function blevInteAv({ svar, beslut, avslut }: Underlag): boolean {
  return svar === 'avbojt' || beslut?.data.utfall === 'avslag' || avslut !== undefined;
}

function harSagt(inledning: Underlag['start'] | Underlag['erbjudande']): boolean {
  return (inledning?.data.komponenter ?? []).length > 0;
}

function utanManual(kod: string): boolean {
  const metod = metodMedKod(kod);
  return metod?.manualbaserad === 'nej' && !TYPEN_SAGER.has(metod.insatstyp);
}
