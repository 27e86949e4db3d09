import type { Rejection } from '../../rejection.js';
import type { InsatsEvent } from '../events.js';
import { allData } from '../evolve.js';
import { reject } from '../reject.js';
import type { InsatsRejectionCode } from '../rejections.js';

/** En plan, och revidering bara av den och efter den. (One plan; revisions follow it.) */
export function planen(history: readonly InsatsEvent[]): readonly Rejection[] {
  const [plan, second] = allData(history, 'GenomforandeplanUpprattad');
  const revisions = allData(history, 'GenomforandeplanReviderad');
  if (plan === undefined) return revisions.length === 0 ? [] : [reject('plan-saknas')];
  const early = revisions
    .filter((revision) => revision.datum < plan.datum)
    .map((revision) =>
      reject('revidering-fore-plan', { varde: revision.datum, datum: plan.datum }, '/datum'),
    );
  return second === undefined
    ? early
    : [...early, reject('plan-finns-redan', { datum: plan.datum })];
}

/** Måluppfyllelse gäller mål som står i planen. (Attainment is of goals that the plan has had.) */
export function malsattningarna(history: readonly InsatsEvent[]): readonly Rejection[] {
  const plans = [
    ...allData(history, 'GenomforandeplanUpprattad'),
    ...allData(history, 'GenomforandeplanReviderad'),
  ];
  const known = new Set(
    plans.flatMap((plan) => plan.malsattningar.map(({ malsattningId }) => malsattningId)),
  );
  const tillatna = [...known];
  const code = unknownGoal(plans.length, known.size);
  return [...allData(history, 'UppfoljningGenomford'), ...allData(history, 'InsatsAvslutad')]
    .flatMap((data) => data.maluppfyllelse.map((goal, i) => ({ varde: goal.malsattningId, i })))
    .filter(({ varde }) => !known.has(varde))
    .map(({ varde, i }) => reject(code, { varde, tillatna }, `/maluppfyllelse/${i}/malsattningId`));
}

/** Without a plan, or without goals in it, there is nothing to choose among: the next step is another. */
function unknownGoal(plans: number, goals: number): InsatsRejectionCode {
  if (plans === 0) return 'malsattning-utan-plan';
  return goals === 0 ? 'malsattning-i-plan-utan-mal' : 'okand-malsattning';
}
