import { DOLD, type Visadandel } from '../../outcome/index.js';
import type { Avsnitt } from '../modell/rapport.js';
import type { Varde } from '../modell/varde.js';
import { periodnamn, skattningsnamn } from './namn.js';
import type { Grupp } from './underlag.js';

/** Every share of a group beside the city's, with intervals. */
export function indikatoravsnitt(grupp: Grupp, staden: Grupp | undefined): Avsnitt {
  return {
    rubrik: `Indikatorer, ${periodnamn(grupp.period)}`,
    ingress: 'Varje andel står med sitt intervall, och bredvid den stadens andel.',
    tabell: {
      rubrik: 'Andelar med 95 % intervall',
      kolumner: [
        { namn: 'Indikator', slag: 'text' },
        { namn: 'Antal', slag: 'antal' },
        { namn: 'av', slag: 'antal' },
        { namn: 'Andel', slag: 'andel' },
        { namn: '95 % intervall', slag: 'andelsintervall' },
        { namn: 'Hela staden', slag: 'andel' },
      ],
      rader: grupp.andelar.map((one) => [
        one.skattning === undefined ? one.namn : `${one.namn}: ${skattningsnamn(one.skattning)}`,
        ...[one.taljare, one.namnare, visad(one), intervall(one)],
        visad(staden?.andelar.find((other) => isSame(one, other))),
      ]),
      fotnoter: ['Två punkter betyder att underlaget är för litet eller skulle kunna röja någon.'],
    },
    forklaring: ['Definitionerna står i /v1/indikatorer.'],
  };
}

function isSame(a: Visadandel, b: Visadandel): boolean {
  return a.indikator === b.indikator && a.skattning === b.skattning;
}

function visad(one: Visadandel | undefined): Varde {
  if (one === undefined) return null;
  return one.varfor === 'dolt' ? DOLD : one.andel;
}

function intervall({ ki95 }: Visadandel): Varde {
  return ki95 === null ? null : { fran: ki95[0], till: ki95[1] };
}
