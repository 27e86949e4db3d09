import type { Metod } from './types.js';

/** Metoder som inte får väljas. (Kept so that the gap, or the warning, can be shown.) */
export const EJ_VALBARA: readonly Metod[] = [
  {
    kod: 'SCARED',
    namn: 'Konsekvensprogram av typen Scared Straight',
    alias: ['Scared Straight', 'Konsekvensprogram'],
    alderFran: 12,
    alderTill: 17,
    niva: 'indikerad',
    manualbaserad: 'uppgift-saknas',
    rekommendation: 'avradd',
    status: 'avradd',
    kalla: 'Socialstyrelsens kunskapsstöd november 2021: ska inte användas',
  },
  {
    kod: 'MMKBT',
    namn: 'Multimodalt KBT-färdighetsträningsprogram',
    alias: ['Coping Power', 'Dina', 'SNAP'],
    alderFran: 6,
    alderTill: 11,
    niva: 'indikerad',
    manualbaserad: 'ja',
    rekommendation: 'R2',
    status: 'ej-tillganglig',
    kalla:
      'Socialstyrelsens kunskapsstöd november 2021; Stadsrevisionen 2024: finns inte i Sverige',
  },
];

/** Ingen metod: när ingen insats erbjöds för att inget behov fanns. (Stands for no method at all.) */
export const INGEN_METOD: Metod = {
  kod: 'INGEN',
  namn: 'Ingen metod',
  alias: [],
  niva: 'ej-angiven',
  manualbaserad: 'uppgift-saknas',
  rekommendation: 'ingen',
  status: 'ingen',
  kalla: 'Egen kod: anges bara när ingen insats erbjöds och inget behov av någon metod fanns',
};

const EXEMPEL = {
  niva: 'ej-angiven',
  manualbaserad: 'uppgift-saknas',
  rekommendation: 'ingen',
  status: 'exempel',
  malgrupp: 'Flickor med anorexi i en öppen datamängd',
} as const;

/** Exempeldata, inte svenska metoder. (The three arms of the open anorexia data set, for the demo only.) */
export const EXEMPEL_METODER: readonly Metod[] = [
  {
    kod: 'EX_FT',
    namn: 'Exempel: family treatment',
    alias: ['FT'],
    ...EXEMPEL,
    kalla: 'Exempeldata: behandlingsarm FT i den öppna datamängden anorexia',
  },
  {
    kod: 'EX_KBT',
    namn: 'Exempel: cognitive behavioural treatment',
    alias: ['CBT'],
    ...EXEMPEL,
    kalla: 'Exempeldata: behandlingsarm CBT i den öppna datamängden anorexia',
  },
  {
    kod: 'EX_KONTROLL',
    namn: 'Exempel: control',
    alias: ['Cont', 'Control'],
    ...EXEMPEL,
    kalla: 'Exempeldata: kontrollgrupp i den öppna datamängden anorexia',
  },
];
