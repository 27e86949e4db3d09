import type { Datum } from '../datum.js';
import { derived } from '../derived.js';
import { foldName, nameIndex } from '../fold.js';
import { galler } from '../giltighet.js';
import { ANGEST_OCH_NEDSTAMDHET } from './angest.js';
import { BARNETS_MAENDE } from './barn.js';
import { BECK } from './beck.js';
import { FAMILJEN } from './familj.js';
import { HELHET_OCH_MAL } from './global.js';
import { SDQ_PAVERKAN } from './paverkan.js';
import type { Instrument } from './types.js';

/** Instrumentregistret: skattningar som kan följas över tid. (Every rating that may be recorded, by version.) */
export const INSTRUMENTREGISTER: readonly Instrument[] = [
  ...BARNETS_MAENDE,
  ...SDQ_PAVERKAN,
  ...ANGEST_OCH_NEDSTAMDHET,
  ...BECK,
  ...FAMILJEN,
  ...HELHET_OCH_MAL,
];

/** Newest version first, so that the first hit is the one in force. */
const newestFirst = derived(INSTRUMENTREGISTER, (all) =>
  [...all].sort((a, b) => b.version - a.version),
);
const byName = derived(INSTRUMENTREGISTER, () =>
  nameIndex(newestFirst(), ({ kod, namn, alias }) => [kod, namn, ...alias]),
);
const byKod = derived(INSTRUMENTREGISTER, () => {
  const versions = new Map<string, Instrument[]>();
  for (const instrument of newestFirst()) {
    versions.set(instrument.kod, [...(versions.get(instrument.kod) ?? []), instrument]);
  }
  return versions;
});

/** The newest version of the instrument that goes by this code, name or alias. */
export function findInstrument(text: string): Instrument | undefined {
  return byName().get(foldName(text));
}

/** The instrument of this code, in this version or else the newest one. */
export function instrumentMedKod(kod: string, version?: number): Instrument | undefined {
  const versions = byKod().get(kod);
  return version === undefined
    ? versions?.[0]
    : versions?.find((instrument) => instrument.version === version);
}

/** The version of an instrument that was in force on a day. */
export function instrumentDen(kod: string, datum: Datum): Instrument | undefined {
  return byKod()
    .get(kod)
    ?.find((instrument) => galler(instrument, datum));
}
