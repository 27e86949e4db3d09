import type { ClientBase } from 'pg';
import type { Sandningslage } from '../sandare/sandare.js';

/** A message that waits to be sent. */
export interface Vantande {
  readonly id: string;
  readonly mottagare: string;
}

/** A message that was taken to be sent. */
export interface Taget extends Vantande {
  readonly amne: string;
  readonly text: string;
  readonly skapat: number;
  readonly forsok: number;
}

const DOG_UNDER_SANDNING =
  'Tjänsten avbröts medan brevet skickades. Fråga medarbetaren om det kom fram, och skicka om det inte gjorde det.';

/** Messages that a dead sender left half-way: only to be called by the one who has the lock. */
export async function redUtStrandade(client: ClientBase): Promise<void> {
  await client.query(
    `UPDATE paminnelse.utskick SET
       tillstand = CASE WHEN omsandbar THEN 'vantar' ELSE 'oklart' END,
       fel = CASE WHEN omsandbar THEN NULL ELSE $1 END
     WHERE tillstand = 'skickas'`,
    [DOG_UNDER_SANDNING],
  );
}

/** What waits: those tried least first, so that one that is always put off delays no other. */
export async function vantande(client: ClientBase): Promise<readonly Vantande[]> {
  const { rows } = await client.query<Vantande>(
    `SELECT id, mottagare FROM paminnelse.utskick WHERE tillstand = 'vantar'
     ORDER BY forsok, dag, mottagare, nummer`,
  );
  return rows;
}

/** Takes a message, if it still waits, and notes whether it may be handed over twice. Committed when it returns. */
export async function ta(
  client: ClientBase,
  id: string,
  idempotent: boolean,
): Promise<Taget | undefined> {
  const { rows } = await client.query<Omit<Taget, 'skapat'> & { skapat: Date }>(
    `UPDATE paminnelse.utskick SET tillstand = 'skickas', omsandbar = $2, forsok = forsok + 1
     WHERE id = $1 AND tillstand = 'vantar'
     RETURNING id, mottagare, amne, text, skapat, forsok`,
    [id, idempotent],
  );
  const [row] = rows;
  return row === undefined ? undefined : { ...row, skapat: row.skapat.getTime() };
}

/** Said of one that waits, without taking it. */
export async function avvisa(client: ClientBase, id: string, fel: string): Promise<void> {
  await client.query(
    `UPDATE paminnelse.utskick SET tillstand = 'misslyckat', fel = $2
     WHERE id = $1 AND tillstand = 'vantar'`,
    [id, fel],
  );
}

export async function markeraSkickat(client: ClientBase, id: string, at: number): Promise<void> {
  await client.query(
    `UPDATE paminnelse.utskick SET tillstand = 'skickat', skickat = $2, fel = NULL WHERE id = $1`,
    [id, new Date(at)],
  );
}

const EFTER: Readonly<Record<Sandningslage, string>> = {
  avvisat: 'misslyckat',
  senare: 'vantar',
  nere: 'vantar',
  oklart: 'oklart',
};

/** Puts a message where it belongs after a fault. What is down is no fault of the message, and no try of it. */
export async function anmalFel(
  client: ClientBase,
  id: string,
  { lage, fel }: { readonly lage: Sandningslage; readonly fel: string },
): Promise<void> {
  await client.query(
    `UPDATE paminnelse.utskick SET tillstand = $2, fel = $3, forsok = forsok - $4 WHERE id = $1`,
    [id, EFTER[lage], fel, lage === 'nere' ? 1 : 0],
  );
}
