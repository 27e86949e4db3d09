import {
  decodeRecordedUtbudEvent,
  tacker,
  UTBUD_EVENT_TYPES,
  utbudState,
  type RecordedUtbudsnyhet,
  type UtbudEventType,
  type Utbudsperiod,
} from '../../libs/domain/index.js';
import type { LoggedHistory } from '../../libs/outcome/index.js';

export const handles = UTBUD_EVENT_TYPES;
export const ignores: Readonly<Record<string, string>> = {};

/** One method in one nämnd: when it was offered, and the newest that is known of its queue and staff. */
export function rows(history: LoggedHistory) {
  const { gallande, perioder } = utbudState(history.events.map(decodeRecordedUtbudEvent));
  const offer = gallande.find((event) => event.type === 'MetodErbjuden');
  const last = perioder.at(-1);
  // Where every offer was recorded by mistake there is nothing to tell.
  if (offer?.type !== 'MetodErbjuden' || last === undefined) return [];
  const counted = gallande.filter(({ data }) => perioder.some((one) => tacker(one, data.datum)));
  return [
    {
      utbud_id: history.stream.slice('utbud-'.length),
      stadsdelsnamnd: offer.data.stadsdelsnamnd,
      metod: offer.data.metod,
      erbjuds_fran: last.fran,
      erbjods_till: last.till ?? null,
      utforare: last.utforare,
      perioder: perioder.map(written),
      ko: newest(counted, 'KoRapporterad'),
      bemanning: newest(counted, 'BemanningRapporterad'),
    },
  ];
}

function written({ fran, till, utforare }: Utbudsperiod) {
  return { fran, till: till ?? null, utforare };
}

/** The report of the latest day; of two on one day the one recorded last. */
function newest(events: readonly RecordedUtbudsnyhet[], type: UtbudEventType) {
  let found: RecordedUtbudsnyhet | undefined;
  for (const event of events) {
    if (event.type !== type) continue;
    if (found === undefined || event.data.datum >= found.data.datum) found = event;
  }
  return found === undefined ? null : { handelseId: found.id, ...found.data };
}
