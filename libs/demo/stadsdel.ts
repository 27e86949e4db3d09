import { Lottery } from './chance.js';

/** Ett område i den äldsta indelningen, så att varje sammanslagning går att följa. (One area.) */
export interface Stadsdel {
  /** Code of the nämnd that held the area in 2019; the register says who took it over. */
  readonly namnd: string;
  /** Ärenden a year. Norrmalm (585), Hässelby-Vällingby (2 376) and the total (16 625) are published; the rest is assumed. */
  readonly arenden: number;
  /** Share of familjebehandling: 33–65 % by district is published, which district has which is assumed. */
  readonly andelFamiljebehandling: number;
  /** Share of started ratings that never get an end rating; assumed. */
  readonly slutmatningSaknas: number;
}

function stadsdel(namnd: string, arenden: number, shares: readonly [number, number]): Stadsdel {
  return { namnd, arenden, andelFamiljebehandling: shares[0], slutmatningSaknas: shares[1] };
}

export const STADSDELAR: readonly Stadsdel[] = [
  stadsdel('rinkeby-kista', 1550, [0.45, 0.53]),
  stadsdel('spanga-tensta', 1350, [0.48, 0.52]),
  stadsdel('skarholmen', 1300, [0.38, 0.48]),
  stadsdel('hasselby-vallingby', 2376, [0.53, 0.47]),
  stadsdel('enskede-arsta-vantor', 2200, [0.5, 0.46]),
  stadsdel('farsta', 1500, [0.42, 0.5]),
  stadsdel('bromma', 1150, [0.55, 0.44]),
  stadsdel('skarpnack', 950, [0.47, 0.49]),
  stadsdel('hagersten-liljeholmen', 1050, [0.58, 0.43]),
  stadsdel('alvsjo', 450, [0.6, 0.45]),
  stadsdel('kungsholmen', 640, [0.62, 0.41]),
  stadsdel('norrmalm', 585, [0.65, 0.4]),
  stadsdel('ostermalm', 664, [0.33, 0.42]),
  stadsdel('sodermalm', 860, [0.4, 0.55]),
];

export const STADSDELSLOTTERI = new Lottery(
  STADSDELAR.map((omrade) => [omrade, omrade.arenden] as const),
);
