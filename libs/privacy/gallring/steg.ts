/** Stegen i ordning. (The steps in their order; a run keeps the name of the last one done.) */
export const STEG = [
  'planerad',
  'godkand',
  'omprovad',
  'begard',
  'avidentifierat',
  'projicerat',
  'journalfort',
  'nycklar-forstorda',
  'valv-rensat',
  'logg-rensad',
  'verifierat',
  'intygat',
] as const;

export type Steg = (typeof STEG)[number];

/** Undefined after the last. */
export function nextSteg(steg: Steg): Steg | undefined {
  return STEG[STEG.indexOf(steg) + 1];
}
