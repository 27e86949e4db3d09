import { BASLINJE_FRIST_DAGAR } from './frist.js';
import { GEMENSAM_MALL, GRUNDMALL, OPPNA_MALLAR } from './gemensam.js';
import type { Metodmall, PlaneradMatpunkt } from './types.js';

const START = { fran: -14, till: BASLINJE_FRIST_DAGAR } as const;
const AVSLUT = { fran: -30, till: 30 } as const;

/** The same forms at start and end: SCORE-15 by those of 12 and over, SDQ by those of 11 and over. */
const FFT_MATPUNKTER: readonly PlaneradMatpunkt[] = [
  ...(['start', 'avslut'] as const).flatMap((matpunkt): readonly PlaneradMatpunkt[] => {
    const fonster = matpunkt === 'start' ? START : AVSLUT;
    return [
      {
        ...{ matpunkt, fonster, instrument: ['SCORE15', 'SDQ'] },
        informanter: ['vardnadshavare-1'],
      },
      {
        ...{ matpunkt, fonster, instrument: ['SCORE15'] },
        informanter: ['barn'],
        alder: { fran: 12 },
      },
      {
        ...{ matpunkt, fonster, instrument: ['SDQ'] },
        informanter: ['barn'],
        alder: { fran: 11, till: 17 },
      },
    ];
  }),
];

const BEHANDLING: readonly Metodmall[] = [
  {
    ...GRUNDMALL,
    metod: 'FFT',
    matpunkter: FFT_MATPUNKTER,
    forvantadLangdDagar: { min: 90, max: 180 },
    fullfoljd: { minstSessioner: 8 },
    malgrupp: { alderFran: 11, alderTill: 18 },
    kalla:
      'Stiftelsen FFT Sverige: SCORE-15 och SDQ vid start och avslut. Längd 3–6 månader ur svensk och ' +
      'dansk beskrivning. Uppföljning var tredje månad, fönstren och minst 8 sessioner är egna val.',
  },
  {
    ...GRUNDMALL,
    metod: 'MST',
    matpunkter: [
      {
        matpunkt: 'mellan',
        instrument: ['TAMR'],
        informanter: ['vardnadshavare-1'],
        fonster: { fran: -7, till: 7 },
        varjeManad: 1,
      },
      { matpunkt: 'avslut', instrument: ['MST_UO'], informanter: ['behandlare'], fonster: AVSLUT },
    ],
    uppfoljning: { vidHalvtid: true },
    efterAvslut: [6, 18],
    forvantadLangdDagar: { min: 90, max: 150 },
    malgrupp: { alderFran: 12, alderTill: 17 },
    kalla:
      'Stadsrevisionen 2024 nr 4 avsnitt 7.1: uppföljning vid halvtid. MST Sverige: slutresultat vid ' +
      'avslut och efter 6 och 18 månader; TAM-R varje månad är allmänt känt men inte läst. MST Sverige ' +
      'anger 10–18 år, Socialstyrelsen 12–17.',
  },
  {
    ...GRUNDMALL,
    metod: 'BSFT',
    forvantadLangdDagar: { min: 90, max: 120 },
    malgrupp: { alderTill: 17 },
    kalla: 'Uppföljningen är inte angiven i någon källa: eget val. Längden är osäker.',
  },
  {
    ...GRUNDMALL,
    metod: 'FB_EM',
    kalla: 'Stadsrevisionen 2024 nr 4 avsnitt 7.2: minst var tredje månad. Längden är osäker.',
  },
];

const SIG = {
  ...GRUNDMALL,
  metod: 'SIG_U',
  uppfoljning: { varjeDagar: 35 },
  forvantadLangdDagar: { min: 180, max: 365 },
  malgrupp: { alderFran: 12 },
} as const satisfies Omit<Metodmall, 'kalla'>;

const VUXNA = 'Vuxna följs upp lika ofta som unga: källan skiljer dem inte åt. ';
/** The sources name one rhythm for both; the register asks no age of the adults. */
const SAMVERKAN: readonly Metodmall[] = [
  { sig: SIG, vuxna: '' },
  { sig: { ...SIG, metod: 'SIG_V', malgrupp: {} }, vuxna: VUXNA },
].flatMap(({ sig, vuxna }): readonly Metodmall[] => [
  {
    ...sig,
    kalla:
      `${vuxna}Förval: var femte vecka som i Enskede-Årsta-Vantör. Längden är osäker. ` +
      'Samverkansform utan eget instrument.',
  },
  {
    ...sig,
    namnd: 'enskede-arsta-vantor',
    kalla: `${vuxna}Stadsrevisionen 2024 nr 4 avsnitt 7.1: var femte vecka.`,
  },
  {
    ...sig,
    namnd: 'skarholmen',
    uppfoljning: { varjeDagar: 21 },
    kalla:
      `${vuxna}Stadsrevisionen 2024 nr 4 avsnitt 7.2: varannan till var tredje vecka; den längre ` +
      'är vald som sista dag.',
  },
]);

/** The law asks for continuous follow-up of these and names no interval. */
const STOD: readonly Metodmall[] = (['KP', 'SKKP', 'KF'] as const).map((metod) => ({
  ...GRUNDMALL,
  metod,
  uppfoljning: { varjeDagar: 90 },
  lopandeUppfoljningEnligtLag: true,
  forvantadLangdDagar: { min: 180, max: 730 },
  malgrupp: metod === 'SKKP' ? { alderTill: 20 } : {},
  kalla:
    'SoL (2025:400) 23 kap. 6 §: kontinuerlig uppföljning. Lagen nämner inget antal dagar: 90 är ' +
    'ett eget val. Längden är osäker.',
}));

/** Every template that ships. */
export const MEDFOLJANDE: readonly Metodmall[] = [
  GEMENSAM_MALL,
  ...OPPNA_MALLAR,
  ...BEHANDLING,
  ...SAMVERKAN,
  ...STOD,
];
