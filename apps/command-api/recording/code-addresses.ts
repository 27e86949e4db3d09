import type { InsatsRejectionCode, Rejection } from '../../../libs/domain/index.js';

/** Where the codes are listed that a refusal found unknown or out of date. Addresses are the edge's to name. */
const ADDRESSES: Partial<Record<InsatsRejectionCode, string>> = {
  'okand-metod': 'metoder',
  'metod-gallde-inte': 'metoder',
  'metod-avradd': 'metoder',
  'metod-ej-tillganglig': 'metoder',
  'metod-ingen': 'metoder',
  'okand-stadsdelsnamnd': 'stadsdelsnamnder',
  'stadsdelsnamnd-gallde-inte': 'stadsdelsnamnder',
  'okant-instrument': 'instrument',
  'bedomning-ar-inte-skattning': 'instrument',
  'instrument-gallde-inte': 'instrument',
  'svar-kan-ej-poangsattas': 'instrument',
  'okant-lagrum': 'kodverk/lagrum',
  'okant-malomrade': 'kodverk/malomrade',
  'okand-avslutsorsak': 'kodverk/avslutsorsak',
  // The refusal itself says which kodverk.
  'okand-kod': 'kodverk',
};

/** The addresses that help against these refusals, each once; empty where none does. */
export function addressesOfCodes(rejections: readonly Rejection[]): string {
  const found = Object.entries(ADDRESSES)
    .filter(([code]) => rejections.some((rejection) => rejection.code === code))
    .map(([, name]) => `GET /v1/register/${name}`);
  return [...new Set(found)].join(' och ');
}
