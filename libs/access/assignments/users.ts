import type { Actor, Tilldelning } from '../policy/actor.js';
import { datumInSweden } from '../../domain/index.js';
import { isUuid, type AccessDeps } from '../store/deps.js';
import { AccessError } from '../store/errors.js';
import { looksLikePersonnummer } from '../store/personnummer.js';

/** Who a token speaks of. */
export interface Subject {
  readonly iss: string;
  readonly sub: string;
}

/** A user to know of from now on; `system` for the service account of a case system. */
export interface NewUser extends Subject {
  readonly namn: string;
  readonly system?: boolean;
}

export interface Users {
  /** The actor as things stand at this moment; undefined for one unknown or shut out. One query. */
  actorOf(subject: Subject): Promise<Actor | undefined>;
  actorById(id: string): Promise<Actor | undefined>;
  /** The id of the user, who is made when missing. One shut out stays shut out. @throws AccessError for a personnummer */
  ensureUser(user: NewUser): Promise<string>;
  /** Shuts a user out at the next request. False when there is no such user. */
  deactivate(id: string): Promise<boolean>;
  reactivate(id: string): Promise<boolean>;
}

interface ActorRow {
  readonly id: string;
  readonly namn: string;
  readonly tilldelningar: readonly Tilldelning[];
  readonly nodatkomst: readonly string[];
}

/** Users, their assignments that hold today and the emergency access open now, in one round trip. */
const actorSql = (where: string): string => `
SELECT u.id, u.namn,
  coalesce((SELECT json_agg(json_strip_nulls(json_build_object(
      'roll', t.roll, 'namnd', t.namnd, 'enhet', t.enhet,
      'from', to_char(t.giltig_from, 'YYYY-MM-DD'), 'tom', to_char(t.giltig_tom, 'YYYY-MM-DD')))
      ORDER BY t.tilldelad_at, t.id)
    FROM behorighet.tilldelning t
    WHERE t.anvandare = u.id AND t.aterkallad_at IS NULL
      AND t.giltig_from <= $1::date AND (t.giltig_tom IS NULL OR t.giltig_tom >= $1::date)),
    '[]') AS tilldelningar,
  ARRAY(SELECT DISTINCT n.oppnad_id::text FROM behorighet.nodatkomst n
    WHERE n.anvandare = u.id AND n.giltig_from <= $2 AND n.giltig_tom > $2) AS nodatkomst
FROM behorighet.anvandare u WHERE u.aktiv AND ${where}`;

const BY_SUBJECT = actorSql('u.iss = $3 AND u.sub = $4');
const BY_ID = actorSql('u.id = $3');

export function createUsers({ pool, now }: AccessDeps): Users {
  const find = async (name: string, text: string, key: readonly string[]) => {
    const instant = now();
    const values = [datumInSweden(instant), new Date(instant), ...key];
    const { rows } = await pool.query<ActorRow>({ name, text, values });
    return rows[0];
  };
  const setAktiv = async (id: string, aktiv: boolean) => {
    if (!isUuid(id)) return false;
    const done = await pool.query('UPDATE behorighet.anvandare SET aktiv = $2 WHERE id = $1', [
      id,
      aktiv,
    ]);
    return done.rowCount === 1;
  };
  return {
    actorOf: ({ iss, sub }) => find('actor by subject', BY_SUBJECT, [iss, sub]),
    actorById: async (id) => (isUuid(id) ? find('actor by id', BY_ID, [id]) : undefined),
    ensureUser: (user) => ensure(pool, user, now()),
    deactivate: (id) => setAktiv(id, false),
    reactivate: (id) => setAktiv(id, true),
  };
}

async function ensure(pool: AccessDeps['pool'], user: NewUser, instant: number): Promise<string> {
  if ([user.iss, user.sub, user.namn].some(looksLikePersonnummer)) {
    throw new AccessError('personuppgift-i-begaran');
  }
  const { rows } = await pool.query<{ id: string }>(
    `INSERT INTO behorighet.anvandare (iss, sub, namn, system, skapad) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (iss, sub) DO UPDATE SET namn = excluded.namn RETURNING id`,
    [user.iss, user.sub, user.namn, user.system === true, new Date(instant)],
  );
  return (rows[0] as { id: string }).id;
}
