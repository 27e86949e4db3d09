import type { Pool } from 'pg';

/** Registrets koder saknas. (The log may hold codes that this process does not know: its figures would be false.) */
export class RegisterSaknas extends Error {
  readonly code = 'register-saknas';

  constructor(codes: readonly string[]) {
    super(
      `Databasen har använts med lokala koder som saknas nu: ${named(codes)}. ` +
        'Ange UTFALL_REGISTER till mappen där de står. Utan dem blir siffror och bevakningar fel.',
    );
  }
}

/** Poster i registret har ändrats. (What was recorded would mean something else than it did.) */
export class RegisterAndrat extends Error {
  readonly code = 'register-andrat';

  constructor(poster: readonly { readonly post: string; readonly falt: readonly string[] }[]) {
    const told = poster.map(({ post, falt }) => `${post} (${falt.join(', ')})`);
    super(
      `Lokala poster som har använts har ändrats: ${named(told)}. ` +
        'Det som är registrerat ska betyda det som det betydde. Skriv tillbaka det som stod, och lägg det ' +
        'nya i en egen post: ett instrument och en mall med högre version och giltigFrom, en rättad ' +
        'poängräkning som en algoritm till, annat med en ny kod. Namn, definition, källa och giltigTom får ändras.',
    );
  }
}

function named(codes: readonly string[]): string {
  const more = codes.length > 5 ? ` och ${codes.length - 5} till` : '';
  return `${codes.slice(0, 5).join(', ')}${more}`;
}

/**
 * Whether the log, or the local copy of it, has an event that names the entry. What nobody has used may be
 * mended: a slip of the pen on the first day is no history.
 */
export async function isUsed(pool: Pool, post: string): Promise<boolean> {
  const code = codeOf(post);
  const { rows } = await pool.query<{ log: string | null }>(
    `SELECT coalesce(to_regclass('event_log.event'), to_regclass('event_mirror.event'))::text AS log`,
  );
  const log = rows[0]?.log;
  if (log == null || code === '*') return true;
  const found = await pool.query<{ used: boolean }>(
    `SELECT EXISTS (SELECT FROM ${log} WHERE position($1 in data) > 0) AS used`,
    [JSON.stringify(code)],
  );
  return found.rows[0]?.used !== false;
}

/** `TRE version 1`, `malomrade:fritid`, `mall FFT i farsta version 2` → the code that events name. */
function codeOf(post: string): string {
  const [, mall] = /^mall (\S+)/.exec(post) ?? [];
  const [named = ''] = (mall ?? post).split(' ');
  return named.slice(named.indexOf(':') + 1);
}
