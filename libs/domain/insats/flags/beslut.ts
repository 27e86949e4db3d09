import { RAPPORTERADE_LAGAR } from '../../bevakning/index.js';
import type { Flaggregel } from './types.js';

/** Start före beslut. (Started before it was decided.) */
export const startForeBeslut: Flaggregel = ({ beslut, start }) => {
  if (beslut === undefined || start === undefined) return [];
  const sedan = start.data.datum;
  const text = 'Insatsen påbörjades före beslutet. Kontrollera datumen.';
  return sedan < beslut.data.datum
    ? [{ kod: 'START_FORE_BESLUT', text, handelseId: start.id, sedan }]
    : [];
};

/** Beslut efter avslut. (Decided after it had ended.) */
export const beslutEfterSlut: Flaggregel = ({ beslut, avslut }) => {
  if (beslut === undefined || avslut === undefined) return [];
  const sedan = beslut.data.datum;
  const text = 'Beslutet är daterat efter avslutet. Kontrollera datumen.';
  return sedan > avslut.data.datum
    ? [{ kod: 'BESLUT_EFTER_SLUT', text, handelseId: beslut.id, sedan }]
    : [];
};

/** Beslut som inte verkställts på tre månader, eller verkställighet som varit avbruten så länge. (Granted but not carried out in time.) */
export const ejVerkstalld: Flaggregel = ({ beslut, bevakningar, today }) => {
  if (beslut === undefined) return [];
  return bevakningar
    .filter(({ lag }) => lag !== undefined && RAPPORTERADE_LAGAR.includes(lag))
    .filter(({ forfaller, stangd }) => (stangd ?? today) > forfaller)
    .map(({ avser, forfaller: sedan }) => {
      const vad =
        avser === 'avbrott' ? 'Insatsen har varit avbruten i' : 'Beslutet verkställdes inte inom';
      const text = `${vad} tre månader. Det ska rapporteras.`;
      return { kod: 'EJ_VERKSTALLD_3M', text, handelseId: beslut.id, sedan };
    });
};

/** Avslutsorsak okänd efter migrering. (The reason is unknown since migration.) */
export const avslutsorsakSaknas: Flaggregel = ({ avslut }) =>
  avslut?.data.avslutsorsak === 'OKAND_MIGRERAD'
    ? [
        {
          kod: 'AVSLUTSORSAK_SAKNAS',
          text: 'Avslutsorsaken är okänd. Fråga utföraren och rätta uppgiften.',
          handelseId: avslut.id,
          sedan: avslut.data.datum,
        },
      ]
    : [];
