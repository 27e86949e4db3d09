import { UndecodableEvent } from '../insats/stored.js';
import { isRecord } from '../insats/shape/field.js';

/** Prefix of the streams that hold what is left of gallrade insatser, side by side with `insats-`. */
export const AVIDENTIFIERAT_PREFIX = 'insatser-';

export const UTFALL_AVIDENTIFIERAT = 'UtfallAvidentifierat';

/** What several insatser together added to the figures of one metod and nämnd. */
export interface Avidentifieradcell {
  readonly metod: string;
  readonly stadsdelsnamnd: string;
  /** Whole numbers by name, as the outcome figures sum them. */
  readonly summor: Readonly<Record<string, number>>;
}

/** Utfallet av gallrade insatser, utan spår av vem. (What gallrade insatser added to the figures, merged, so that series survive the erasure.) */
export interface UtfallAvidentifierat {
  readonly type: 'UtfallAvidentifierat';
  readonly data: {
    /** One row per metod and nämnd; each merges every insats of the gallring. */
    readonly celler: readonly Avidentifieradcell[];
  };
}

export const GALLRING_UTFORD = 'GallringUtford';

/** En gallring är utförd. (A gallring was carried out: counts, and the hash of its certificate. No projection reads it.) */
export interface GallringUtford {
  readonly type: 'GallringUtford';
  readonly data: {
    /** Code of the nämnd whose files were erased. */
    readonly namnd: string;
    readonly individer: number;
    readonly insatser: number;
    /** How many individer each rule took. */
    readonly perRegel: readonly { readonly regel: string; readonly individer: number }[];
    /** Number of the entry in the erasure journal. */
    readonly journalpost: number;
    /** SHA-256 of the signed certificate, as hex. */
    readonly intygSha256: string;
  };
}

/** @throws UndecodableEvent */
export function decodeGallringUtford(data: unknown): GallringUtford['data'] {
  const held = isRecord(data) ? data : {};
  const counts = [held.individer, held.insatser, held.journalpost];
  const texts = [held.namnd, held.intygSha256];
  const holds =
    counts.every(Number.isSafeInteger) &&
    texts.every((text) => typeof text === 'string') &&
    Array.isArray(held.perRegel);
  if (!holds) throw new UndecodableEvent(GALLRING_UTFORD, '(data)');
  // The check above is the proof; the compiler cannot follow it.
  return held as unknown as GallringUtford['data'];
}

/** @throws UndecodableEvent */
export function decodeUtfallAvidentifierat(data: unknown): UtfallAvidentifierat['data'] {
  const celler = isRecord(data) ? data.celler : undefined;
  if (!Array.isArray(celler) || !celler.every(isCell)) {
    throw new UndecodableEvent(UTFALL_AVIDENTIFIERAT, 'celler');
  }
  return { celler };
}

function isCell(value: unknown): value is Avidentifieradcell {
  return (
    isRecord(value) &&
    typeof value.metod === 'string' &&
    typeof value.stadsdelsnamnd === 'string' &&
    isRecord(value.summor) &&
    Object.values(value.summor).every(Number.isSafeInteger)
  );
}
