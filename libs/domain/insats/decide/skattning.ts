import { galler } from '../../giltighet.js';
import {
  findBedomningsinstrument,
  type Instrument,
  INSTRUMENTREGISTER,
  instrumentDen,
  instrumentMedKod,
} from '../../instrument/index.js';
import type { Rejection } from '../../rejection.js';
import type { SkattningEjGenomford, SkattningRegistrerad } from '../events.js';
import { reject } from '../reject.js';
import { poangAv } from './poang.js';

type Skattning = SkattningRegistrerad['data'];

/** What a rating has wrong by the instrument's own entry: version, range, decimals, informant. */
export function skattningFaults(data: Skattning): readonly Rejection[] {
  const instrument = instrumentMedKod(data.instrument, data.instrumentversion);
  if (instrument === undefined || !galler(instrument, data.datum)) return [unusable(data)];
  return [
    ...(data.poang === 'saknas' ? [] : poangFaults(data.poang, instrument)),
    ...svarFaults(data),
    ...informantFaults(data.informant, instrument),
  ];
}

/** What is recorded beside the answers is what they give, by the scoring they were scored by. */
function svarFaults({ poang, ...data }: Skattning): readonly Rejection[] {
  const scored = poangAv(poang === 'saknas' ? data : { ...data, poang });
  if ('code' in scored) return [scored];
  return scored.poang === poang
    ? []
    : [reject('poang-motsager-svaren', { varde: poang, vantat: String(scored.poang) }, '/poang')];
}

/** The same of a rating that was not made: it has an instrument and an informant, but neither version nor score. */
export function ejGenomfordFaults(data: SkattningEjGenomford['data']): readonly Rejection[] {
  const { instrument: kod, datum, informant } = data;
  const instrument = instrumentDen(kod, datum);
  if (instrument !== undefined) return informantFaults(informant, instrument);
  const latest = INSTRUMENTREGISTER.findLast((entry) => entry.kod === kod)?.version ?? 1;
  const unknown = unusable({ ...data, instrumentversion: latest });
  return [unknown.pointer === '/instrumentversion' ? { ...unknown, pointer: '/datum' } : unknown];
}

function unusable(data: Pick<Skattning, 'instrument' | 'instrumentversion' | 'datum'>): Rejection {
  const { instrument: varde, instrumentversion: version, datum } = data;
  const bedomning = findBedomningsinstrument(varde);
  if (bedomning !== undefined) {
    const values = { varde: bedomning.namn, forslag: ['SDQ', 'SCORE15', 'GAS_T'] };
    return reject('bedomning-ar-inte-skattning', values, '/instrument');
  }
  const versions = INSTRUMENTREGISTER.filter(({ kod }) => kod === varde);
  if (versions.length === 0) {
    const tillatna = [...new Set(INSTRUMENTREGISTER.map(({ kod }) => kod))];
    return reject('okant-instrument', { varde, tillatna }, '/instrument');
  }
  const tillatna = versions
    .filter((entry) => galler(entry, datum))
    .map((entry) => String(entry.version));
  return reject(
    'instrument-gallde-inte',
    { varde, version, datum, tillatna },
    '/instrumentversion',
  );
}

function poangFaults(poang: number, instrument: Instrument): readonly Rejection[] {
  const { namn, min, max, decimaler } = instrument;
  const values = { varde: poang, instrument: namn, min, max, vantat: precision(decimaler) };
  if (poang < min || poang > max) return [reject('skattning-utanfor-skalan', values, '/poang')];
  return Number(poang.toFixed(decimaler)) === poang
    ? []
    : [reject('skattning-for-manga-decimaler', values, '/poang')];
}

function precision(decimaler: number): string {
  if (decimaler === 0) return 'ett heltal';
  return decimaler === 1 ? 'högst 1 decimal' : `högst ${decimaler} decimaler`;
}

function informantFaults(
  informant: Skattning['informant'],
  { namn, informanter }: Instrument,
): readonly Rejection[] {
  if (informanter.includes(informant)) return [];
  const values = { varde: informant, instrument: namn, tillatna: informanter };
  return [reject('informant-ej-tillaten', values, '/informant')];
}
