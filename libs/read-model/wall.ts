import type { ClientBase } from 'pg';
import { tableName, viewName, type Projection } from './projection.js';

/**
 * The two surfaces that read models are read through, each a role of the database with no rights beside:
 * `individ` sees rows about individuals in the nämnder it is told, `aggregat` sees sums and cannot name
 * a row about anybody.
 */
export type Surface = 'individ' | 'aggregat';

export const DATABASE_ROLE: Readonly<Record<Surface, string>> = {
  individ: 'utfall_handlaggning',
  aggregat: 'utfall_uppfoljning',
};

/** The setting that names the nämnder a transaction may see: codes with commas, or `*`. */
export const NAMNDER_SETTING = 'utfall.namnder';

/** Row projections are about individuals unless they say otherwise; sums are not. */
export function surfaceOf(projection: Projection): Surface {
  return projection.kind === 'rows' ? (projection.surface ?? 'individ') : 'aggregat';
}

interface Queries {
  query(sql: string): Promise<unknown>;
}

/**
 * Makes the roles where they are missing, and lets the account of this connection act as them.
 * @throws Error with a sentence for the operator when the account may not make roles
 */
export async function ensureDatabaseRoles(db: Queries): Promise<void> {
  for (const role of Object.values(DATABASE_ROLE)) {
    try {
      await db.query(MAKE_ROLE.replaceAll('%role%', role));
    } catch (cause) {
      throw new Error(
        `Databasrollen ${role} finns inte och kontot i DATABASE_URL får inte skapa den. Låt databasens ` +
          `administratör köra: CREATE ROLE ${role} NOLOGIN; GRANT ${role} TO <kontot>;`,
        { cause },
      );
    }
    await db.query(OPEN_TO_ROLE.replaceAll('%role%', role));
  }
}

const MAKE_ROLE = `
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%role%') THEN
    BEGIN
      CREATE ROLE %role% NOLOGIN;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN
      NULL; -- another process was first
    END;
  END IF;
  IF NOT pg_has_role(current_user, '%role%', 'MEMBER') THEN
    GRANT %role% TO CURRENT_USER;
  END IF;
END $$`;

/** Asked first, since a grant waits for whoever holds the table. */
const OPEN_TO_ROLE = `
DO $$
BEGIN
  IF NOT has_schema_privilege('%role%', 'read_model', 'USAGE') THEN
    GRANT USAGE ON SCHEMA read_model TO %role%;
  END IF;
  IF NOT has_table_privilege('%role%', 'read_model.projection', 'SELECT') THEN
    GRANT SELECT ON read_model.projection TO %role%;
  END IF;
END $$`;

/** Lets the one surface read a build, and of a table that names its nämnd only the rows it is told. */
export async function wallIn(client: ClientBase, projection: Projection, generation: number) {
  const table = tableName(projection, generation);
  const role = DATABASE_ROLE[surfaceOf(projection)];
  await client.query(`GRANT SELECT ON ${table} TO ${role}`);
  const column = projection.namndColumn;
  if (column === undefined) return;
  await client.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
  await client.query(`DROP POLICY IF EXISTS namnd ON ${table}`);
  await client.query(`CREATE POLICY namnd ON ${table} FOR SELECT TO ${role} USING (
    (SELECT current_setting('${NAMNDER_SETTING}', true)) = '*' OR ${column} = ANY (
      (SELECT string_to_array(current_setting('${NAMNDER_SETTING}', true), ','))::text[]))`);
}

/** Whether the view is behind the wall: one that an older version made is not. */
export async function wallStands(client: ClientBase, projection: Projection): Promise<boolean> {
  const { rows } = await client.query<{ stands: boolean }>(
    `SELECT coalesce(reloptions @> ARRAY['security_invoker=true'], false) AS stands
       FROM pg_class WHERE oid = to_regclass($1)`,
    [viewName(projection)],
  );
  return rows[0]?.stands === true;
}

/** Lets the one surface read the view, with the rights of the one who asks and not of the one who made it. */
export async function wallInView(client: ClientBase, projection: Projection) {
  const view = viewName(projection);
  await client.query(`ALTER VIEW ${view} SET (security_invoker = true)`);
  await client.query(`GRANT SELECT ON ${view} TO ${DATABASE_ROLE[surfaceOf(projection)]}`);
}
