import type { Flaggregel } from './types.js';

/** Nej till insatsen, ingen uppföljning och inget skäl. (The choice not to follow the child up is told, and not why; a follow-up that was decided on since, or a yes, settles it.) */
export const uppfoljningsvalUtanSkal: Flaggregel = ({ history, svar }) => {
  const beslutad = history.some(({ type }) => type === 'UppfoljningEfterUtredningBeslutad');
  if (svar !== 'avbojt' || beslutad) return [];
  return history.flatMap(({ id: handelseId, type, data }) => {
    if (type !== 'InsatsAvbojd' || data.uppfoljningsskal !== undefined) return [];
    const { uppfoljning, datum: sedan } = data;
    if (uppfoljning === 'ska-beslutas') return [];
    const vad = uppfoljning === 'behovs-ej' ? 'inte behövs' : 'inte är prövad';
    const text = `Familjen tackade nej, och skälet till att uppföljning ${vad} saknas. Rätta svaret: ange uppfoljningsskal.`;
    return [{ kod: 'UPPFOLJNINGSVAL_UTAN_SKAL', text, handelseId, sedan }];
  });
};
