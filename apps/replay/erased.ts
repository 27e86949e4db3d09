import type { Platform } from '../../libs/runtime/index.js';

/** What the log says is erased, beside what the journal says. */
export interface Erased {
  /** Streams that the log has marked as erased: insatser, and audits in which they were drawn. */
  readonly strommar: number;
  readonly journalposter: number;
  /** Streams that the journal says are erased. */
  readonly journalforda: number;
  /** Where the two do not agree, as sentences. */
  readonly avvikelser: readonly string[];
}

/** Whoever can write in the database can also mark an event as erased: the journal lies elsewhere, and is signed. */
export async function compareErased({
  pool,
  schema,
  gallring,
}: Pick<Platform, 'pool' | 'schema' | 'gallring'>): Promise<Erased> {
  const { rows } = await pool.query<{ korning: string; strommar: number }>(
    `SELECT korning, max(strommar)::int AS strommar FROM (
       SELECT korning, count(*) AS strommar FROM event_erasure.stream GROUP BY korning
       UNION ALL SELECT DISTINCT korning, 0 FROM event_erasure.place WHERE log = $1) AS alla
     GROUP BY korning ORDER BY korning`,
    [schema],
  );
  const posts = (await gallring.journal.entries()).map(({ post }) => post);
  const told = new Map(posts.map(({ korning, strommar }) => [korning, strommar.length]));
  const marked = new Map(rows.map(({ korning, strommar }) => [korning, strommar]));
  return {
    strommar: sum(marked.values()),
    journalposter: posts.length,
    journalforda: sum(told.values()),
    avvikelser: [...new Set([...marked.keys(), ...told.keys()])].flatMap((korning) =>
      disagreement(korning, marked.get(korning), told.get(korning)),
    ),
  };
}

function disagreement(
  korning: string,
  marked: number | undefined,
  told: number | undefined,
): readonly string[] {
  if (marked === told) return [];
  if (told === undefined) {
    return [
      `Händelser är märkta som gallrade av ${korning}, som inte finns i raderingsjournalen: ` +
        'ta reda på vem som kan ha skrivit i databasen.',
    ];
  }
  return [
    `Gallringen ${korning}: loggen har ${marked ?? 0} gallrade strömmar, journalen ${told}. ` +
      'Starta om tjänsten: den tillämpar journalen igen.',
  ];
}

function sum(values: Iterable<number>): number {
  return [...values].reduce((total, value) => total + value, 0);
}
