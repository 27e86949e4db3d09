import type { Datum } from '../datum.js';
import type { Namnd, Omradeskategori } from './types.js';

const FJORTON: Datum = '2007-01-01';
const TRETTON: Datum = '2020-07-01';
const ELVA: Datum = '2023-07-01';

const KALLA = 'Rätt stöd i rätt tid 2022 (kategorier beräknade på 13 nämnder)';
const OSAKER = `${KALLA}; dagen för sammanslagningen 2020 är osäker`;

function namnd(kod: string, namn: string, omradeskategori: Omradeskategori): Namnd {
  return {
    kod,
    namn,
    omradeskategori,
    giltigFrom: FJORTON,
    foregangare: [],
    exempel: false,
    kalla: KALLA,
  };
}

/** Nämndregistret: 14 nämnder från 2007, 13 från 2020 och 11 från 2023. (The boards and their mergers.) */
export const NAMNDREGISTER: readonly Namnd[] = [
  { ...namnd('rinkeby-kista', 'Rinkeby-Kista', 'D'), giltigTom: '2023-06-30' },
  { ...namnd('spanga-tensta', 'Spånga-Tensta', 'D'), giltigTom: '2023-06-30' },
  namnd('skarholmen', 'Skärholmen', 'D'),
  namnd('hasselby-vallingby', 'Hässelby-Vällingby', 'C'),
  namnd('enskede-arsta-vantor', 'Enskede-Årsta-Vantör', 'C'),
  namnd('farsta', 'Farsta', 'C'),
  namnd('bromma', 'Bromma', 'B'),
  namnd('skarpnack', 'Skarpnäck', 'B'),
  {
    ...namnd('hagersten-liljeholmen', 'Hägersten-Liljeholmen', 'B'),
    giltigTom: '2020-06-30',
    kalla: OSAKER,
  },
  { ...namnd('alvsjo', 'Älvsjö', 'B'), giltigTom: '2020-06-30', kalla: OSAKER },
  {
    ...namnd('hagersten-alvsjo', 'Hägersten-Älvsjö', 'B'),
    giltigFrom: TRETTON,
    foregangare: ['hagersten-liljeholmen', 'alvsjo'],
    kalla: OSAKER,
  },
  namnd('kungsholmen', 'Kungsholmen', 'A'),
  { ...namnd('norrmalm', 'Norrmalm', 'A'), giltigTom: '2023-06-30' },
  { ...namnd('ostermalm', 'Östermalm', 'A'), giltigTom: '2023-06-30' },
  namnd('sodermalm', 'Södermalm', 'A'),
  {
    ...namnd('jarva', 'Järva', 'D'),
    giltigFrom: ELVA,
    foregangare: ['rinkeby-kista', 'spanga-tensta'],
  },
  {
    ...namnd('norra-innerstaden', 'Norra innerstaden', 'A'),
    giltigFrom: ELVA,
    foregangare: ['norrmalm', 'ostermalm'],
  },
  {
    kod: 'exempelnamnden',
    namn: 'Exempelnämnden',
    omradeskategori: null,
    foregangare: [],
    exempel: true,
    kalla: 'Exempeldata: finns bara för den öppna datamängden i demon',
  },
];
