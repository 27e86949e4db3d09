import { arFullfoljd } from '../../metodmall/index.js';
import type { Flaggregel, Underlag } from './types.js';

/** Fullföljd fast sessionerna är för få. (Ended as carried through with fewer sessions than the template counts on.) */
export const fullfoljdOrimlig: Flaggregel = ({ start, avslut, mall, history }) => {
  if (avslut === undefined || start === undefined || start.data.anonym === true) return [];
  const minst = krav(mall, avslut.data.avslutsorsak);
  const antal = history.filter(({ type }) => type === 'SessionGenomford').length;
  if (minst === undefined || antal >= minst) return [];
  const text = `Insatsen är avslutad som fullföljd med ${sessioner(antal)}; metodmallen räknar med minst ${minst}. Registrera sessionerna som saknas, eller rätta avslutsorsaken.`;
  return [{ kod: 'FULLFOLJD_ORIMLIG', text, handelseId: avslut.id, sedan: avslut.data.datum }];
};

/** The sessions that the template counts on of what was carried through. */
function krav(mall: Underlag['mall'], orsak: string): number | undefined {
  return mall !== undefined && arFullfoljd(mall, orsak) ? mall.fullfoljd.minstSessioner : undefined;
}

function sessioner(antal: number): string {
  if (antal === 0) return 'inga registrerade sessioner';
  return antal === 1 ? '1 registrerad session' : `${antal} registrerade sessioner`;
}
