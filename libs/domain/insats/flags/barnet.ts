import type { Flaggregel } from './types.js';

/** Svar som någon ska se på genast, tills det är upptaget. (An answer to an item that asks somebody to look at once, until somebody has said that it was taken up, that day or later.) */
export const risksvar: Flaggregel = ({ skattningar, history }) => {
  const upptaget = history
    .flatMap(({ type, data }) =>
      type === 'DelaktighetNoterad' && data.risksvarUpptaget === true ? [data.datum] : [],
    )
    .sort()
    .at(-1);
  return skattningar.flatMap(({ id, data }) => {
    const items = data.riskfragor ?? [];
    if (items.length === 0 || (upptaget !== undefined && upptaget >= data.datum)) return [];
    const asked = items.length === 1 ? `fråga ${items[0] ?? ''}` : `frågorna ${items.join(', ')}`;
    const text = `Svaret på ${asked} i ${data.instrument} ska någon se på genast. Ta upp det med den som har svarat, och registrera delaktighet med risksvarUpptaget.`;
    return [{ kod: 'RISKSVAR', text, handelseId: id, sedan: data.datum }];
  });
};

/** Avböjd men påbörjad. (Started although the family's last word was no.) */
export const avbojdMenStartad: Flaggregel = ({ history, start, svar }) => {
  if (start === undefined || svar !== 'avbojt') return [];
  const no = history.findLast(({ type }) => type === 'InsatsAvbojd');
  const text =
    'Insatsen är påbörjad fast familjen har avböjt den. Registrera när den accepterades, eller rätta avböjandet.';
  return [
    { kod: 'AVBOJD_MEN_STARTAD', text, handelseId: no?.id ?? start.id, sedan: start.data.datum },
  ];
};
