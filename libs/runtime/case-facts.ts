import type { Pool } from 'pg';
import {
  medForegangare,
  type Actor,
  type Directory,
  type Resource,
  type Thing,
} from '../access/index.js';
import { individId } from '../domain/index.js';

/** Where the facts of a case lie. */
export interface CaseStores {
  readonly pool: Pool;
  readonly directory: Directory;
}

/** What the policy needs to know of a thing: who is named on it, whether the person is protected or leaving. */
export async function caseFacts(
  { pool, directory }: CaseStores,
  thing: Thing,
  actor: Actor,
): Promise<Resource> {
  const [person, named] = await Promise.all([
    personOf(pool, thing.individId),
    namedOnCase(directory, thing, actor),
  ]);
  const assigned =
    named.assigned ??
    (await assignedToPerson({ pool, directory }, thing, { actor, skyddad: person.skyddad }));
  const { insatsId, individId: id } = thing;
  const namnd = insatsId === undefined ? namndOf(person.namnd, thing.namnd) : thing.namnd;
  const { skyddad, gallras } = person;
  return { namnd, insatsId, individId: id, enhet: named.enhet, assigned, skyddad, gallras };
}

/** No code of the register: a nämnd that nobody has a role in. */
const OENIGA = 'oeniga-namnder';

/**
 * The nämnd that answers for a person, and that something is to be opened in: one and the same, or one that
 * took the other over. Where they are two, nobody's role covers both.
 */
function namndOf(known: string | undefined, asked: string | undefined): string | undefined {
  if (known === undefined || asked === undefined) return known ?? asked;
  if (medForegangare(known).includes(asked)) return known;
  return medForegangare(asked).includes(known) ? asked : OENIGA;
}

/** Which unit has the insats, and how the actor is named on it. */
async function namedOnCase(directory: Directory, { insatsId, namnd }: Thing, actor: Actor) {
  if (insatsId === undefined) return { enhet: undefined, assigned: undefined };
  const [enhet, assigned] = await Promise.all([
    // A unit of the board that handed the case over says nothing any longer.
    namnd === undefined ? undefined : directory.enhetOf(insatsId, namnd),
    directory.assignmentOn(insatsId, actor),
  ]);
  return { enhet, assigned };
}

/** What the vault's clear columns say of somebody: no name and no number. */
interface Person {
  /** The nämnd that knows the person: an insats cannot be opened on that id in another. */
  readonly namnd: string | undefined;
  readonly skyddad: boolean;
  /** Erasure has begun or is done: the tombstone stays for ever. */
  readonly gallras: boolean;
}

/** One question, since it is asked at every request. */
const PERSON = `
SELECT i.namnd, coalesce(i.skyddad, false) AS skyddad, coalesce(k.tillstand <> 'aktiv', false) AS gallras
  FROM (SELECT $1::uuid AS id) x
  LEFT JOIN valv.individ i ON i.individ_id = x.id
  LEFT JOIN valv.individnyckel k ON k.individ_id = x.id`;

const UNKNOWN: Person = { namnd: undefined, skyddad: false, gallras: false };

async function personOf(pool: Pool, text: string | undefined): Promise<Person> {
  const person = text === undefined ? undefined : individId(text);
  if (person === undefined) return UNKNOWN;
  const { rows } = await pool.query<Omit<Person, 'namnd'> & { readonly namnd: string | null }>({
    name: 'person of case',
    text: PERSON,
    values: [person],
  });
  const row = rows[0];
  return row === undefined ? UNKNOWN : { ...row, namnd: row.namnd ?? undefined };
}

/**
 * How the actor is named on any insats of a person. Where an insats is to be opened it only matters if
 * the person is protected.
 */
async function assignedToPerson(
  { pool, directory }: CaseStores,
  { resurs, insatsId, individId: person }: Thing,
  { actor, skyddad }: { readonly actor: Actor; readonly skyddad: boolean },
): Promise<Resource['assigned']> {
  const opening = resurs === 'insats' && !skyddad;
  if (insatsId !== undefined || person === undefined || opening) return undefined;
  return directory.assignmentOn(await insatserOf(pool, person), actor);
}

/** The insatser of a person, as far as the read model knows. */
export async function insatserOf(pool: Pool, person: string): Promise<readonly string[]> {
  const { rows } = await pool.query<{ insats_id: string }>({
    name: 'insatser of individ',
    text: 'SELECT insats_id FROM read_model.insats_forlopp WHERE individ_id = $1 ORDER BY 1',
    values: [person],
  });
  return rows.map(({ insats_id }) => insats_id);
}
