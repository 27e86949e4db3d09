import type { Datum } from '../../domain/index.js';
import type { Summor } from '../summor.js';
import { andelAvHandelser, type Andel } from './andel.js';
import { summa, summaUnder, under } from './las-summor.js';
import { VANTAT, VANTAT_SLAG, type Vantatslag } from './vantat.js';

/** Det som skulle ha gjorts. (What was expected: always what was made, what was not with a reason, and what is missing.) */
export interface Vantat {
  readonly vad: Vantatslag;
  readonly forvantade: number;
  readonly gjorda: Andel;
  /** Of those made, the ones that were made after their last day. */
  readonly gjordaSent: number;
  readonly ejGenomforda: readonly { readonly skal: string; readonly antal: number }[];
  readonly saknade: Andel;
  /** No longer asked for, by reason; not expected. */
  readonly bortfallna: readonly { readonly skal: string; readonly antal: number }[];
  /** Not due yet; not expected. */
  readonly kommande: number;
}

/** What was expected and how it went, as seen on a day; nothing of the kind gives no row. */
export function vantatVy(sums: Summor, today: Datum): readonly Vantat[] {
  return VANTAT_SLAG.filter((vad) => summaUnder(sums, `${VANTAT}${vad}|`) > 0).map((vad) =>
    one(vad, sums, today),
  );
}

function one(vad: Vantatslag, sums: Summor, today: Datum): Vantat {
  const prefix = `${VANTAT}${vad}|`;
  const gjordaSent = summa(sums, `${prefix}sen`);
  const gjorda = summa(sums, `${prefix}i-tid`) + gjordaSent;
  const ejGenomforda = skal(sums, `${prefix}ej-genomford|`);
  const open = under(sums, `${prefix}oppen|`);
  const overdue = total(open.filter(([dag]) => dag < today));
  const saknade = summa(sums, `${prefix}uteblev`) + overdue;
  const forvantade = gjorda + saknade + summaUnder(sums, `${prefix}ej-genomford|`);
  return {
    vad,
    forvantade,
    gjorda: andelAvHandelser(gjorda, forvantade),
    gjordaSent,
    ejGenomforda,
    saknade: andelAvHandelser(saknade, forvantade),
    bortfallna: skal(sums, `${prefix}bortfallen|`),
    kommande: total(open) - overdue,
  };
}

function skal(sums: Summor, prefix: string) {
  return under(sums, prefix).map(([kod, antal]) => ({ skal: kod, antal }));
}

function total(parts: readonly (readonly [string, number])[]): number {
  return parts.reduce((sum, [, n]) => sum + n, 0);
}
