import { ALLA, STADEN } from '../../outcome/index.js';
import type { Avsnitt, Rapport } from '../modell/rapport.js';
import { forandringsavsnitt } from './forandring.js';
import { GENOMFORDA, grupptabell, INLEDDA } from './grupper.js';
import { klassavsnitt } from './klasser.js';
import { bakgrundsnamn, metodnamn, omradesnamn, periodnamn } from './namn.js';
import { omUtgavan } from './om.js';
import { senasteMening } from './senaste.js';
import { styravsnitt } from './styr.js';
import { FULLFOLJDA } from './tratt.js';
import { perioder, serie, type Rapportunderlag } from './underlag.js';
import { vilkaRaknas } from './vilka.js';

/** The report of one method in the whole city: the same questions in the same order each time. */
export function metodrapport(metod: string, underlag: Rapportunderlag): Rapport {
  const years = serie(underlag, { metod }, perioder(underlag).ar);
  const latest = years.at(-1);
  const avsnitt: Avsnitt[] = [vilkaRaknas(years)];
  if (latest !== undefined) {
    avsnitt.push(forandringsavsnitt(latest), klassavsnitt(latest));
    avsnitt.push(styravsnitt(years, FULLFOLJDA));
    avsnitt.push(...forVem(latest.period, underlag), namnder(metod, latest.period, underlag));
  }
  return {
    titel: metodnamn(metod),
    undertitel: `Utfall i hela staden, utgåva ${underlag.utgava.nummer}`,
    upprattad: underlag.publicerad,
    sammanfattning: [
      latest === undefined
        ? 'Inget är publicerat om metoden. En metods tal publiceras för hela år: ett kvartal har för få insatser.'
        : senasteMening(latest, [
            [latest.tratt.avslutade, 'avslutade insatser'],
            [latest.tratt.medBadaSkattningarna, 'med skattning både vid start och avslut'],
          ]),
      'Förändring är inte bevis för att metoden hjälpte: det finns ingen jämförelsegrupp.',
    ],
    avsnitt,
    om: omUtgavan(underlag),
  };
}

/** Nothing where none of it could be shown: an empty table answers no question. */
function forVem(period: string, { grupper }: Rapportunderlag): readonly Avsnitt[] {
  const rader = grupper
    .filter((one) => one.metod === ALLA && one.period === period && one.omrade === STADEN)
    .filter(({ bakgrund }) => bakgrund !== ALLA)
    .map(({ bakgrund, antal }) => [bakgrundsnamn(bakgrund), antal] as const);
  const om = {
    rubrik: `För vem? ${periodnamn(period)}`,
    ingress:
      'Alla metoder tillsammans: per metod är grupperna för små. Ålder och kön vid beslutet, och om det var barnets första insats här.',
    forsta: 'Grupp',
  };
  return rader.length === 0 ? [] : [grupptabell(om, GENOMFORDA, rader)];
}

function namnder(metod: string, period: string, { grupper }: Rapportunderlag): Avsnitt {
  const rader = grupper
    .filter((one) => one.metod === metod && one.period === period)
    .filter(({ omrade }) => omrade.startsWith('namnd:'))
    .map(({ omrade, antal }) => [omradesnamn(omrade), antal] as const);
  const om = {
    rubrik: `Nämnder, ${periodnamn(period)}`,
    ingress: 'Var metoden används. Nämnder som inte står här inledde ingen insats med den.',
    forsta: 'Nämnd',
  };
  return grupptabell(om, INLEDDA, rader);
}
