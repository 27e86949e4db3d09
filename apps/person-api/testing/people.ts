import type { NewTilldelning, Tilldelning } from '../../../libs/access/index.js';

/** A role from long ago, so that no spec depends on the day. */
function has(roll: Tilldelning['roll'], namnd: string, enhet?: string) {
  const from = '2020-01-01' as const;
  return { roll, namnd, from, ...(enhet === undefined ? {} : { enhet }) } satisfies Tilldelning;
}

/** The staff of the specs, by the name that is also their token. */
export const PEOPLE = {
  chefFarsta: [has('enhetschef', 'farsta')],
  socFarsta: [has('socialsekreterare', 'farsta')],
  socFarsta2: [has('socialsekreterare', 'farsta')],
  behandlareFarsta: [has('behandlare', 'farsta', 'oppenvard')],
  chefBromma: [has('enhetschef', 'bromma')],
  socBromma: [has('socialsekreterare', 'bromma')],
  namnd: [has('socialnamnd', '*')],
  analytiker: [has('namndanalytiker', 'farsta')],
  utvarderare: [has('utvarderare', '*')],
  ombud: [has('dataskyddsombud', '*')],
  ombudBromma: [has('dataskyddsombud', 'bromma')],
  gallrare: [has('gallringsansvarig', '*')],
  drift: [has('drift', '*')],
  driftBromma: [has('drift', 'bromma')],
  rollos: [],
} as const satisfies Readonly<Record<string, readonly Omit<NewTilldelning, 'anvandare' | 'by'>[]>>;

export type PersonName = keyof typeof PEOPLE;
