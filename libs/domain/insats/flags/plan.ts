import { addDays, type Datum } from '../../datum.js';
import { koderDen, PLANDEL } from '../../kodverk/index.js';
import { kraverBeslut } from '../behovsprovning.js';
import type { GenomforandeplanUpprattad } from '../events.js';
import { PLAN_FRIST_DAGAR } from '../../metodmall/index.js';
import type { Flaggregel, Underlag } from './types.js';

/** Plan saknas fast insatsen har pågått. (No plan although the insats has run a while.) */
export const planSaknas: Flaggregel = ({ plan, ...underlag }) => {
  const sedan = plan === undefined ? planFrist(underlag) : undefined;
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
export const planOfullstandig: Flaggregel = ({ plan, revideringar }) => {
  const inForce = revideringar.at(-1) ?? plan;
  if (inForce === undefined) return [];
  const missing = missingParts(inForce.data);
  if (missing.length === 0) return [];
  const text = `Genomförandeplanen saknar ${missing.join(', ')}. Revidera planen.`;
  return [{ kod: 'PLAN_OFULLSTANDIG', text, handelseId: inForce.id, sedan: inForce.data.datum }];
};

/** Parts are missed only where somebody has said which ones there are. */
function missingParts({ malsattningar, delar, datum }: Plandata): readonly string[] {
  const goals = malsattningar.length > 0 ? [] : ['mål'];
  if (delar === undefined) return goals;
  const parts = koderDen(PLANDEL, datum).filter(({ kod }) => !delar.includes(kod));
  return [...goals, ...parts.map(({ namn }) => namn.toLowerCase())];
}

type Plandata = Pick<GenomforandeplanUpprattad['data'], 'malsattningar' | 'delar' | 'datum'>;

/** Plan bara på papper. (Kept on paper only.) */
export const planPapper: Flaggregel = ({ plan }) =>
  plan?.data.forvaring === 'papper'
    ? [
        {
          kod: 'PLAN_PAPPER',
          text: 'Genomförandeplanen finns bara på papper. För in den i akten.',
          handelseId: plan.id,
          sedan: plan.data.datum,
        },
      ]
    : [];

/** Uppdrag saknas eller kom efter starten, fast insatsen är behovsprövad. (No commission before the start.) */
export const uppdragSaknas: Flaggregel = ({ erbjudande, beslut, start, uppdrag }) => {
  if (start === undefined) return [];
  const provad =
    beslut?.data.behovsprovad ?? kraverBeslut({ erbjudande: erbjudande?.data, start: start.data });
  if (!provad) return [];
  const sedan = start.data.datum;
  if (uppdrag !== undefined && uppdrag.data.datum <= sedan) return [];
  const text = 'Uppdrag till utföraren saknas vid starten. Lämna uppdraget eller rätta datumet.';
  return [{ kod: 'UPPDRAG_SAKNAS', text, handelseId: start.id, sedan }];
};
