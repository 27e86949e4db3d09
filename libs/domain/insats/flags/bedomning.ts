import type { Flaggregel } from './types.js';

/** Bedömning av någon utan utbildning. (Only those who are trained in an instrument may use it.) */
export const bedomningUtanUtbildning: Flaggregel = ({ history }) =>
  history.flatMap(({ id: handelseId, type, data }) => {
    if (type !== 'StruktureradBedomningGjord' || data.utbildad !== 'nej') return [];
    const text = `${data.instrument} får bara användas av den som är utbildad. Låt någon som är det gå igenom bedömningen, eller rätta uppgiften om utbildning.`;
    return [{ kod: 'BEDOMNING_UTAN_UTBILDNING', text, handelseId, sedan: data.datum }];
  });
