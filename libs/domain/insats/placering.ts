import { LAGRUM } from '../kodverk/index.js';
import { metodMedKod } from '../metod/index.js';
import type { BeslutFattat, InsatsAccepterad, Part } from './events.js';

type Svar = InsatsAccepterad['data']['svar'][number]['svar'];

/** The age from which nobody has guardians. */
export const MYNDIG_AR = 18;

/** Whether a method is care away from home. */
export function isPlacering(metod: string): boolean {
  return metodMedKod(metod)?.placering === true;
}

/** Whether a decision gives the method without consent; what is only for those who live at home frees no placement. */
export function utanSamtycke(beslut: BeslutFattat['data'] | undefined, metod: string): boolean {
  if (beslut === undefined || beslut.utfall === 'avslag') return false;
  const entry = LAGRUM.find(({ kod }) => kod === beslut.lagrum);
  return entry?.utanSamtycke === true && !(entry.baraOppen === true && isPlacering(metod));
}

/** What the guardians have said, of those that anything is known of. */
export function vardnadshavarnasSvar(sagt: ReadonlyMap<Part, Svar>): readonly Svar[] {
  const parter = ['vardnadshavare-1', 'vardnadshavare-2'] as const;
  return parter.flatMap((part) => sagt.get(part) ?? []);
}
