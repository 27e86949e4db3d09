import type { Giltighet } from '../../domain/index.js';

/** En gallringsregel så som lagen har den. (One retention rule, as dated data: a change of law is a new row.) */
export interface Gallringsregel extends Giltighet {
  readonly id: string;
  readonly lagrum: string;
  readonly text: string;
  /** False for a proposal: it is listed, and never applied. */
  readonly iKraft: boolean;
  /** Whose files it is about. */
  readonly huvudman: 'namnd' | 'enskild';
  /** What the time is counted from. */
  readonly utgangspunkt: 'sista-anteckning' | 'fodelse';
  readonly tidAr: number;
}

/** Gallringsregler. (The rules in the order of their age; which one counts is decided by the day of the trial.) */
export const GALLRINGSREGLER: readonly Gallringsregel[] = [
  {
    id: 'sol-2001-12-1',
    lagrum: 'SoL (2001:453) 12 kap. 1 §',
    text: 'Gallras fem år efter sista anteckningen i akten, eller efter att förhållandena i en sammanställning upphörde; senast året därpå.',
    iKraft: true,
    huvudman: 'namnd',
    utgangspunkt: 'sista-anteckning',
    tidAr: 5,
    giltigFrom: '2002-01-01',
    giltigTom: '2025-06-30',
  },
  {
    id: 'sol-2001-7-3',
    lagrum: 'SoL (2001:453) 7 kap. 3 och 3 a §§',
    text: 'Enskild utförare gallrar två år efter sista anteckningen; senast året därpå.',
    iKraft: true,
    huvudman: 'enskild',
    utgangspunkt: 'sista-anteckning',
    tidAr: 2,
    giltigFrom: '2002-01-01',
    giltigTom: '2025-06-30',
  },
  {
    id: 'sol-2025-16-1',
    lagrum: 'SoL (2025:400) 16 kap. 1 §',
    text: 'Gallras fem år efter sista anteckningen i akten, eller efter att förhållandena i en sammanställning upphörde; senast året därpå.',
    iKraft: true,
    huvudman: 'namnd',
    utgangspunkt: 'sista-anteckning',
    tidAr: 5,
    giltigFrom: '2025-07-01',
  },
  {
    id: 'sol-2025-17',
    lagrum: 'SoL (2025:400) 17 kap.',
    text: 'Enskild utförare gallrar två år efter sista anteckningen; senast året därpå.',
    iKraft: true,
    huvudman: 'enskild',
    utgangspunkt: 'sista-anteckning',
    tidAr: 2,
    giltigFrom: '2025-07-01',
  },
  {
    id: 'prop-2025-26-12',
    lagrum: 'Prop. 2025/26:12 (förslag)',
    text: 'Förslag: vissa handlingar i barns personakter bevaras till trettio år efter födelsen.',
    iKraft: false,
    huvudman: 'namnd',
    utgangspunkt: 'fodelse',
    tidAr: 30,
  },
];
