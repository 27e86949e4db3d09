import type { ClientBase } from 'pg';
import type { Paminnelse } from '../urval.js';

const SAMMA = `SELECT nyckel, steg, mottagare FROM paminnelse.skickad_paminnelse
  JOIN unnest($1::text[], $2::text[], $3::text[]) AS ny(nyckel, steg, mottagare)
  USING (nyckel, steg, mottagare)`;

/** Those that have not been written before, by worker. */
export async function nyaPerMottagare(
  client: ClientBase,
  paminnelser: readonly Paminnelse[],
): Promise<ReadonlyMap<string, readonly Paminnelse[]>> {
  const { rows } = await client.query<Paminnelse>(SAMMA, kolumner(paminnelser));
  const skrivna = new Set(rows.map(identitet));
  const nya = new Map<string, Paminnelse[]>();
  for (const paminnelse of paminnelser) {
    if (skrivna.has(identitet(paminnelse))) continue;
    const egna = nya.get(paminnelse.mottagare);
    if (egna === undefined) nya.set(paminnelse.mottagare, [paminnelse]);
    else egna.push(paminnelse);
  }
  return nya;
}

/** Writes down that these stand in this utskick; one that stands in another already is a fault, and undoes all. */
export async function noteraSkickade(
  client: ClientBase,
  utskick: string,
  paminnelser: readonly Paminnelse[],
): Promise<void> {
  await client.query(
    `INSERT INTO paminnelse.skickad_paminnelse (nyckel, steg, mottagare, insats_id, utskick)
     SELECT *, $5::uuid FROM unnest($1::text[], $2::text[], $3::text[], $4::text[])`,
    [...kolumner(paminnelser), paminnelser.map(({ insatsId }) => insatsId), utskick],
  );
}

function kolumner(paminnelser: readonly Paminnelse[]): string[][] {
  return [
    paminnelser.map(({ nyckel }) => nyckel),
    paminnelser.map(({ steg }) => steg),
    paminnelser.map(({ mottagare }) => mottagare),
  ];
}

function identitet({ nyckel, steg, mottagare }: Paminnelse): string {
  return JSON.stringify([nyckel, steg, mottagare]);
}
