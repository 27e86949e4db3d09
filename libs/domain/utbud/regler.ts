import type { Datum } from '../datum.js';
import { grundFaults } from '../insats/decide/grunduppgifter.js';
import { reject } from '../insats/reject.js';
import { TIDIGAST } from '../insats/shape/day.js';
import type { Rejection } from '../rejection.js';
import type {
  BemanningRapporterad,
  KoRapporterad,
  MetodErbjuden,
  MetodUpphord,
  Utbudsnyhet,
  UtbudEvent,
} from './events.js';
import { utbudsperioder } from './evolve.js';
import { rejectUtbud } from './rejections.js';
import type { Utbudsperiod } from './state.js';

type Rapport = KoRapporterad | BemanningRapporterad;

/** What an event has wrong by itself: its day, its numbers, and its codes against the registers of that day. */
export function utbudsuppgiftFaults(event: UtbudEvent, idag: Datum): readonly Rejection[] {
  const { datum } = event.data;
  const faults = [...datumFaults(datum, idag)];
  if (event.type === 'MetodErbjuden') faults.push(...grundFaults(event.data));
  if (event.type === 'BemanningRapporterad') faults.push(...antalFaults(event.data));
  if (event.type === 'KoRapporterad') faults.push(...koFaults(event.data));
  return faults;
}

function datumFaults(datum: Datum, idag: Datum): readonly Rejection[] {
  if (datum > idag) return [reject('datum-i-framtiden', { datum, idag }, '/datum')];
  return datum < TIDIGAST
    ? [reject('datum-for-tidigt', { datum, tidigast: TIDIGAST }, '/datum')]
    : [];
}

function antalFaults({
  utbildade,
  certifierade,
}: BemanningRapporterad['data']): readonly Rejection[] {
  const values = { utbildade, certifierade };
  return certifierade > utbildade
    ? [rejectUtbud('fler-certifierade-an-utbildade', values, '/certifierade')]
    : [];
}

/** Where nobody waits nobody has waited. */
function koFaults({ vantande, langstaVantanDagar }: KoRapporterad['data']): readonly Rejection[] {
  return vantande === 0 && langstaVantanDagar !== undefined && langstaVantanDagar > 0
    ? [rejectUtbud('vantan-utan-ko', { dagar: langstaVantanDagar }, '/langstaVantanDagar')]
    : [];
}

/** What an event has wrong against what was recorded before it. */
export function foljdFaults(
  event: Utbudsnyhet,
  before: readonly Utbudsnyhet[],
): readonly Rejection[] {
  const perioder = utbudsperioder(before);
  switch (event.type) {
    case 'MetodErbjuden':
      return erbjudandeFaults(event, perioder.at(-1));
    case 'MetodUpphord':
      return upphorandeFaults(event, { open: perioder.at(-1), before });
    case 'KoRapporterad':
    case 'BemanningRapporterad':
      return rapportFaults(event, perioder);
  }
}

function erbjudandeFaults(
  { data }: MetodErbjuden,
  last: Utbudsperiod | undefined,
): readonly Rejection[] {
  if (last === undefined) return [];
  if (last.till === undefined) {
    return [rejectUtbud('metod-redan-erbjuden', { datum: last.fran }, '')];
  }
  return data.datum <= last.till
    ? [rejectUtbud('erbjudande-fore-upphorande', { datum: last.till }, '/datum')]
    : [];
}

function upphorandeFaults(
  { data }: MetodUpphord,
  {
    open,
    before,
  }: { readonly open: Utbudsperiod | undefined; readonly before: readonly Utbudsnyhet[] },
): readonly Rejection[] {
  if (open === undefined || open.till !== undefined) {
    return [rejectUtbud('metod-erbjuds-inte', {}, '')];
  }
  if (data.datum < open.fran) {
    return [rejectUtbud('upphorande-fore-erbjudande', { datum: open.fran }, '/datum')];
  }
  const later = before.find((event) => isRapport(event) && event.data.datum > data.datum);
  return later === undefined || data.skal === 'felregistrerad'
    ? []
    : [rejectUtbud('rapport-efter-upphorande', { datum: later.data.datum }, '/datum')];
}

function rapportFaults(
  { data: { datum } }: Rapport,
  perioder: readonly Utbudsperiod[],
): readonly Rejection[] {
  if (perioder.length === 0) return [rejectUtbud('metod-erbjuds-inte', {}, '')];
  return perioder.some((period) => tacker(period, datum))
    ? []
    : [rejectUtbud('metod-erbjods-inte-da', { datum }, '/datum')];
}

function isRapport(event: Utbudsnyhet): event is Rapport {
  return event.type === 'KoRapporterad' || event.type === 'BemanningRapporterad';
}

/** Whether the method was offered on a day of this period. */
export function tacker({ fran, till }: Utbudsperiod, datum: Datum): boolean {
  return fran <= datum && (till === undefined || datum <= till);
}
