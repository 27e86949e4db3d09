import { algoritm, DEFAULTS, SYMTOM_ENSAM } from './defaults.js';
import { licens } from './licens.js';
import type { Instrument } from './types.js';

function beck(kod: string, amne: string, riktning: Instrument['riktning']): Instrument {
  return {
    ...DEFAULTS,
    kod,
    namn: `Beck ungdomsskalor: ${amne}`,
    alias: [`BUS ${amne}`, `BYI ${amne}`, `Beck ${amne}`],
    min: 0,
    max: 60,
    riktning,
    informanter: ['barn'],
    antalItems: 20,
    alder: { fran: 9, till: 18 },
    svar: { min: 0, max: 3 },
    algoritmer: algoritm({ formel: 'summa' }, 'Manualen; regeln för saknade svar är inte läst'),
    aterkopplasInte: SYMTOM_ENSAM,
    licens: licens('avtal', 'Pearson: formulär och normer köps'),
    kalla: 'Manualen; fem skalor om 20 frågor 0–3, svenska normer per kön och ålder',
  };
}

/** Beck ungdomsskalor, var för sig. (Five separate scales; they are never summed.) */
export const BECK: readonly Instrument[] = [
  beck('BYI_DEP', 'depression', 'hogre-samre'),
  beck('BYI_ANG', 'ångest', 'hogre-samre'),
  beck('BYI_ILSKA', 'ilska', 'hogre-samre'),
  beck('BYI_DESTR', 'destruktivt beteende', 'hogre-samre'),
  beck('BYI_SJALV', 'självbild', 'hogre-battre'),
];
