import { addDays, type Datum } from '../../datum.js';
import { koderDen, PLANDEL } from '../../kodverk/index.js';
import { kraverBeslut } from '../behovsprovning.js';
import { PLAN_FRIST_DAGAR } from '../../metodmall/index.js';
import type { Flaggregel, Underlag } from './types.js';

/** Plan saknas fast insatsen har pågått. (No plan although the insats has run a while.) */
export const planSaknas: Flaggregel = ({ planer, ...underlag }) => {
  const sedan = planer.length === 0 ? planFrist(underlag) : undefined;
  const { start, avslut, today } = underlag;
  if (start === undefined || sedan === undefined) return [];
  const until = avslut?.data.datum ?? today;
  const text = 'Genomförandeplan saknas. Upprätta en plan med mål.';
  return until > sedan ? [{ kod: 'PLAN_SAKNAS', text, handelseId: start.id, sedan }] : [];
};

/** Nobody draws up a plan with somebody who is in no file. */
function planFrist({ start, mall }: Pick<Underlag, 'start' | 'mall'>): Datum | undefined {
  if (start === undefined || start.data.anonym === true) return undefined;
  return addDays(start.data.datum, mall?.planFristDagar ?? PLAN_FRIST_DAGAR);
}

/** Plan utan mål eller utan någon av sina delar. (The plan in force lacks goals, or a part that a plan must have.) */
export const planOfullstandig: Flaggregel = (underlag) => {
  const inForce = gallandePlan(underlag);
  if (inForce === undefined) return [];
  const { id: handelseId, datum: sedan, mal, delar } = inForce;
  const parts = koderDen(PLANDEL, sedan).filter(({ kod }) => delar?.includes(kod) === false);
  const missing = [...(mal > 0 ? [] : ['mål']), ...parts.map(({ namn }) => namn.toLowerCase())];
  if (missing.length === 0) return [];
  const text = `Genomförandeplanen saknar ${missing.join(', ')}. Revidera planen.`;
  return [{ kod: 'PLAN_OFULLSTANDIG', text, handelseId, sedan }];
};

/** Planens delar är inte kontrollerade. (Nobody has said which parts it has: it is not known to be complete.) */
export const planEjKontrollerad: Flaggregel = (underlag) => {
  const inForce = gallandePlan(underlag);
  if (inForce === undefined || inForce.delar !== undefined) return [];
  const { id: handelseId, datum: sedan } = inForce;
  const delar = koderDen(PLANDEL, sedan).map(({ namn }) => namn.toLowerCase());
  const text = `Ingen har angett vilka delar planen har utöver målen (${delar.join(', ')}). Gå igenom planen och ange delarna, genom rättelse eller när den revideras.`;
  return [{ kod: 'PLAN_EJ_KONTROLLERAD', text, handelseId, sedan }];
};

/** The plan as last revised; its parts are those last told of, for a revision need not tell of them again. */
function gallandePlan({ planer }: Underlag) {
  const last = planer.at(-1);
  if (last === undefined) return undefined;
  const { malsattningar, datum } = last.data;
  const delar = planer.findLast(({ data }) => data.delar !== undefined)?.data.delar;
  return { id: last.id, datum, mal: malsattningar.length, delar };
}

/** Plan bara på papper. (Kept on paper only, by the last that was said of where it is.) */
export const planPapper: Flaggregel = ({ planer }) => {
  const last = planer.findLast(({ data }) => forvaring(data) !== undefined);
  if (last === undefined || forvaring(last.data) !== 'papper') return [];
  const text = 'Genomförandeplanen finns bara på papper. För in den i akten.';
  return [{ kod: 'PLAN_PAPPER', text, handelseId: last.id, sedan: last.data.datum }];
};

/** Where a plan is kept; a revision may leave it out. */
function forvaring(data: object): unknown {
  return 'forvaring' in data ? data.forvaring : undefined;
}

/** Uppdrag saknas eller kom efter starten, fast insatsen är behovsprövad. (No commission before the start.) */
export const uppdragSaknas: Flaggregel = ({ erbjudande, beslut, start, uppdrag }) => {
  if (start === undefined) return [];
  const provad =
    beslut?.data.behovsprovad ?? kraverBeslut({ erbjudande: erbjudande?.data, start: start.data });
  if (!provad) return [];
  const sedan = start.data.datum;
  if (uppdrag.some(({ data }) => data.datum <= sedan)) return [];
  const text = 'Uppdrag till utföraren saknas vid starten. Lämna uppdraget eller rätta datumet.';
  return [{ kod: 'UPPDRAG_SAKNAS', text, handelseId: start.id, sedan }];
};
