import type { Datum } from '../../datum.js';
import type { Flaggregel, Underlag } from './types.js';

/** Beslutets tid har gått ut medan insatsen pågår. (Nobody followed up in time whether it is to go on.) */
export const beslutUtgatt: Flaggregel = (underlag) => {
  const { beslut, start, avslut, history, today } = underlag;
  const sedan = giltigTom(underlag);
  if (beslut === undefined || start === undefined || sedan === undefined) return [];
  if (history.some(({ type }) => type === 'BeslutUpphort')) return [];
  const until = avslut?.data.datum ?? today;
  const text = `Beslutet gällde till och med den ${sedan}, men insatsen pågår. Följ upp, och förläng beslutet (andring forlangt med ny giltigTom) eller avsluta insatsen.`;
  return until > sedan ? [{ kod: 'BESLUT_UTGANGET', text, handelseId: beslut.id, sedan }] : [];
};

/** The last day by the latest word on it. */
function giltigTom({ beslut, history }: Underlag): Datum | undefined {
  const changed = history.flatMap(({ type, data }) =>
    type === 'BeslutAndrat' && data.giltigTom !== undefined
      ? [{ datum: data.datum, giltigTom: data.giltigTom }]
      : [],
  );
  const latest = changed.sort((a, b) => a.datum.localeCompare(b.datum)).at(-1);
  return latest?.giltigTom ?? beslut?.data.giltigTom;
}

/** Start före den dag beslutet gäller från. (Begun before the decision holds, though not before it was taken.) */
export const startForeGiltighet: Flaggregel = ({ beslut, start }) => {
  const fran = beslut?.data.giltigFrom;
  if (beslut?.data.behovsprovad !== true || start === undefined || fran === undefined) return [];
  const sedan = start.data.datum;
  if (sedan >= fran || sedan < beslut.data.datum) return [];
  const text = `Insatsen påbörjades den ${sedan}, före den dag som beslutet gäller från (${fran}). Kontrollera dagarna.`;
  return [{ kod: 'START_FORE_BESLUT', text, handelseId: start.id, sedan }];
};
