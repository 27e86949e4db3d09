import type { EntityManager } from 'typeorm';
import type { Datum } from '../../libs/domain/index.js';

/** En påbörjad insats, så mycket som behövs för att räkna barn. (It never leaves the counting.) */
export interface Barnrad {
  readonly individ_id: string;
  readonly ansvarig_namnd: string;
  readonly metod: string;
  readonly anonym: boolean;
}

/** Of the events as they hold, the last about a restriction; looked for only where there is one at all. */
const BEGRANSAD = `handelser::text LIKE '%BehandlingBegransad%' AND (
  SELECT e ->> 'type' FROM json_array_elements(handelser) WITH ORDINALITY AS x (e, nr)
   WHERE e ->> 'type' IN ('BehandlingBegransad', 'BegransningHavd') ORDER BY nr DESC LIMIT 1
) = 'BehandlingBegransad'`;

const ANONYM = `handelser::text LIKE '%"anonym"%' AND EXISTS (
  SELECT FROM json_array_elements(handelser) AS e
   WHERE e ->> 'type' = 'InsatsPaborjad' AND (e -> 'data' ->> 'anonym')::boolean)`;

/** The insatser that went on some day between two days, both included; not those whose processing is restricted. */
export function pagaendeBarnrader(
  db: EntityManager,
  fran: Datum,
  till: Datum,
): Promise<readonly Barnrad[]> {
  return db.query<Barnrad[]>(
    `SELECT individ_id, ansvarig_namnd, metod, (${ANONYM}) AS anonym
       FROM read_model.insats_forlopp
      WHERE startdatum <= $2 AND (avslutsdatum IS NULL OR avslutsdatum >= $1)
        AND individ_id IS NOT NULL AND metod IS NOT NULL AND NOT (${BEGRANSAD})`,
    [fran, till],
  );
}
