import type { Gransvarde } from './grans.js';

export const GRANSER_ALLIANS: readonly Gransvarde[] = [
  {
    omraden: [
      { betydelse: 'ta upp samarbetet i samtalet', under: 36 },
      { betydelse: 'god allians', fran: 36 },
    ],
    kalla: 'Tumregel för SRS och CSRS ur minnet',
    osaker: true,
  },
];

export const GRANSER_TAMR: readonly Gransvarde[] = [
  {
    omraden: [
      { betydelse: 'under målet för följsamhet', under: 0.61 },
      { betydelse: 'målet för följsamhet är nått', fran: 0.61 },
    ],
    kalla: 'Målvärde 0,61 ur minnet; ska läsas i riktlinjerna för TAM-R',
    osaker: true,
  },
];

export const GRANSER_CGAS: readonly Gransvarde[] = [
  {
    alder: { fran: 4, till: 17 },
    omraden: [
      { betydelse: 'tydliga problem', till: 60 },
      { betydelse: 'lindriga problem', fran: 61, till: 70 },
      { betydelse: 'fungerar väl i stort', fran: 71 },
    ],
    kalla: 'Vanlig indelning ur minnet; ska läsas i artikeln',
    osaker: true,
  },
];

/** True by how the scale is made: every goal at the expected level gives 50. */
export const GRANSER_GAS: readonly Gransvarde[] = [
  {
    omraden: [
      { betydelse: 'målen nåddes mindre än väntat', under: 50 },
      { betydelse: 'målen nåddes som väntat eller bättre', fran: 50 },
    ],
    kalla: 'Skalans egen konstruktion: 50 när målen nås som väntat',
    osaker: false,
  },
];
