import type { Bevakning, InsatsEventType, RecordedInsatsEvent } from '../../domain/index.js';
import { tommaSummor } from '../summor.js';

/** The months after the end at which it is asked how things went, and what is asked. */
export const EFTER_MANADERNA = [6, 12, 18] as const;
export const EFTERFRAGOR = [
  'borHemma',
  'skolaEllerSysselsattning',
  'nyaBrott',
  'missbruk',
  'nyInsats',
] as const;

export type Eftermanad = (typeof EFTER_MANADERNA)[number];
export type Efterfraga = (typeof EFTERFRAGOR)[number];

/** How the sums of one month after the end begin. */
export function efterprefix(manader: Eftermanad): string {
  return `efter|${manader}|`;
}

type Efter = Extract<RecordedInsatsEvent, { readonly type: 'UppfoljningEfterAvslut' }>['data'];

const TYP: InsatsEventType = 'UppfoljningEfterAvslut';

/**
 * Whether the follow-ups after the end that the template asks for were made, and what was answered in all
 * that were made. One that is open keeps its day, so that who asks can tell with today at hand whether it is
 * missing. Of several made for the same month the last one stands.
 */
export function eftersummor(
  held: readonly RecordedInsatsEvent[],
  bevakningar: readonly Bevakning[],
): Record<string, number> {
  const sums = tommaSummor();
  for (const manader of EFTER_MANADERNA) {
    const prefix = efterprefix(manader);
    const due = bevakningar.find(
      ({ slag, avser }) => slag === 'uppfoljning-efter-avslut' && avser === `${manader}-man`,
    );
    if (due !== undefined) sums[prefix + vantad(due)] = 1;
    const made = senaste(held, manader);
    if (made === undefined) continue;
    if (due?.tillstand !== 'uppfylld') sums[`${prefix}ovantade`] = 1;
    for (const fraga of EFTERFRAGOR) sums[`${prefix}svar|${fraga}|${made[fraga]}`] = 1;
  }
  return sums;
}

function vantad({ tillstand, forfaller, skal = 'okant' }: Bevakning): string {
  if (tillstand === 'uppfylld') return 'gjord';
  return tillstand === 'oppen' ? `oppen|${forfaller}` : `bortfallen|${skal}`;
}

function senaste(held: readonly RecordedInsatsEvent[], manader: Eftermanad): Efter | undefined {
  return held
    .flatMap(({ type, data }) => (type === TYP ? [data as Efter] : []))
    .filter((one) => one.manader === manader)
    .sort((a, b) => (a.datum < b.datum ? -1 : a.datum > b.datum ? 1 : 0))
    .at(-1);
}
