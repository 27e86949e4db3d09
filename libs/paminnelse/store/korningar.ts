import type { ClientBase, Pool } from 'pg';
import type { Datum } from '../../domain/index.js';
import type { Fonster, Korning } from '../steg.js';

/** The latest day that has been run, and the days that it answered for. */
export async function senasteKorning(db: Pool | ClientBase): Promise<Korning | undefined> {
  const { rows } = await db.query<Korning>(
    `SELECT fran::text, dag::text FROM paminnelse.korning ORDER BY korning.dag DESC LIMIT 1`,
  );
  return rows[0];
}

/** The latest day whose reminders have been written, if any day's have. */
export async function senastPaminda(pool: Pool): Promise<Datum | undefined> {
  return (await senasteKorning(pool))?.dag;
}

/** From here on the days of the window are done. */
export async function noteraKorning(
  client: ClientBase,
  { fran, dag }: Fonster,
  { utanAnsvarig, at }: { readonly utanAnsvarig: number; readonly at: number },
): Promise<void> {
  await client.query(
    `INSERT INTO paminnelse.korning (dag, fran, utan_ansvarig, skriven, kanda)
     VALUES ($1, $2, $3, $4, true)
     ON CONFLICT (dag) DO UPDATE SET utan_ansvarig = $3, skriven = $4, kanda = true`,
    [dag, fran, utanAnsvarig, new Date(at)],
  );
}
