import { arFullfoljd } from '../../metodmall/index.js';
import type { Flaggregel } from './types.js';

/** Fullföljd fast sessionerna är för få. (Ended as carried through with fewer sessions than the template counts on.) */
export const fullfoljdOrimlig: Flaggregel = ({ start, avslut, mall, history }) => {
  const minst = mall?.fullfoljd.minstSessioner;
  if (start === undefined || avslut === undefined || mall === undefined) return [];
  if (minst === undefined || start.data.anonym === true) return [];
  const { avslutsorsak, datum: sedan } = avslut.data;
  if (!arFullfoljd(mall, avslutsorsak)) return [];
  const antal = history.filter(({ type }) => type === 'SessionGenomford').length;
  if (antal >= minst) return [];
  const text = `Insatsen är avslutad som fullföljd med ${sessioner(antal)}; metodmallen räknar med minst ${minst}. Registrera sessionerna som saknas, eller rätta avslutsorsaken.`;
  return [{ kod: 'FULLFOLJD_ORIMLIG', text, handelseId: avslut.id, sedan }];
};

function sessioner(antal: number): string {
  if (antal === 0) return 'inga registrerade sessioner';
  return antal === 1 ? '1 registrerad session' : `${antal} registrerade sessioner`;
}
