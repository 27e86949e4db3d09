import type { Datum } from '../../datum.js';
import { AVSLUTSORSAK, koderDen, kodGallerDen, LAGRUM, MALOMRADE } from '../../kodverk/index.js';
import { findMetod, metodMedKod } from '../../metod/index.js';
import { efterfoljare, namnderDen, namndGallerDen, namndMedKod } from '../../organisation/index.js';
import { galler } from '../../giltighet.js';
import type { Rejection } from '../../rejection.js';
import type { CommandContext } from '../commands.js';
import type { BeslutFattat, Grunduppgifter, InsatsEvent, Malsattning } from '../events.js';
import { reject } from '../reject.js';
import { TIDIGAST } from '../shape/day.js';
import { skattningFaults } from './skattning.js';

type Daterad = Grunduppgifter & { readonly datum: Datum };

/** What the fields of one event have wrong by themselves: dates, and codes against the registers of that day. */
export function uppgiftFaults(event: InsatsEvent, context: CommandContext): readonly Rejection[] {
  return [...datumFaults(event.data.datum, context.today), ...kodFaults(event)];
}

function kodFaults(event: InsatsEvent): readonly Rejection[] {
  if (event.type === 'BeslutFattat') return beslutFaults(event.data);
  if (event.type === 'InsatsPaborjad') return grundFaults(event.data);
  if (event.type === 'SkattningRegistrerad') return skattningFaults(event.data);
  if ('malsattningar' in event.data) {
    return malsattningFaults(event.data.malsattningar, event.data.datum);
  }
  if (!('maluppfyllelse' in event.data)) return [];
  return [
    ...repeated(event.data.maluppfyllelse, '/maluppfyllelse'),
    ...(event.type === 'InsatsAvslutad' ? orsakFaults(event.data) : []),
  ];
}

function datumFaults(datum: Datum, idag: Datum): readonly Rejection[] {
  if (datum > idag) return [reject('datum-i-framtiden', { datum, idag }, '/datum')];
  return datum < TIDIGAST
    ? [reject('datum-for-tidigt', { datum, tidigast: TIDIGAST }, '/datum')]
    : [];
}

function grundFaults(data: Daterad): readonly Rejection[] {
  return [...metodFaults(data), ...namndFaults(data)];
}

function metodFaults({ metod, datum }: Daterad): readonly Rejection[] {
  const entry = metodMedKod(metod);
  if (entry === undefined) {
    const forslag = findMetod(metod)?.kod ?? 'FFT';
    return [reject('okand-metod', { varde: metod, forslag }, '/metod')];
  }
  const values = { varde: entry.namn, kalla: entry.kalla, datum };
  if (entry.status === 'avradd') return [reject('metod-avradd', values, '/metod')];
  if (entry.status === 'ej-tillganglig') {
    return [reject('metod-ej-tillganglig', values, '/metod')];
  }
  return galler(entry, datum) ? [] : [reject('metod-gallde-inte', values, '/metod')];
}

function namndFaults({ stadsdelsnamnd, datum }: Daterad): readonly Rejection[] {
  const pointer = '/stadsdelsnamnd';
  const namnd = namndMedKod(stadsdelsnamnd);
  const tillatna = namnderDen(datum).map(({ kod }) => kod);
  if (namnd === undefined) {
    return [reject('okand-stadsdelsnamnd', { varde: stadsdelsnamnd, tillatna }, pointer)];
  }
  if (namndGallerDen(stadsdelsnamnd, datum)) return [];
  const heir = efterfoljare(stadsdelsnamnd, datum);
  const earlier = namnd.foregangare.filter((kod) => namndGallerDen(kod, datum));
  const forslag = namndGallerDen(heir, datum) ? [heir] : earlier;
  return [reject('stadsdelsnamnd-gallde-inte', { varde: namnd.namn, datum, forslag }, pointer)];
}

function beslutFaults(data: BeslutFattat['data']): readonly Rejection[] {
  const faults = [...grundFaults(data)];
  if (!kodGallerDen(LAGRUM, data.lagrum, data.datum)) {
    const tillatna = koderDen(LAGRUM, data.datum).map(({ kod }) => kod);
    const values = { varde: data.lagrum, datum: data.datum, tillatna };
    faults.push(reject('okant-lagrum', values, '/lagrum'));
  }
  const metod = metodMedKod(data.metod);
  if (!data.behovsprovad && metod?.alltidBehovsprovad === true) {
    faults.push(reject('behovsprovning-kravs', { varde: metod.namn }, '/behovsprovad'));
  }
  return faults;
}

function malsattningFaults(
  malsattningar: readonly Malsattning[],
  datum: Datum,
): readonly Rejection[] {
  const tillatna = koderDen(MALOMRADE, datum).map(({ kod }) => kod);
  const unknown = malsattningar.flatMap(({ omrade }, i) =>
    kodGallerDen(MALOMRADE, omrade, datum)
      ? []
      : [reject('okant-malomrade', { varde: omrade, tillatna }, `/malsattningar/${i}/omrade`)],
  );
  return [...unknown, ...repeated(malsattningar, '/malsattningar')];
}

function repeated(
  goals: readonly { readonly malsattningId: string }[],
  at: string,
): readonly Rejection[] {
  const ids = goals.map(({ malsattningId }) => malsattningId);
  return ids.flatMap((id, i) =>
    ids.indexOf(id) === i
      ? []
      : [reject('malsattning-upprepad', { varde: id }, `${at}/${i}/malsattningId`)],
  );
}

function orsakFaults(data: {
  readonly avslutsorsak: string;
  readonly datum: Datum;
}): readonly Rejection[] {
  if (kodGallerDen(AVSLUTSORSAK, data.avslutsorsak, data.datum)) return [];
  const tillatna = koderDen(AVSLUTSORSAK, data.datum).map(({ kod }) => kod);
  return [reject('okand-avslutsorsak', { varde: data.avslutsorsak, tillatna }, '/avslutsorsak')];
}
