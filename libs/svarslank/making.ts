import type { Pool } from 'pg';
import type { Kod } from './kod.js';
import type { Svarslank } from './svarslank.js';

/** What links are made and kept with. */
export interface SvarslankOptions {
  readonly pool: Pool;
  readonly now: () => number;
  /** At least 32 bytes that do not lie in the database: the codes are kept as hashes under it. */
  readonly key: Buffer;
}

/** A link that was just made, and the code that opens it: shown once, kept nowhere. */
export interface Utfardad {
  readonly lank: Svarslank;
  readonly kod: Kod;
  /** Links to the same rating that could still be used, and no longer can. */
  readonly ersatta: readonly string[];
}
