import type { EntityManager } from 'typeorm';
import type { Datum } from '../../libs/domain/index.js';

/** En påbörjad insats, så mycket som behövs för att räkna barn. (It never leaves the counting.) */
export interface Barnrad {
  readonly individ_id: string;
  readonly ansvarig_namnd: string;
  readonly metod: string;
  readonly anonym: boolean;
}

/** The insatser that went on some day between two days, both included; not those whose processing is restricted. */
export function pagaendeBarnrader(
  db: EntityManager,
  fran: Datum,
  till: Datum,
): Promise<readonly Barnrad[]> {
  return db.query<Barnrad[]>(
    `SELECT individ_id, ansvarig_namnd, metod, anonym
       FROM read_model.insats_forlopp
      WHERE startdatum <= $2 AND (avslutsdatum IS NULL OR avslutsdatum >= $1)
        AND individ_id IS NOT NULL AND metod IS NOT NULL AND begransad IS NULL`,
    [fran, till],
  );
}
