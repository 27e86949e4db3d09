import { metodMedKod } from '../metod/index.js';

interface Inledningar {
  readonly erbjudande: { readonly metod: string; readonly behovsprovad: boolean } | undefined;
  readonly start: { readonly metod: string; readonly anonym?: boolean } | undefined;
}

/** Whether a decision has to come before the start, as far as offer and method tell: nobody decides on one who is not known. */
export function kraverBeslut({ erbjudande, start }: Inledningar): boolean {
  if (start?.anonym === true) return false;
  if (erbjudande?.behovsprovad === true) return true;
  const opened = start ?? erbjudande;
  return opened !== undefined && metodMedKod(opened.metod)?.alltidBehovsprovad === true;
}
