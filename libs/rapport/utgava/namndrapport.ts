import { ALLA } from '../../outcome/index.js';
import type { Avsnitt, Rapport } from '../modell/rapport.js';
import { grupptabell, INLEDDA } from './grupper.js';
import { indikatoravsnitt } from './indikatorer.js';
import { malavsnitt } from './mal.js';
import { metodnamn, omradesnamn, periodnamn } from './namn.js';
import { omUtgavan } from './om.js';
import { senasteGrupp, senasteMening } from './senaste.js';
import { styravsnitt } from './styr.js';
import { FULLFOLJDA, trattavsnitt, type Jamforelse } from './tratt.js';
import { perioder, serie, type Rapportunderlag } from './underlag.js';
import { vilkaRaknas } from './vilka.js';

const STARTSKATTADE: Jamforelse = {
  ...{ taljare: 'medStartskattning', namnare: 'startade' },
  ...{ matt: 'Andel skattade vid start', storlek: 'Antal startade insatser' },
};

/** The report of one nämnd over all methods, beside the city. */
export function namndrapport(namnd: string, underlag: Rapportunderlag): Rapport {
  const omrade = `namnd:${namnd}`;
  const { ar, kvartal } = perioder(underlag);
  const years = serie(underlag, { omrade }, ar);
  const quarters = serie(underlag, { omrade }, kvartal);
  const latest = senasteGrupp(years, quarters);
  const avsnitt: Avsnitt[] = [vilkaRaknas([...years, ...quarters.slice(-4)])];
  if (latest !== undefined) {
    const [staden] = serie(underlag, {}, [latest.period]);
    avsnitt.push(indikatoravsnitt(latest, staden), ...malavsnitt(latest, underlag));
    avsnitt.push(styravsnitt(quarters, STARTSKATTADE), styravsnitt(quarters, FULLFOLJDA));
    avsnitt.push(trattavsnitt(underlag, { metod: ALLA, period: latest.period }));
    avsnitt.push(metoder(omrade, years.at(-1)?.period ?? latest.period, underlag));
  }
  return {
    titel: omradesnamn(omrade),
    undertitel: `Utfall för alla metoder, utgåva ${underlag.utgava.nummer}`,
    upprattad: underlag.publicerad,
    sammanfattning: [
      latest === undefined
        ? 'Inget är publicerat om nämnden: ingen insats har startat eller avslutats under perioderna.'
        : senasteMening(latest, [
            [latest.tratt.startade, 'startade'],
            [latest.tratt.avslutade, 'avslutade insatser'],
          ]),
      'Nämnder jämförs i en tratt och aldrig i en topplista: små nämnder varierar mer av ren slump.',
    ],
    avsnitt,
    om: omUtgavan(underlag),
  };
}

function metoder(omrade: string, period: string, { grupper }: Rapportunderlag): Avsnitt {
  const rader = grupper
    .filter((one) => one.omrade === omrade && one.period === period && one.metod !== ALLA)
    .map(({ metod, antal }) => [metodnamn(metod), antal] as const);
  const om = {
    rubrik: `Metoder, ${periodnamn(period)}`,
    ingress:
      period.length === 4
        ? 'Metoder som inte står här hade inga insatser.'
        : 'Per metod och nämnd publiceras bara hela år: kvartalen har för få insatser.',
    forsta: 'Metod',
  };
  return grupptabell(om, INLEDDA, rader);
}
