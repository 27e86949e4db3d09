import { addMonths } from '../../datum.js';
import type { Flaggregel } from './types.js';

/** A decision not carried out after three months is to be reported (34 kap. 1 § SoL 2025:400). */
export const VERKSTALLD_MANADER = 3;

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

/** Beslut som inte verkställts på tre månader. (Granted but not begun in time.) */
export const ejVerkstalld: Flaggregel = ({ beslut, start, avslut, today }) => {
  if (beslut === undefined || beslut.data.utfall === 'avslag') return [];
  const sedan = addMonths(beslut.data.datum, VERKSTALLD_MANADER);
  const until = start?.data.datum ?? avslut?.data.datum ?? today;
  const text = 'Beslutet verkställdes inte inom tre månader. Det ska rapporteras.';
  return until > sedan ? [{ kod: 'EJ_VERKSTALLD_3M', text, handelseId: beslut.id, sedan }] : [];
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
