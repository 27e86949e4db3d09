import type { Pool } from 'pg';
import { medForegangare } from '../access/index.js';
import {
  aktOf,
  decodeRecordedInsatsEvent,
  insatsId,
  insatsStream,
  type IndividId,
  type RecordedInsatsEvent,
} from '../domain/index.js';
import type { EventStore } from '../event-store/port.js';

/** Where a person's insatser are found and read. */
export interface AktStores {
  readonly pool: Pool;
  readonly store: Pick<EventStore, 'readStream'>;
}

/** An insats of a person, the nämnd that answers for it now, and those it has been handed to. */
export interface IndividAkt {
  readonly insatsId: string;
  readonly namnd: string;
  readonly overtagande: readonly string[];
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

/**
 * Which nämnd answers for each insats of a person. Only which insatser there are comes from the read
 * model; whose they are is read from the log, so that a hand-over takes a right away at once.
 */
export async function akterOf(
  { pool, store }: AktStores,
  person: IndividId,
): Promise<readonly IndividAkt[]> {
  const ids = (await insatserOf(pool, person)).flatMap((text) => insatsId(text) ?? []);
  const akter = await Promise.all(
    ids.map(async (id) => {
      const stored = await store.readStream(insatsStream(id));
      const history = stored
        .filter(({ type }) => type !== 'Gallrad')
        .map(decodeRecordedInsatsEvent);
      const akt = aktOf(history);
      if (akt?.individId !== person) return [];
      return [{ insatsId: id, namnd: akt.namnd, overtagande: overtagandeNamnder(history) }];
    }),
  );
  return akter.flat();
}

/** The nämnder that an insats has been handed to, or corrected to belong to, at any time. */
export function overtagandeNamnder(history: readonly RecordedInsatsEvent[]): readonly string[] {
  return history.flatMap((event) => {
    if (event.type === 'InsatsOverflyttad') return [event.data.tillNamnd];
    if (event.type !== 'UppgiftRattad') return [];
    const moved = event.data.andringar.filter(
      ({ falt }) => falt === 'stadsdelsnamnd' || falt === 'tillNamnd',
    );
    return moved.flatMap(({ till }) => (typeof till === 'string' ? [till] : []));
  });
}

/**
 * The nämnder that answer for a person today: those that have an insats of theirs, whatever became of it.
 * A person nobody has an insats with yet is the nämnd's that registered them. An insats gives no right to
 * a person whom another nämnd registered, unless one was handed over.
 */
export function ansvarigaNamnder(
  akter: readonly IndividAkt[],
  registrerad: string | undefined,
): readonly string[] {
  const namnder = [...new Set(akter.map(({ namnd }) => namnd))];
  if (registrerad === undefined) return namnder;
  const rightful = [registrerad, ...akter.flatMap(({ overtagande }) => overtagande)];
  const answering = namnder.filter((namnd) => answeringIn(namnd, rightful) !== undefined);
  return answering.length === 0 ? [registrerad] : answering;
}

/** Of a nämnd and those that know the person, the one that has taken the other over, or is the same. */
export function answeringIn(asked: string, known: readonly string[]): string | undefined {
  const successor = known.find((namnd) => medForegangare(namnd).includes(asked));
  if (successor !== undefined) return successor;
  return known.some((namnd) => medForegangare(asked).includes(namnd)) ? asked : undefined;
}

/** Persons whom other nämnder registered and these have an insats with: found as if they were registered here. */
export async function overtagnaIndivider(
  pool: Pool,
  namnder: readonly string[],
): Promise<readonly IndividId[]> {
  const { rows } = await pool.query<{ individ_id: IndividId }>(
    `SELECT DISTINCT i.individ_id FROM valv.individ i
       JOIN read_model.insats_forlopp f ON f.individ_id = i.individ_id::text
      WHERE f.ansvarig_namnd = ANY ($1) AND i.namnd <> ALL ($1)`,
    [namnder],
  );
  return rows.map(({ individ_id }) => individ_id);
}
