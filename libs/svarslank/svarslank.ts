import type { SkattningRegistrerad } from '../domain/index.js';

type Skattning = SkattningRegistrerad['data'];

/** Svarslänk: rätt att en gång lämna en skattning utan konto. (What one code opens: one rating, once.) */
export interface Svarslank {
  readonly svarslankId: string;
  readonly insatsId: string;
  readonly matpunkt: Skattning['matpunkt'];
  readonly instrument: string;
  readonly instrumentversion: number;
  readonly informant: Skattning['informant'];
  readonly utfardadAv: string;
  /** Milliseconds since 1970, as every instant here. */
  readonly utfardadAt: number;
  readonly giltigTill: number;
  readonly forbrukadAt?: number;
  readonly aterkalladAt?: number;
  /** How often somebody has come with the code when it no longer opened anything. */
  readonly misslyckade: number;
}

/** What a new svarslänk is for. */
export interface NySvarslank extends Pick<
  Svarslank,
  'insatsId' | 'matpunkt' | 'instrument' | 'instrumentversion' | 'informant' | 'utfardadAv'
> {
  readonly giltigDagar?: number;
  /** The id it is to have: one id, at most one link. Left out, it gets one of its own. */
  readonly svarslankId?: string;
}

/** For how many days a code opens, at least, at most, and unless told. */
export const GILTIG_DAGAR = { min: 1, max: 60, annars: 14 } as const;

/** Tillstånd. (Where a link is in its life.) */
export type Tillstand = 'oanvand' | 'anvand' | 'utgangen' | 'aterkallad';

/** Where a link is in its life at an instant. What was answered stays answered, whatever came after. */
export function tillstandOf(lank: Svarslank, now: number): Tillstand {
  if (lank.forbrukadAt !== undefined) return 'anvand';
  if (lank.aterkalladAt !== undefined) return 'aterkallad';
  return isDue(lank, now) ? 'utgangen' : 'oanvand';
}

/** Whether an answer may come through, be it the first one or the same one once more. */
export function isOpen(lank: Svarslank, now: number): boolean {
  return lank.aterkalladAt === undefined && !isDue(lank, now);
}

function isDue({ giltigTill }: Svarslank, now: number): boolean {
  return now >= giltigTill;
}
