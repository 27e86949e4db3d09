import type { Datum } from '../datum.js';
import { foldName, nameIndex } from '../fold.js';
import { galler } from '../giltighet.js';
import { BARNETS_MAENDE } from './barn.js';
import { BECK } from './beck.js';
import { FAMILJEN } from './familj.js';
import { HELHET_OCH_MAL } from './global.js';
import type { Instrument } from './types.js';

/** Instrumentregistret: skattningar som kan följas över tid. (Every rating that may be recorded, by version.) */
export const INSTRUMENTREGISTER: readonly Instrument[] = [
  ...BARNETS_MAENDE,
  ...BECK,
  ...FAMILJEN,
  ...HELHET_OCH_MAL,
];

/** Newest version first, so that the first hit is the one in force. */
const NEWEST_FIRST = [...INSTRUMENTREGISTER].sort((a, b) => b.version - a.version);
const BY_NAME = nameIndex(NEWEST_FIRST, ({ kod, namn, alias }) => [kod, namn, ...alias]);
const BY_KOD = new Map<string, Instrument[]>();
for (const instrument of NEWEST_FIRST) {
  BY_KOD.set(instrument.kod, [...(BY_KOD.get(instrument.kod) ?? []), instrument]);
}

/** The newest version of the instrument that goes by this code, name or alias. */
export function findInstrument(text: string): Instrument | undefined {
  return BY_NAME.get(foldName(text));
}

/** The instrument of this code, in this version or else the newest one. */
export function instrumentMedKod(kod: string, version?: number): Instrument | undefined {
  const versions = BY_KOD.get(kod);
  return version === undefined
    ? versions?.[0]
    : versions?.find((instrument) => instrument.version === version);
}

/** The version of an instrument that was in force on a day. */
export function instrumentDen(kod: string, datum: Datum): Instrument | undefined {
  return BY_KOD.get(kod)?.find((instrument) => galler(instrument, datum));
}
