import { daysBetween, lage, type Datum } from '../../../libs/domain/index.js';
import type { InsatsForlopp } from '../../../projections/insats-forlopp/index.js';
import { medNamn } from './arbetslista.js';
import { GAR_EJ_ATT_ATGARDA } from './flaggor.js';
import { nastaSteg, rubrik } from './nasta-steg.js';
import { vemOf, type Namngivning } from './vems.js';

/** What the list before a hand-over holds, and does not. */
export const OVERLAMNING_DEFINITIONER = {
  rader:
    'Insatser där medarbetaren är namngiven och som är öppna: erbjudna, beslutade eller påbörjade. Avslutade är med när något återstår att göra, till exempel en uppföljning efter avslutet. De är med också när inget förfaller.',
  skyddade:
    'Insatser med skyddad identitet, som du får tilldela men inte läsa. De visas inte, men följer med när allt lämnas över.',
  hosIngen:
    'Öppna insatser utan namngiven medarbetare, eller där den namngivna har stängts av. Bara för enhetschefen.',
  antal:
    'Alla öppna insatser som du får se, också när listan är avkortad. skyddade räknar också alla.',
  avkortad: 'true: fler än 200. Raderna är de som förfaller först; lämna över dem och läs igen.',
  nasta: 'Det som förfaller först, också om det redan är försenat. null: inget är bestämt.',
  utanNagotSomForfaller:
    'Insatser där inget är bestämt att göra. De syns inte i arbetslistan, men någon ska ha dem.',
} as const;

/** En insats att lämna över: läget, vad som kommer härnäst och vad som avviker. (One case of the list.) */
export function overlamningsradOf(
  { forlopp, bevakningar, kvalitetsflaggor }: InsatsForlopp,
  today: Datum,
  namngivna: Namngivning,
) {
  const oppna = bevakningar
    .filter(({ tillstand, slag }) => tillstand === 'oppen' && slag !== 'verkstallighet-larm')
    .sort((a, b) => (a.forfaller < b.forfaller ? -1 : 1));
  return {
    insatsId: forlopp.insats_id,
    metod: medNamn(forlopp.metod),
    namnd: forlopp.ansvarig_namnd,
    ...vemOf(namngivna, forlopp.insats_id),
    tillstand: forlopp.tillstand,
    startdatum: forlopp.startdatum,
    nasta: nastaOf(forlopp.insats_id, oppna[0], today),
    oppna: oppna.length,
    forsenade: oppna.filter((one) => lage(one, today) === 'forsenad').length,
    kvalitetsflaggor: kvalitetsflaggor
      .filter(({ kod }) => !GAR_EJ_ATT_ATGARDA.includes(kod))
      .map(({ kod, agare }) => ({ kod, agare })),
  };
}

function nastaOf(
  insats_id: string,
  sak: InsatsForlopp['bevakningar'][number] | undefined,
  today: Datum,
) {
  if (sak === undefined) return null;
  const { slag, avser, forfaller } = sak;
  return {
    rubrik: rubrik({ insats_id, slag, avser }),
    ...{ slag, avser, forfaller },
    lage: lage(sak, today),
    dagarKvar: daysBetween(today, forfaller),
    adress: nastaSteg({ ...sak, insats_id }, today).adress,
  };
}
