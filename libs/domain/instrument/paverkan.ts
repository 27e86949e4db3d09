import { algoritm, BARN_OCH_VARDNADSHAVARE, DEFAULTS } from './defaults.js';
import { licens } from './licens.js';
import type { Instrument } from './types.js';

/** "Inte alls" and "bara lite" give 0, "ganska mycket" 1 and "väldigt mycket" 2. */
const STEG = { min: 0, max: 2 } as const;

const GEMENSAMT = {
  ...DEFAULTS,
  riktning: 'hogre-samre',
  svar: STEG,
  algoritmer: algoritm(
    { formel: 'summa' },
    'Poängmallen till påverkansdelen: svaren läggs ihop; inget om saknade svar är läst i källan',
    { osaker: true },
  ),
  licens: licens(
    'avtal',
    'Youthinmind: pappersformulär fria utan vinstsyfte, digital version kräver avtal',
  ),
  kalla:
    'SDQ:s påverkansdel (impact supplement): lidande och påverkan i vardagen. Svaren registreras som poäng: inte alls och bara lite 0, ganska mycket 1, väldigt mycket 2. Gränser är inte lästa i källan',
} as const satisfies Partial<Instrument>;

/** SDQ:s påverkansdel. (The impact supplement; a teacher is asked three of the five questions, so it is a scale of its own.) */
export const SDQ_PAVERKAN: readonly Instrument[] = [
  {
    ...GEMENSAMT,
    kod: 'SDQ_PAVERKAN',
    namn: 'SDQ påverkansdel, barn och vårdnadshavare',
    alias: ['SDQ impact', 'SDQ impact supplement'],
    min: 0,
    max: 10,
    informanter: BARN_OCH_VARDNADSHAVARE,
    antalItems: 5,
    alder: { fran: 2, till: 17 },
    egenAlder: { fran: 11, till: 17 },
  },
  {
    ...GEMENSAMT,
    kod: 'SDQ_PAVERKAN_SKOLA',
    namn: 'SDQ påverkansdel, förskola och skola',
    alias: ['SDQ impact teacher'],
    min: 0,
    max: 6,
    informanter: ['forskola', 'larare'],
    antalItems: 3,
    alder: { fran: 2, till: 17 },
  },
];
