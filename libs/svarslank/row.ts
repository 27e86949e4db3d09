import type { Svarslank } from './svarslank.js';

/** A row as the database gives it. */
export interface SvarslankRow {
  readonly id: string;
  readonly insats_id: string;
  readonly matpunkt: Svarslank['matpunkt'];
  readonly instrument: string;
  readonly instrumentversion: number;
  readonly informant: Svarslank['informant'];
  readonly utfardad_av: string;
  readonly utfardad_at: Date;
  readonly giltig_till: Date;
  readonly forbrukad_at: Date | null;
  readonly aterkallad_at: Date | null;
  readonly misslyckade: number;
}

/** Every column but the hash: nobody needs it back. */
export const COLUMNS =
  'id, insats_id, matpunkt, instrument, instrumentversion, informant, utfardad_av, utfardad_at, ' +
  'giltig_till, forbrukad_at, aterkallad_at, misslyckade';

export function svarslankOf(row: SvarslankRow): Svarslank {
  return {
    svarslankId: row.id,
    insatsId: row.insats_id,
    matpunkt: row.matpunkt,
    instrument: row.instrument,
    instrumentversion: row.instrumentversion,
    informant: row.informant,
    utfardadAv: row.utfardad_av,
    utfardadAt: row.utfardad_at.getTime(),
    giltigTill: row.giltig_till.getTime(),
    ...(row.forbrukad_at === null ? {} : { forbrukadAt: row.forbrukad_at.getTime() }),
    ...(row.aterkallad_at === null ? {} : { aterkalladAt: row.aterkallad_at.getTime() }),
    misslyckade: row.misslyckade,
  };
}
