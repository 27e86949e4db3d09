import type { Pool } from 'pg';
import { datumInSweden, type Datum } from '../domain/index.js';
import type { Paminnelsedeps } from './deps.js';
import { skickaUtskick } from './skicka.js';
import { skrivUtskick } from './skriv.js';

/** How it stands with a day's reminders, however many runs it took. */
export interface Paminnelseresultat {
  readonly dag: Datum;
  readonly paminnelser: number;
  readonly utskick: number;
  readonly skickade: number;
  readonly misslyckade: number;
  /** Utskick of which nobody knows whether they came through; a person must say. */
  readonly oklara: number;
  /** Things that fell due with nobody named on them. */
  readonly utanAnsvarig: number;
}

/**
 * One run: writes what is to be told today, in Sweden, and sends what waits. It may be run at any time, any
 * number of times, and by many at once: each reminder is written once.
 */
export async function paminn(deps: Paminnelsedeps): Promise<Paminnelseresultat> {
  const dag = datumInSweden(deps.now());
  await skrivUtskick(deps, dag);
  await skickaUtskick(deps);
  for (const sandare of [deps.sandare, deps.reserv]) await sandare?.rensa?.(deps.now());
  return resultatFor(deps.pool, dag);
}

async function resultatFor(pool: Pool, dag: Datum): Promise<Paminnelseresultat> {
  const { rows } = await pool.query<Omit<Paminnelseresultat, 'dag'>>(
    `SELECT count(*)::int AS utskick,
       coalesce(sum(jsonb_array_length(poster)), 0)::int AS paminnelser,
       count(*) FILTER (WHERE tillstand = 'skickat')::int AS skickade,
       count(*) FILTER (WHERE tillstand = 'misslyckat')::int AS misslyckade,
       count(*) FILTER (WHERE tillstand = 'oklart')::int AS oklara,
       coalesce((SELECT utan_ansvarig FROM paminnelse.korning WHERE dag = $1), 0) AS "utanAnsvarig"
     FROM paminnelse.utskick WHERE dag = $1`,
    [dag],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('A count without a row.');
  return { dag, ...row };
}
