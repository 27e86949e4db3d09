import {
  DOLD,
  lagesord,
  malord,
  malrader,
  type Malandel,
  type Malrad,
} from '../../outcome/index.js';
import type { Avsnitt } from '../modell/rapport.js';
import type { Varde } from '../modell/varde.js';
import { periodnamn } from './namn.js';
import type { Grupp, Rapportunderlag } from './underlag.js';

/** The targets of a place and how it goes; nothing where it has none. */
export function malavsnitt(
  { omrade, period }: Grupp,
  underlag: Rapportunderlag,
): readonly Avsnitt[] {
  const rader = malrader({ omrade, period }, underlag.grupper);
  if (rader.length === 0) return [];
  return [
    {
      rubrik: `Mål, ${periodnamn(period)}`,
      ingress: 'Målen som gällde periodens sista dag, och hur det går enligt de publicerade talen.',
      tabell: {
        rubrik: 'Mål och läge',
        kolumner: [
          { namn: 'Indikator', slag: 'text' },
          { namn: 'Mål', slag: 'text' },
          { namn: 'Andel', slag: 'andel' },
          { namn: '95 % intervall', slag: 'andelsintervall' },
          { namn: 'Året före', slag: 'andel' },
          { namn: 'Läge', slag: 'text' },
        ],
        rader: rader.map((one) => [
          ...[one.namn, malet(one), visad(one.nu), intervall(one.nu), visad(one.fore)],
          lagesord(one.lage),
        ]),
        fotnoter: [
          'Målen, med källa, står i /v1/indikatorer. Varför ett läge är som det är står i /v1/utgavor/{utgava}/mal.',
        ],
      },
      forklaring: [
        'Målen är de som står i registret nu. De publiceras inte med utgåvan: ändras ett mål, ändras det här avsnittet, aldrig talen.',
        'Nått, eller åt rätt håll, sägs bara när hela intervallet talar för det. Annars är det osäkert: skillnaden kan bero på slump.',
      ],
    },
  ];
}

function malet({ mal, riktning }: Malrad): string {
  const ord = malord({ riktning, varde: mal.varde });
  return mal.galler === 'staden' ? `${ord} (stadens mål)` : ord;
}

function visad(andel: Malandel): Varde {
  if (andel === null) return null;
  const { taljare, namnare } = andel;
  return taljare === DOLD || namnare === DOLD ? DOLD : andel.andel;
}

function intervall(andel: Malandel): Varde {
  const ki95 = andel?.ki95 ?? null;
  return ki95 === null ? null : { fran: ki95[0], till: ki95[1] };
}
