import { addDays } from '../../datum.js';
import type { Flaggregel } from './types.js';

/** Days from start to plan before its absence shows. No law says 30: a product choice, near the audits' practice. */
export const PLAN_FRIST_DAGAR = 30;

/** Plan saknas fast insatsen har pågått. (No plan although the insats has run a while.) */
export const planSaknas: Flaggregel = ({ start, plan, avslut, today }) => {
  if (start === undefined || plan !== undefined) return [];
  const sedan = addDays(start.data.datum, PLAN_FRIST_DAGAR);
  const until = avslut?.data.datum ?? today;
  const text = 'Genomförandeplan saknas. Upprätta en plan med mål.';
  return until > sedan ? [{ kod: 'PLAN_SAKNAS', text, handelseId: start.id, sedan }] : [];
};

/** Plan utan mål: det finns inget att följa upp mot. (The plan in force has no goals.) */
export const planOfullstandig: Flaggregel = ({ plan, revideringar }) => {
  const inForce = revideringar.at(-1) ?? plan;
  if (inForce === undefined || inForce.data.malsattningar.length > 0) return [];
  const text = 'Genomförandeplanen har inga mål. Revidera planen och ange mål.';
  return [{ kod: 'PLAN_OFULLSTANDIG', text, handelseId: inForce.id, sedan: inForce.data.datum }];
};

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
export const uppdragSaknas: Flaggregel = ({ beslut, start, uppdrag }) => {
  if (start === undefined || beslut?.data.behovsprovad !== true) return [];
  const sedan = start.data.datum;
  if (uppdrag !== undefined && uppdrag.data.datum <= sedan) return [];
  const text = 'Uppdrag till utföraren saknas vid starten. Lämna uppdraget eller rätta datumet.';
  return [{ kod: 'UPPDRAG_SAKNAS', text, handelseId: start.id, sedan }];
};
