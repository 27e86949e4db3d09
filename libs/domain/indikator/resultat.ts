import { ANDEL } from './gemensamt.js';
import type { Indikator } from './types.js';

const INGEN_JAMFORELSE =
  'Förändring är inte bevis för effekt: det finns ingen jämförelsegrupp, och bortfallet kan snedvrida.';

const ATERAKTUALISERING = {
  ...ANDEL,
  syfte: 'Visa hur många barn som socialtjänsten får ny kännedom om efter en avslutad insats.',
  namnare: 'Avslutade insatser',
  datumtyp: 'avslut',
  riktning: 'lagre-battre',
  begransningar: [
    'Ny oro räknas bara om den registrerats på insatsen.',
    'Den som flyttat eller blivit myndig syns inte och räknas som utan ny oro.',
  ],
  kalla: 'Mål i kartläggningen av ärenden 2017; fönstret är vårt val',
} as const;

/** How it goes for those who had the insats. */
export const RESULTAT: readonly Indikator[] = [
  {
    ...ANDEL,
    id: 'tillforlitligt-battre',
    namn: 'Andel med tillförlitlig förbättring',
    syfte: 'Visa hur många som förändrats mer än vad mätfelet kan förklara.',
    enhet: 'skattningspar',
    taljare:
      'Skattningspar där förändringen till det bättre är större än mätfelet (Jacobson och Truax)',
    namnare: 'Skattningspar på instrumentet, per version och informant',
    berakning: { taljare: ['battre'], namnare: ['par'] },
    datumtyp: 'avslut',
    begransningar: [
      INGEN_JAMFORELSE,
      'Kräver att registret har spridning och reliabilitet, eller en minsta betydelsefull förändring, för instrumentet.',
    ],
    kalla: 'Jacobson och Truax 1991',
  },
  {
    ...ANDEL,
    id: 'tillforlitligt-samre',
    namn: 'Andel med tillförlitlig försämring',
    syfte: 'Visa hur många som fått det sämre; det ska synas lika tydligt som förbättringen.',
    enhet: 'skattningspar',
    taljare: 'Skattningspar där förändringen till det sämre är större än mätfelet',
    namnare: 'Skattningspar på instrumentet, per version och informant',
    berakning: { taljare: ['samre'], namnare: ['par'] },
    datumtyp: 'avslut',
    riktning: 'lagre-battre',
    begransningar: [INGEN_JAMFORELSE],
    kalla: 'Jacobson och Truax 1991',
  },
  {
    ...ANDEL,
    id: 'medelforandring',
    namn: 'Medelförändring i instrumentets poäng',
    syfte: 'Visa hur mycket gruppen förändrats, med osäkerhet.',
    enhet: 'skattningspar',
    slag: 'medel',
    taljare: 'Summan av poäng vid avslut minus poäng vid start',
    namnare: 'Skattningspar på instrumentet, per version och informant',
    berakning: { taljare: [], namnare: ['par'] },
    datumtyp: 'avslut',
    felmarginal: '95 % t-intervall; visas från tio par.',
    riktning: 'neutral',
    begransningar: [INGEN_JAMFORELSE, 'Olika instrument och informanter läggs aldrig samman.'],
    kalla: 'Vanlig statistik; formeln står i statistikerns sida',
  },
  {
    ...ATERAKTUALISERING,
    id: 'ateraktualisering-6',
    namn: 'Andel med ny oro inom 6 månader efter avslutet',
    taljare: 'Avslutade insatser där ny oro kommit inom 183 dagar efter avslutet',
    berakning: { taljare: ['nyOro6'], namnare: ['avslutade'] },
    fonsterDagar: 183,
  },
  {
    ...ATERAKTUALISERING,
    id: 'ateraktualisering-12',
    namn: 'Andel med ny oro inom 12 månader efter avslutet',
    taljare: 'Avslutade insatser där ny oro kommit inom 365 dagar efter avslutet',
    berakning: { taljare: ['nyOro12'], namnare: ['avslutade'] },
    fonsterDagar: 365,
  },
  {
    ...ATERAKTUALISERING,
    id: 'ateraktualisering-24',
    namn: 'Andel med ny oro inom 24 månader efter avslutet',
    taljare: 'Avslutade insatser där ny oro kommit inom 730 dagar efter avslutet',
    berakning: { taljare: ['nyOro24'], namnare: ['avslutade'] },
    fonsterDagar: 730,
  },
];
