import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { datumInSweden, insatsStream, type Datum } from '../../domain/index.js';
import { inTransaction } from '../../postgres/index.js';
import type { Akt } from '../retention/akt.js';
import { prova, type Provning } from '../retention/prova.js';
import type { PlanDeps } from './deps.js';
import { smallCells } from './facts.js';
import type { Plansiffror } from './korning.js';
import { withUndantag } from './undantag-store.js';

/** Vad som ska planeras. (Which nämnd, by whom, and for which day: today unless told.) */
export interface Planfraga {
  readonly namnd: string;
  readonly planeradAv: string;
  readonly dag?: Datum;
}

/** En gallringsplan: alla som prövats, med regel och varje undantag. (Everybody who was tried, by which rule, with every exception.) */
export interface Gallringsplan {
  /** Missing when nobody is to be erased: then there is nothing to approve. */
  readonly korning?: string;
  readonly siffror: Plansiffror;
  readonly provningar: readonly Provning[];
}

interface Tried {
  readonly akt: Akt;
  readonly prov: Provning;
}

/** Planerar en gallring. (Tries every person of a nämnd and stores who is to be erased; erases nothing.) */
export async function planGallring(deps: PlanDeps, fraga: Planfraga): Promise<Gallringsplan> {
  const dag = fraga.dag ?? datumInSweden(deps.now());
  const akter = await withUndantag(deps.pool, await deps.akter.inNamnd(fraga.namnd));
  const tried = akter.map((akt) => ({ akt, prov: prova(akt, dag, deps.installation) }));
  const due = tried.filter(({ prov }) => prov.gallras);
  const histories = await deps.log.historiesOf(due.flatMap(({ akt }) => streams(akt)));
  const siffror = figures(dag, { tried, due, smaCeller: smallCells(histories) });
  const provningar = tried.map(({ prov }) => prov);
  if (due.length === 0) return { siffror, provningar };
  return { korning: await store(deps, fraga, { due, siffror }), siffror, provningar };
}

function streams(akt: Akt): readonly string[] {
  return akt.insatser.map(({ insatsId }) => insatsStream(insatsId));
}

function figures(
  dag: Datum,
  { tried, due, smaCeller }: { tried: readonly Tried[]; due: readonly Tried[]; smaCeller: number },
): Plansiffror {
  const hindered = tried.flatMap(({ prov }) => prov.skal.filter(({ svar }) => svar === 'galler'));
  return {
    dag,
    provade: tried.length,
    gallras: due.length,
    insatser: due.reduce((sum, { akt }) => sum + akt.insatser.length, 0),
    kraverBeslut: tried.filter(({ prov }) => prov.kraverBeslut).length,
    perRegel: countPerRegel(due.map(({ prov }) => prov)),
    perUndantag: tally(hindered.map(({ undantag }) => undantag)).map(([undantag, individer]) => ({
      undantag,
      individer,
    })),
    smaCeller,
  };
}

/** How many persons each rule takes, in the order of the rules' ids. */
export function countPerRegel(provningar: readonly Provning[]): Plansiffror['perRegel'] {
  const regler = tally(provningar.flatMap(({ regel }) => regel ?? []));
  return regler.map(([regel, individer]) => ({ regel, individer }));
}

function tally(names: readonly string[]): readonly [string, number][] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}

async function store(
  { pool, now }: { pool: Pool; now: () => number },
  { namnd, planeradAv }: Planfraga,
  { due, siffror }: { due: readonly Tried[]; siffror: Plansiffror },
): Promise<string> {
  const id = randomUUID();
  const rows = due.map(({ akt, prov }) => ({
    individ_id: akt.individId,
    insats_ids: akt.insatser.map(({ insatsId }) => insatsId).sort(),
    prov,
  }));
  await inTransaction(pool, async (client) => {
    await client.query(
      `INSERT INTO gallring.korning (id, namnd, status, steg, plan, planerad_av, planerad, utfall_id)
       VALUES ($1, $2, 'planerad', 'planerad', $3, $4, $5, $6)`,
      [id, namnd, siffror, planeradAv, new Date(now()), randomUUID()],
    );
    await client.query(
      `INSERT INTO gallring.korning_individ (korning, individ_id, insats_ids, prov)
       SELECT $1, individ_id, insats_ids, prov
       FROM jsonb_to_recordset($2::jsonb) AS rad(individ_id uuid, insats_ids text[], prov jsonb)`,
      [id, JSON.stringify(rows)],
    );
  });
  return id;
}
