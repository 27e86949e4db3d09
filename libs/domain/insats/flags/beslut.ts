import { RAPPORTERADE_LAGAR } from '../../bevakning/index.js';
import { LAGRUM } from '../../kodverk/index.js';
import type { Flaggregel } from './types.js';

/** Beslut saknas fast insatsen ska behovsprövas. (Accepted some time ago, or begun, and nobody has decided.) */
export const beslutSaknas: Flaggregel = ({ beslut, bevakningar, start, today }) => {
  if (beslut !== undefined) return [];
  const text =
    start === undefined
      ? 'Familjen har tackat ja men inget beslut är registrerat. Fatta beslutet, eller registrera det som är fattat.'
      : 'Insatsen är påbörjad utan beslut fast den ska behovsprövas. Fatta beslutet, eller registrera det som är fattat.';
  return bevakningar
    .filter(({ slag, skal }) => slag === 'beslut' && skal !== 'erbjudandet-avbojt')
    .filter(({ forfaller, stangd }) => start !== undefined || (stangd ?? today) > forfaller)
    .map(({ forfaller: sedan }) => ({
      kod: 'BESLUT_SAKNAS',
      text,
      ...(start === undefined ? {} : { handelseId: start.id }),
      sedan,
    }));
};

/** Lagrummet säger ett om behovsprövning och beslutet ett annat. (Recorded before such a decision was refused.) */
export const lagrumMotsager: Flaggregel = ({ beslut }) => {
  if (beslut === undefined) return [];
  const { lagrum: kod, behovsprovad, datum: sedan } = beslut.data;
  const says = LAGRUM.find((one) => one.kod === kod)?.behovsprovad ?? behovsprovad;
  const text = `Beslutet är registrerat som ${behovsprovad ? '' : 'ej '}behovsprövat, men lagrummet ${kod} säger annat. Rätta den uppgift som är fel.`;
  return says === behovsprovad
    ? []
    : [{ kod: 'LAGRUM_MOTSAGER', text, handelseId: beslut.id, sedan }];
};

/** Start före beslut. (Started before it was decided; what is not assessed need not wait for a decision.) */
export const startForeBeslut: Flaggregel = ({ beslut, start }) => {
  if (beslut?.data.behovsprovad !== true || start === undefined) return [];
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

/** Till nackdel utan angivet stöd. (A decision in force may be changed to detriment only where the law says so.) */
export const tillNackdel: Flaggregel = ({ history }) =>
  history.flatMap((event) => {
    if (event.type !== 'BeslutAndrat') return [];
    const { tillNackdel: isWorse, lagstodAngivet, datum: sedan } = event.data;
    if (!isWorse || lagstodAngivet === true) return [];
    const paragraf = sedan >= '2025-07-01' ? ' (14 kap. 9 § SoL)' : '';
    const text = `Beslutet är ändrat till nackdel utan att stödet i lag${paragraf} är angivet. Se efter att det står i beslutet och rätta uppgiften lagstodAngivet.`;
    return [{ kod: 'TILL_NACKDEL_UTAN_STOD', text, handelseId: event.id, sedan }];
  });
