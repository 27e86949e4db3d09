import type { Pool, PoolClient } from 'pg';
import { insatsStream, type Datum, type IndividId, type InsatsId } from '../../domain/index.js';
import { inTransaction } from '../../postgres/index.js';
import type { Provning } from '../retention/prova.js';
import { GallringFault } from './fault.js';
import type { ErasureTargets } from './ports.js';
import type { Steg } from './steg.js';

/** Planens siffror, utan personuppgifter. (The figures of a plan: what an approver and a certificate may see.) */
export interface Plansiffror {
  readonly dag: Datum;
  readonly provade: number;
  readonly gallras: number;
  readonly insatser: number;
  /** Time is up, but something that could hinder is unknown. */
  readonly kraverBeslut: number;
  readonly perRegel: readonly { readonly regel: string; readonly individer: number }[];
  readonly perUndantag: readonly { readonly undantag: string; readonly individer: number }[];
  /** Cells of the de-identified facts that will rest on fewer than five insatser. */
  readonly smaCeller: number;
}

/** En gallringskörning. (One run, as far as it has come.) */
export interface Korning {
  readonly id: string;
  readonly namnd: string;
  readonly status: 'planerad' | 'pagar' | 'stoppad' | 'klar' | 'avbruten';
  /** The last step that was done. */
  readonly steg: Steg;
  readonly plan: Plansiffror;
  readonly planeradAv: string;
  readonly utfallId: string;
  readonly godkannandeId?: string;
  readonly startadAv?: string;
  /** The day the run was started, in Sweden: the day its events happened on, however long it takes. */
  readonly startdag?: Datum;
  readonly position?: bigint;
  readonly journalpost?: number;
  /** The signed certificate, as text: its bytes are what was signed. */
  readonly intyg?: string;
  /** Why it stopped, in Swedish. */
  readonly fel?: string;
}

/** One person of a run. */
export interface Korningsindivid {
  readonly individId: IndividId;
  readonly insatsIds: readonly InsatsId[];
  readonly prov: Provning;
  /** Events of the person's insatser when the file was tried last. */
  readonly handelser: number;
}

const COLUMNS = `id, namnd, status, steg, plan, planerad_av AS "planeradAv", utfall_id AS "utfallId",
  godkannande_id AS "godkannandeId", startad_av AS "startadAv",
  (startad AT TIME ZONE 'Europe/Stockholm')::date::text AS startdag, position::text AS position,
  journalpost, intyg, fel`;

type Row = Record<keyof Korning, unknown> & { readonly position: string | null };

/** @throws GallringFault `korning-saknas` */
export async function korningMedId(pool: Pool, id: string): Promise<Korning> {
  const found = await pool.query<Row>(
    `SELECT ${COLUMNS} FROM gallring.korning WHERE id::text = $1`,
    [id],
  );
  const [row] = found.rows;
  if (row !== undefined) return fromRow(row);
  throw new GallringFault(
    'korning-saknas',
    'Det finns ingen sådan gallringskörning. Kontrollera id:t mot listan över körningar, eller planera en ny.',
  );
}

/** Every run there has been, the newest first. */
export async function korningar(pool: Pool): Promise<readonly Korning[]> {
  const found = await pool.query<Row>(
    `SELECT ${COLUMNS} FROM gallring.korning ORDER BY planerad DESC, id`,
  );
  return found.rows.map(fromRow);
}

function fromRow({ position, ...row }: Row): Korning {
  const filled = Object.entries(row).filter(([, value]) => value !== null);
  // The table's own checks are the proof that the columns hold what the type says.
  const korning = Object.fromEntries(filled) as unknown as Korning;
  return position === null ? korning : { ...korning, position: BigInt(position) };
}

/** Those the run is about, in one order. */
export async function individerOf(
  client: Pool | PoolClient,
  korning: string,
): Promise<readonly Korningsindivid[]> {
  const found = await client.query<Korningsindivid>(
    `SELECT individ_id AS "individId", insats_ids AS "insatsIds", prov, coalesce(handelser, 0) AS handelser
     FROM gallring.korning_individ WHERE korning = $1 ORDER BY individ_id`,
    [korning],
  );
  return found.rows;
}

export function targetsOf(individer: readonly Korningsindivid[]): ErasureTargets {
  return {
    individIds: individer.map(({ individId }) => individId),
    insatsIds: individer.flatMap(({ insatsIds }) => insatsIds),
  };
}

export function streamsOf(individer: readonly Korningsindivid[]): readonly string[] {
  return individer.flatMap(({ insatsIds }) => insatsIds.map(insatsStream));
}

/** Takes persons out of a run: what was approved can only become less. */
export async function dropIndivider(
  client: Pool | PoolClient,
  korning: string,
  individIds: readonly IndividId[],
): Promise<void> {
  await client.query(
    'DELETE FROM gallring.korning_individ WHERE korning = $1 AND individ_id = ANY($2::uuid[])',
    [korning, individIds],
  );
}

/** Ends a run that has erased nothing, and forgets whom it was about. */
export async function giveUp(pool: Pool, korning: string, fel: string): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query('DELETE FROM gallring.korning_individ WHERE korning = $1', [korning]);
    await client.query(`UPDATE gallring.korning SET status = 'avbruten', fel = $2 WHERE id = $1`, [
      korning,
      fel,
    ]);
  });
}

/** Discards a plan that nobody is going to run. @throws GallringFault when it has been started */
export async function discardPlan(pool: Pool, id: string): Promise<void> {
  const { status } = await korningMedId(pool, id);
  if (status !== 'planerad')
    throw new GallringFault(
      'korning-redan-klar',
      'Körningen är redan startad och kan inte tas bort. Starta om den så att den blir klar.',
    );
  await giveUp(pool, id, 'Planen togs bort innan den kördes.');
}
