import { PLAN_FRIST_DAGAR } from './frist.js';
import { GEMENSAM, type Metodmall } from './types.js';

/** What a template says unless it says otherwise: choices of this product, not of any law. */
export const GRUNDMALL = {
  version: 1,
  matpunkter: [],
  uppfoljning: { varjeManad: 3 },
  efterAvslut: [],
  planFristDagar: PLAN_FRIST_DAGAR,
  forvantadLangdDagar: { min: 30, max: 365 },
  fullfoljd: {},
  malgrupp: {},
} as const satisfies Omit<Metodmall, 'metod' | 'kalla'>;

/** Where a method has no template of its own. Instruments are not made up: goals are in plan and avslut as it is. */
export const GEMENSAM_MALL: Metodmall = {
  ...GRUNDMALL,
  metod: GEMENSAM,
  kalla:
    'Eget val: uppföljning var tredje månad som för familjebehandling, plan inom 30 dagar. ' +
    'Längden är osäker. Inga instrument: måluppfyllelsen står redan i plan och avslut.',
};

const OPPNA = ['FAR', 'FIS', 'BIFF', 'MFS', 'HEMB', 'ABC'] as const;

/** Open programmes for parents: short, without an individual decision to follow up. */
export const OPPNA_MALLAR: readonly Metodmall[] = OPPNA.map((metod) => ({
  ...GRUNDMALL,
  metod,
  uppfoljning: { ingen: true },
  forvantadLangdDagar: { min: 1, max: 120 },
  kalla: 'Eget val: öppet föräldrastöd följs inte upp per individ. Längden är osäker.',
}));
