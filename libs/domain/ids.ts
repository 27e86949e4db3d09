/** An id that cannot be taken for another kind of id. */
type Id<Kind extends string> = string & { readonly __kind: Kind };

/** One insats, from beslut to avslut: the key of its stream. */
export type InsatsId = Id<'insats'>;

/** One young person: random or keyed, never a personnummer. */
export type IndividId = Id<'individ'>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function insatsId(text: string): InsatsId | undefined {
  return UUID.test(text) ? (text as InsatsId) : undefined;
}

export function individId(text: string): IndividId | undefined {
  return UUID.test(text) ? (text as IndividId) : undefined;
}

/** The stream that holds the events of an insats. */
export function insatsStream(id: InsatsId): string {
  return `insats-${id}`;
}
