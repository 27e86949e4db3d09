import { lagregel } from '../../bevakning/index.js';
import { addMonths, type Datum } from '../../datum.js';
import type { Flaggregel } from './types.js';

/** Uppföljningen efter utredning har gått över lagens tid. (It goes on, or went on, longer than the law lets it; a day of one's own before that is no limit of law.) */
export const uppfoljningEfterUtredningSen: Flaggregel = ({ bevakningar, history, today }) => {
  const decided = history.find(({ type }) => type === 'UppfoljningEfterUtredningBeslutad');
  if (decided === undefined) return [];
  return bevakningar.flatMap(({ slag, fran, stangd }) => {
    if (slag !== 'uppfoljning-efter-utredning' || fran === undefined) return [];
    const { namn, manader, sedan } = gransen(fran);
    if ((stangd ?? today) <= sedan) return [];
    const gor =
      stangd === undefined
        ? 'Avsluta uppföljningen, eller rätta dagarna om de är fel.'
        : 'Kontrollera dagarna.';
    const text = `Uppföljningen fick pågå till och med den ${sedan}: ${manader} månader enligt ${namn}. ${gor}`;
    return [{ kod: 'UPPF_EFTER_UTREDNING_SEN', text, handelseId: decided.id, sedan }];
  });
};

function gransen(fran: Datum) {
  const { namn, manader = 0 } = lagregel('uppfoljning-efter-utredning', fran);
  return { namn, manader, sedan: addMonths(fran, manader) };
}
