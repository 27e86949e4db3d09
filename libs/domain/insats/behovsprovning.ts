import { metodMedKod } from '../metod/index.js';

interface Start {
  readonly metod: string;
  readonly anonym?: boolean;
  readonly behovsprovad?: boolean;
}

interface Inledningar {
  readonly erbjudande: { readonly metod: string; readonly behovsprovad: boolean } | undefined;
  readonly start: Start | undefined;
}

/** Whether a decision has to come before the start, as far as offer, start and method tell: nobody decides on one who is not known. */
export function kraverBeslut({ erbjudande, start }: Inledningar): boolean {
  if (start?.anonym === true) return false;
  if ([erbjudande, start].some((one) => one?.behovsprovad === true)) return true;
  const opened = start ?? erbjudande;
  return opened !== undefined && isAlltidProvad(opened.metod);
}

/** Whether a start, with no offer and no decision beside it, leaves it open if the insats was assessed. */
export function isProvningOkand({ metod, anonym, behovsprovad }: Start): boolean {
  return behovsprovad === undefined && anonym !== true && !isAlltidProvad(metod);
}

function isAlltidProvad(metod: string): boolean {
  return metodMedKod(metod)?.alltidBehovsprovad === true;
}
