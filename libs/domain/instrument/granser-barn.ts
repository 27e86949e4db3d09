import { BARN_OCH_VARDNADSHAVARE, VARDNADSHAVARE } from './defaults.js';
import type { Gransvarde, Norm, Poangomrade } from './grans.js';

/** Three ranges on a scale where high is worse: usual, borderline from `grans`, high from `hogt`. */
function tre(grans: number, hogt: number): readonly Poangomrade[] {
  return [
    { betydelse: 'inom det vanliga', under: grans },
    { betydelse: 'gränsområde', fran: grans, under: hogt },
    { betydelse: 'högt', fran: hogt },
  ];
}

const UK = 'Brittiska gränser ur SDQ:s poängmall; ur minnet, ska läsas i källan före användning';
const SVENSKA_SDQ =
  'Dahlberg 2020 enligt BMC Pediatrics 2023, tabell 2; att svaren är vårdnadshavares är ett antagande';

function svenskSdq(
  kon: 'flicka' | 'pojke',
  alder: number,
  [grans, hogt]: readonly [number, number],
): Gransvarde {
  return {
    kon,
    alder: { fran: alder, till: alder },
    informanter: VARDNADSHAVARE,
    omraden: tre(grans, hogt),
    kalla: SVENSKA_SDQ,
    osaker: true,
  };
}

/** The Swedish figures come first: they are lower than the British ones. */
export const GRANSER_SDQ: readonly Gransvarde[] = [
  svenskSdq('pojke', 4, [9, 10]),
  svenskSdq('pojke', 5, [8, 11]),
  svenskSdq('flicka', 4, [10, 13]),
  svenskSdq('flicka', 5, [9, 12]),
  {
    alder: { fran: 4, till: 17 },
    informanter: VARDNADSHAVARE,
    omraden: tre(14, 17),
    kalla: UK,
    osaker: true,
  },
  {
    alder: { fran: 4, till: 17 },
    informanter: ['larare', 'forskola'],
    omraden: tre(12, 16),
    kalla: UK,
    osaker: true,
  },
  {
    alder: { fran: 11, till: 17 },
    informanter: ['barn'],
    omraden: tre(16, 20),
    kalla: UK,
    osaker: true,
  },
];

function underGrans(grans: number): readonly Poangomrade[] {
  return [
    { betydelse: 'under gränsvärdet: mår sämre än de flesta', under: grans },
    { betydelse: 'över gränsvärdet', fran: grans },
  ];
}

const ORS = 'Gränsvärden för ORS och CORS ur minnet; ska läsas i manualen före användning';

export const GRANSER_ORS: readonly Gransvarde[] = [
  {
    alder: { fran: 13, till: 17 },
    informanter: BARN_OCH_VARDNADSHAVARE,
    omraden: underGrans(28),
    kalla: ORS,
    osaker: true,
  },
  {
    alder: { fran: 18 },
    informanter: ['barn'],
    omraden: underGrans(25),
    kalla: ORS,
    osaker: true,
  },
];

export const GRANSER_CORS: readonly Gransvarde[] = [
  { informanter: ['barn'], omraden: underGrans(32), kalla: ORS, osaker: true },
  { informanter: VARDNADSHAVARE, omraden: underGrans(28), kalla: ORS, osaker: true },
];

/** Two sources, each with its own limit: the one was read, the other is told from memory. */
export const GRANSER_WHO5: readonly Gransvarde[] = [
  {
    omraden: [
      { betydelse: 'lågt välbefinnande', till: 50 },
      { betydelse: 'inte lågt välbefinnande', fran: 51 },
    ],
    kalla: 'Flera källor: procentpoäng 50 eller lägre (råpoäng under 13)',
    osaker: false,
  },
  {
    omraden: [
      { betydelse: 'så lågt att depression bör bedömas', till: 28 },
      { betydelse: 'över gränsen för misstänkt depression', fran: 29 },
    ],
    kalla: 'Procentpoäng 28 eller lägre, ur minnet',
    osaker: true,
  },
];

const YPCORE =
  'Gränser per kön och ålder ur minnet; artikeln anger att de skiljer sig, siffrorna ska läsas i den';

function ypcore(
  kon: 'flicka' | 'pojke',
  alder: { readonly fran: number; readonly till: number },
  grans: number,
): Gransvarde {
  return {
    kon,
    alder,
    informanter: ['barn'],
    omraden: [
      { betydelse: 'under gränsvärdet', under: grans },
      { betydelse: 'över gränsvärdet: mår sämre än de flesta', fran: grans },
    ],
    kalla: YPCORE,
    osaker: true,
  };
}

export const GRANSER_YPCORE: readonly Gransvarde[] = [
  ypcore('pojke', { fran: 11, till: 13 }, 10.3),
  ypcore('flicka', { fran: 11, till: 13 }, 14.4),
  ypcore('pojke', { fran: 14, till: 16 }, 14.1),
  ypcore('flicka', { fran: 14, till: 16 }, 15.9),
];

const KIDSCREEN = 'kidscreen.org och Qual Life Res 2010: T-poäng, europeisk norm';

export const NORMER_KIDSCREEN: readonly Norm[] = [
  {
    alder: { fran: 8, till: 18 },
    informanter: ['barn'],
    medel: 50,
    sd: 10,
    reliabilitet: { varde: 0.82, typ: 'alfa' },
    kalla: KIDSCREEN,
    osaker: false,
  },
  {
    alder: { fran: 8, till: 18 },
    informanter: VARDNADSHAVARE,
    medel: 50,
    sd: 10,
    reliabilitet: { varde: 0.78, typ: 'alfa' },
    kalla: KIDSCREEN,
    osaker: false,
  },
];
