import type { RecordedInsatsEvent, SessionGenomford } from '../../domain/index.js';
import { andelAvHandelser, type Andel } from '../kvalitet/andel.js';
import { summa, summaUnder } from '../kvalitet/las-summor.js';
import { tommaSummor, type Summor } from '../summor.js';
import { FORM, SESSIONER, UTANFOR_KONTORSTID } from './namn.js';

type Form = SessionGenomford['data']['form'];

/** How sessions can be held: where, or by what. */
const FORMER: readonly { readonly kod: Form; readonly namn: string }[] = [
  { kod: 'mottagning', namn: 'På mottagningen' },
  { kod: 'hembesok', namn: 'Hembesök' },
  { kod: 'natverksmote', namn: 'Nätverksmöte' },
  { kod: 'digitalt', namn: 'Digitalt' },
  { kod: 'telefon', namn: 'Telefon' },
  { kod: 'annat', namn: 'Annat' },
];

/** En form med hur stor del av sessionerna den är. */
export interface Formandel extends Andel {
  readonly form: Form;
  readonly namn: string;
}

/** The sessions of one insats by where they were held, and how many outside office hours. */
export function formsummor(held: readonly RecordedInsatsEvent[]): Record<string, number> {
  const sums = tommaSummor();
  const add = (namn: string) => {
    sums[namn] = (sums[namn] ?? 0) + 1;
  };
  for (const { type, data } of held) {
    if (type !== 'SessionGenomford') continue;
    add(FORM + data.form);
    if (data.utanforKontorstid) add(UTANFOR_KONTORSTID);
  }
  return sums;
}

/** The shares from their sums; of the sessions, not of the insatser. */
export function formandelar(sums: Summor): {
  readonly former: readonly Formandel[];
  readonly utanforKontorstid: Andel;
} {
  const alla = summaUnder(sums, FORM);
  const insatser = summa(sums, 'avslutade') - summa(sums, `${SESSIONER}0`);
  const used = FORMER.filter(({ kod }) => summa(sums, FORM + kod) > 0);
  return {
    former: used.map(({ kod, namn }) => ({
      ...{ form: kod, namn },
      ...andelAvHandelser(summa(sums, FORM + kod), alla, insatser),
    })),
    utanforKontorstid: andelAvHandelser(summa(sums, UTANFOR_KONTORSTID), alla, insatser),
  };
}
