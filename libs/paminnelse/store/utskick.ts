import type { Pool } from 'pg';
import type { Datum } from '../../domain/index.js';
import { Paminnelsefel } from '../fel.js';
import type { Steg } from '../steg.js';

export const UTSKICKSTILLSTAND = ['vantar', 'skickas', 'skickat', 'oklart', 'misslyckat'] as const;

export type Utskickstillstand = (typeof UTSKICKSTILLSTAND)[number];

/** En påminnelse i ett utskick. (What one line of a digest is about.) */
export interface Utskickspost {
  readonly nyckel: string;
  readonly steg: Steg;
  readonly insatsId: string;
  readonly slag: string;
  readonly forfaller: Datum;
}

/** Ett utskick till en medarbetare. (One digest to one worker.) */
export interface Utskick {
  readonly id: string;
  readonly mottagare: string;
  readonly dag: Datum;
  /** 1, and counting on when a later run of the same day had something new. */
  readonly nummer: number;
  readonly amne: string;
  readonly text: string;
  readonly poster: readonly Utskickspost[];
  readonly tillstand: Utskickstillstand;
  readonly forsok: number;
  readonly fel: string | null;
  readonly skapat: Date;
  readonly skickat: Date | null;
}

export interface Utskicksfraga {
  readonly tillstand?: readonly Utskickstillstand[];
  readonly mottagare?: string;
  /** At most this many, 200 unless told. */
  readonly antal?: number;
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** The latest utskick, newest first. */
export async function utskick(pool: Pool, fraga: Utskicksfraga = {}): Promise<readonly Utskick[]> {
  const { tillstand = UTSKICKSTILLSTAND, mottagare = null, antal = 200 } = fraga;
  const { rows } = await pool.query<Utskick>(
    `SELECT id, mottagare, dag::text, nummer, amne, text, poster, tillstand, forsok, fel, skapat, skickat
     FROM paminnelse.utskick
     WHERE tillstand = ANY ($1) AND ($2::text IS NULL OR mottagare = $2)
     ORDER BY utskick.dag DESC, skapat DESC, mottagare, nummer DESC LIMIT $3`,
    [tillstand, mottagare, antal],
  );
  return rows;
}

/**
 * A person asks for an unclear or failed utskick to be sent again: it waits for the next run. One whose words
 * have been taken away is not sent.
 * @throws Paminnelsefel `okant-utskick` or `utskick-ej-oklart`
 */
export async function skickaOm(pool: Pool, id: string): Promise<void> {
  if (!UUID.test(id)) throw new Paminnelsefel('okant-utskick');
  const { rowCount } = await pool.query(
    `UPDATE paminnelse.utskick SET tillstand = 'vantar', forsok = 0
     WHERE id = $1 AND tillstand IN ('oklart', 'misslyckat') AND poster <> '[]'`,
    [id],
  );
  if (rowCount === 1) return;
  const { rows } = await pool.query('SELECT FROM paminnelse.utskick WHERE id = $1', [id]);
  throw new Paminnelsefel(rows.length === 0 ? 'okant-utskick' : 'utskick-ej-oklart');
}
