import { tillstandOf, type Svarslank, type Tillstand } from '../../../libs/svarslank/index.js';

/** A link as staff sees it: never its code. */
export interface LankView extends Pick<
  Svarslank,
  'svarslankId' | 'matpunkt' | 'instrument' | 'instrumentversion' | 'informant' | 'misslyckade'
> {
  readonly tillstand: Tillstand;
  readonly utfardad: string;
  readonly giltigTill: string;
  readonly besvarad?: string;
  readonly aterkallad?: string;
}

export function lankView(lank: Svarslank, now: number): LankView {
  const { svarslankId, matpunkt, instrument, instrumentversion, informant, misslyckade } = lank;
  const { forbrukadAt, aterkalladAt } = lank;
  return {
    svarslankId,
    matpunkt,
    instrument,
    instrumentversion,
    informant,
    tillstand: tillstandOf(lank, now),
    utfardad: instant(lank.utfardadAt),
    giltigTill: instant(lank.giltigTill),
    ...(forbrukadAt === undefined ? {} : { besvarad: instant(forbrukadAt) }),
    ...(aterkalladAt === undefined ? {} : { aterkallad: instant(aterkalladAt) }),
    misslyckade,
  };
}

export function instant(ms: number): string {
  return new Date(ms).toISOString();
}
