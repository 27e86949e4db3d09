import type { Datum } from '../../domain/index.js';
import { daysBetween } from '../../domain/index.js';
import { inom, type Fakta } from './fakta.js';
import { klassAv, skattningAv } from './klass.js';

/** Which day puts an insats in a period. The axes are separate tables: no row adds over two of them. */
export const AXLAR = ['erbjudande', 'inledning', 'start', 'avslut'] as const;

export type Axel = (typeof AXLAR)[number];

/** Windows after the end within which a new concern counts, in days. */
export const FONSTER = { nyOro6: 183, nyOro12: 365, nyOro24: 730 } as const;

export type Fonstermatt = keyof typeof FONSTER;

/** The measures that wait for a window; each is published once, when its window has closed. */
export const FONSTERMATT = Object.keys(FONSTER) as readonly Fonstermatt[];

/** Every measure of an axis that needs no rating, the one that counts them all first. */
export const MATT_PA: Readonly<Record<Axel, readonly string[]>> = {
  erbjudande: ['erbjudna', 'accepterade'],
  inledning: ['inledda'],
  start: ['startade', 'medPlan', 'medStartskattning', 'startEfterBeslut', 'startInom60'],
  avslut: ['avslutade', 'fullfoljda', 'avbrott', 'medBadaSkattningarna'],
};

/** The day that puts an insats on an axis. */
export function dagPa(axel: Axel, fakta: Fakta): Datum | undefined {
  if (axel === 'erbjudande') return fakta.erbjuden;
  // Decided; or started, where no decision was needed.
  if (axel === 'inledning') return fakta.beslutad ?? fakta.startad;
  return axel === 'start' ? fakta.startad : fakta.avslutad;
}

/** What an insats counts as on an axis, by name. */
export function mattPa(axel: Axel, fakta: Fakta): readonly string[] {
  if (axel === 'erbjudande') return fakta.accepterad ? ['erbjudna', 'accepterade'] : ['erbjudna'];
  if (axel === 'inledning') return ['inledda'];
  return axel === 'start' ? vidStart(fakta) : vidAvslut(fakta);
}

function vidStart({ medPlan, medStart, beslutad, startad }: Fakta): readonly string[] {
  const names = ['startade'];
  if (medPlan) names.push('medPlan');
  if (medStart) names.push('medStartskattning');
  if (beslutad === undefined || startad === undefined) return names;
  const days = daysBetween(beslutad, startad);
  if (days >= 0) names.push('startEfterBeslut');
  if (days >= 0 && days <= 60) names.push('startInom60');
  return names;
}

function vidAvslut({ avslut, par }: Fakta): readonly string[] {
  const names = ['avslutade'];
  if (avslut === 'fullfoljd') names.push('fullfoljda');
  if (avslut === 'avbrott') names.push('avbrott');
  if (par.length > 0) names.push('medBadaSkattningarna');
  for (const one of par) {
    const skattning = skattningAv(one);
    const klass = klassAv(one);
    names.push(`par:${skattning}`);
    if (klass !== 'oklassad') names.push(`${klass}:${skattning}`);
  }
  return names;
}

/** Whether a window measure holds of an insats that ended on a day. */
export function nyOroInom(matt: Fonstermatt, avslutad: Datum, nyOro: Datum | undefined): boolean {
  return inom(FONSTER[matt], avslutad, nyOro);
}
