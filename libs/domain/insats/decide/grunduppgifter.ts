import type { Datum } from '../../datum.js';
import { galler } from '../../giltighet.js';
import { findMetod, metodMedKod } from '../../metod/index.js';
import { efterfoljare, namnderDen, namndGallerDen, namndMedKod } from '../../organisation/index.js';
import type { Rejection } from '../../rejection.js';
import type { Grunduppgifter, InsatsEventType, InsatsPaborjad } from '../events.js';
import { reject } from '../reject.js';

type Daterad = Pick<Grunduppgifter, 'metod' | 'stadsdelsnamnd'> & { readonly datum: Datum };

/** What the basic facts have wrong against the registers of the day. */
export function grundFaults(data: Daterad, type?: InsatsEventType): readonly Rejection[] {
  const metod = type === 'InsatsEjErbjuden' ? behovdMetodFaults(data) : metodFaults(data);
  return [...metod, ...namndFaults(data)];
}

/** Where nothing was offered, what would have been needed may be what nobody gives, or nothing. */
function behovdMetodFaults(data: Daterad): readonly Rejection[] {
  const status = metodMedKod(data.metod)?.status;
  return status === 'ej-tillganglig' || status === 'ingen' ? [] : metodFaults(data);
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
  if (entry.status === 'ingen') return [reject('metod-ingen', values, '/metod')];
  return galler(entry, datum) ? [] : [reject('metod-gallde-inte', values, '/metod')];
}

/** Whether a board of this code answered for its area on the day. */
export function namndFaults(
  { stadsdelsnamnd, datum }: Pick<Daterad, 'stadsdelsnamnd' | 'datum'>,
  pointer = '/stadsdelsnamnd',
): readonly Rejection[] {
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

/** Only what is given without individual assessment can be given to somebody who is not known. */
export function anonymFaults({
  anonym,
  metod,
  behovsprovad,
}: InsatsPaborjad['data']): readonly Rejection[] {
  if (anonym !== true) return [];
  const entry = metodMedKod(metod);
  if (entry?.alltidBehovsprovad === true) {
    return [reject('anonym-kraver-service', { varde: entry.namn }, '/anonym')];
  }
  return behovsprovad === true ? [reject('anonym-behovsprovad', {}, '/behovsprovad')] : [];
}
