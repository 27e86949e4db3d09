import type { Pool } from 'pg';
import {
  medForegangare,
  type Actor,
  type Directory,
  type InsatsThing,
  type Resource,
  type Thing,
} from '../access/index.js';
import { individId } from '../domain/index.js';
import {
  akterOf,
  ansvarigaNamnder,
  answeringIn,
  type AktStores,
  type IndividAkt,
} from './individ-akter.js';

/** Where the facts of a case lie. */
export interface CaseStores extends AktStores {
  readonly directory: Directory;
}

/** What the policy needs to know of a thing: who is named on it, whether the person is protected or leaving. */
export async function caseFacts(stores: CaseStores, thing: Thing, actor: Actor): Promise<Resource> {
  const person = await personOf(stores.pool, thing.individId);
  const { insatsId, individId: id } = thing;
  const { skyddad, gallras } = person;
  const known = { insatsId, individId: id, skyddad, gallras };
  if (insatsId !== undefined) return { ...known, ...(await insatsFacts(stores, thing, actor)) };
  return { ...known, ...(await individFacts(stores, { thing, person }, actor)) };
}

/**
 * The same of each of many insatser, in two questions however many they are: a head's list judges every
 * open case of a nämnd.
 */
export async function caseFactsOfEach(
  { pool, directory }: Pick<CaseStores, 'pool' | 'directory'>,
  things: readonly InsatsThing[],
  actor: Actor,
): Promise<readonly Resource[]> {
  const [persons, standings] = await Promise.all([
    personsOf(
      pool,
      things.map(({ individId: id }) => id),
    ),
    directory.standingOn(things, actor),
  ]);
  return things.map(({ insatsId, individId: id, namnd }, nr) => {
    const { skyddad, gallras } = persons.get(id ?? '') ?? UNKNOWN;
    const { enhet, assigned } = standings[nr] ?? {};
    return { insatsId, individId: id, skyddad, gallras, namnd, enhet, assigned };
  });
}

/** Which unit has the insats, and how the actor is named on it. */
async function insatsFacts(
  { directory }: CaseStores,
  { insatsId = '', namnd }: Thing,
  actor: Actor,
): Promise<Resource> {
  const [enhet, assigned] = await Promise.all([
    // A unit of the board that handed the case over says nothing any longer.
    namnd === undefined ? undefined : directory.enhetOf(insatsId, namnd),
    directory.assignmentOn(insatsId, actor),
  ]);
  return { namnd, enhet, assigned };
}

interface Asked {
  readonly thing: Thing;
  readonly person: Person;
}

/** Of a person: which nämnder answer for them, and whether something may be opened on them in the one asked for. */
async function individFacts(
  stores: CaseStores,
  { thing, person }: Asked,
  actor: Actor,
): Promise<Resource> {
  const id = thing.individId === undefined ? undefined : individId(thing.individId);
  if (id === undefined) return { namnd: thing.namnd };
  const akter = isPlainOpening({ thing, person }) ? [] : await akterOf(stores, id);
  const namnder = ansvarigaNamnder(akter, person.namnd);
  const assigned = await assignedToPerson(stores.directory, { thing, person, akter }, actor);
  if (thing.namnd !== undefined) {
    return { assigned, ...openingIn(thing.namnd, { namnder, registrerad: person.namnd }) };
  }
  const near = namnder.find((namnd) => isWithin(actor, namnd));
  return { assigned, namnd: near ?? namnder[0], namnder };
}

/** What needs no look at the person's insatser: it is asked for every case that a case system sends. */
function isPlainOpening({ thing, person: { namnd, skyddad } }: Asked): boolean {
  if (thing.resurs !== 'insats' || thing.namnd === undefined || skyddad) return false;
  return namnd !== undefined && answeringIn(thing.namnd, [namnd]) !== undefined;
}

/**
 * Something is to be opened on a person, or moved to them, in a nämnd: it must be one that answers for
 * them, the one that registered them, or one that took such a one over. Otherwise whoever got hold of an
 * id could open the way to who it is, or mix a child into another nämnd's. Somebody whom no vault knows
 * is held to the nämnder of their insatser, and free where they have none.
 */
function openingIn(
  asked: string,
  { namnder, registrerad }: { namnder: readonly string[]; registrerad: string | undefined },
): Resource {
  const known = registrerad === undefined ? namnder : [registrerad, ...namnder];
  if (known.length === 0) return { namnd: asked };
  const namnd = answeringIn(asked, known);
  return namnd === undefined ? { namnd: asked, annanNamndsIndivid: true } : { namnd };
}

function isWithin({ tilldelningar }: Actor, namnd: string): boolean {
  return tilldelningar.some((one) => medForegangare(one.namnd).includes(namnd));
}

/** What the vault's clear columns say of somebody: no name and no number. */
interface Person {
  /** The nämnd that registered the person. */
  readonly namnd: string | undefined;
  readonly skyddad: boolean;
  /** Erasure has begun or is done: the tombstone stays for ever. */
  readonly gallras: boolean;
}

/** One question, since it is asked at every request. */
const PERSONS = `
SELECT x.id, i.namnd, coalesce(i.skyddad, false) AS skyddad, coalesce(k.tillstand <> 'aktiv', false) AS gallras
  FROM unnest($1::uuid[]) AS x (id)
  LEFT JOIN valv.individ i ON i.individ_id = x.id
  LEFT JOIN valv.individnyckel k ON k.individ_id = x.id`;

const UNKNOWN: Person = { namnd: undefined, skyddad: false, gallras: false };

type PersonRow = Omit<Person, 'namnd'> & { readonly id: string; readonly namnd: string | null };

async function personOf(pool: Pool, text: string | undefined): Promise<Person> {
  return (await personsOf(pool, [text])).get(text ?? '') ?? UNKNOWN;
}

/** What is known of each of them, by id. */
async function personsOf(
  pool: Pool,
  texts: readonly (string | undefined)[],
): Promise<ReadonlyMap<string, Person>> {
  const asked = [...new Set(texts.flatMap((text) => individId(text ?? '') ?? []))];
  if (asked.length === 0) return new Map();
  const { rows } = await pool.query<PersonRow>({
    name: 'persons of cases',
    text: PERSONS,
    values: [asked],
  });
  return new Map(
    rows.map(({ id, namnd, ...row }) => [id, { ...row, namnd: namnd ?? undefined }] as const),
  );
}

/**
 * How the actor is named on any insats of a person in a nämnd of theirs: a name left on a case that was
 * handed over gives nothing. Where an insats is to be opened it only matters if the person is protected.
 */
async function assignedToPerson(
  directory: Directory,
  { thing, person, akter }: Asked & { readonly akter: readonly IndividAkt[] },
  actor: Actor,
): Promise<Resource['assigned']> {
  if (thing.resurs === 'insats' && !person.skyddad) return undefined;
  const near = akter.filter(({ namnd }) => isWithin(actor, namnd));
  return directory.assignmentOn(
    near.map(({ insatsId }) => insatsId),
    actor,
  );
}
