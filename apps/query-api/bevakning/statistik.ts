import { type Datum, efterfoljare, namnderDen, namndMedKod } from '../../../libs/domain/index.js';
import {
  type EjVerkstalldaAntal,
  type EjVerkstalldaRad,
  ejVerkstalldaStatistikOf,
  type EjVerkstalldaStatistik,
} from '../../../projections/ej-verkstallda-beslut/index.js';
import { NAMNDERDEFINITION } from '../visade-namnder.js';

/** Said beside figures that may be small. */
export const SMA_TAL =
  'Talen är inte skyddade mot att någon känns igen: ett litet antal av en typ kan peka ut en person. ' +
  'Granska dem före publicering.';

/** What the figures on decisions not carried out count. */
export const EJ_VERKSTALLDA_DEFINITIONER = {
  antal:
    'Gynnande beslut, och avbrott i verkställigheten av dem, vars tre månader hade gått ut före kvartalets sista dag och som då varken var verkställda, återupptagna eller upphörda. Det som förfaller på kvartalets sista dag räknas först i nästa kvartal. Efter ett avbrott räknas tiden från avbrottet.',
  namnare:
    'Nämnare saknas. Hur många gynnande beslut som gällde under kvartalet går inte att läsa här: raderna rymmer bara de beslut som inte verkställdes i tid. Dela inte antalet med beslutade i utfallsvyerna, som räknar alla år och andra slag av beslut. Antalet säger alltså inte hur stor del av besluten som dröjer, och två nämnder med samma antal kan ha olika många beslut.',
  langd:
    'Tiden från beslutet eller avbrottet till kvartalets slut, i kvartal: 3-6-man är de vars tid gick ut i kvartalet, 6-9-man de vars tid gick ut kvartalet före, och så vidare.',
  perMetod: 'Bara metoder med minst ett beslut; i de andra är antalet noll.',
  namnder: NAMNDERDEFINITION,
  perNamnd:
    'Nämnden som svarar för insatsen nu. Varje nämnd som finns på dagen under organisation och som du får läsa har en rad, också med noll. En nämnd som har gått samman med andra visas under den nya.',
  utanfor:
    'Insatser vars behandling är begränsad räknas inte, och inte heller gallrade insatser: äldre kvartal kan därför sjunka. Avslag och beslut utan behovsprövning räknas aldrig.',
  position: 'Den sista händelsen i loggen som räknas. Samma position ger alltid samma siffror.',
} as const;

/** En nämnds ej verkställda beslut. (The counts of one nämnd, zeros included.) */
export interface Namndantal extends EjVerkstalldaAntal {
  readonly stadsdelsnamnd: { readonly kod: string; readonly namn: string };
}

interface Fraga {
  readonly kvartal: string;
  readonly today: Datum;
  readonly namnder: '*' | readonly string[];
}

/** The figures of a quarter, with a row for each nämnd of the day that the asker may see. */
export function statistikOf(
  cells: readonly EjVerkstalldaRad[],
  { kvartal, today, namnder }: Fraga,
): EjVerkstalldaStatistik & { readonly perNamnd: readonly Namndantal[] } {
  const covers = (kod: string) => namnder === '*' || namnder.includes(kod);
  // A nämnd that took others over answers for theirs too; who sees only one of those is shown it as it was,
  // since a part of the new one's figure would look like the whole.
  const nu = (kod: string) => {
    const later = efterfoljare(kod, today);
    return covers(later) ? later : kod;
  };
  const idag = namnderDen(today).map(({ kod }) => kod);
  const antalOf = (kod: string) =>
    ejVerkstalldaStatistikOf(
      cells.filter(({ ansvarig_namnd }) => nu(ansvarig_namnd) === kod),
      kvartal,
    ).samtliga;
  const rows = (koder: readonly string[]) =>
    koder.map((kod) => ({
      stadsdelsnamnd: { kod, namn: namndMedKod(kod)?.namn ?? kod },
      ...antalOf(kod),
    }));
  // What no nämnd of the day answers for is shown too, or the rows would not add up to all of them.
  const ovriga = new Set(cells.map(({ ansvarig_namnd }) => nu(ansvarig_namnd)));
  for (const kod of idag) ovriga.delete(kod);
  return {
    ...ejVerkstalldaStatistikOf(cells, kvartal),
    perNamnd: [
      ...rows(idag.filter(covers)),
      ...rows([...ovriga].sort()).filter(({ antal }) => antal > 0),
    ],
  };
}
