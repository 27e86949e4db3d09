import { datumInSweden, type IndividId } from '../../domain/index.js';
import { parseNummer, parseReservnummer } from '../personnummer/parse.js';
import { blindIndex, namesIn, type BlindIndex } from './blind-index.js';
import { type VaultOptions } from './context.js';
import { ForMangaTraffar, OgiltigtNummer, OtillatenSokning } from './faults.js';
import { STANDS_FOR } from './sammanslagen.js';
import type { Sokning, Traff } from './types.js';

const MOST_HITS = 50;

/** What a search goes by, per nämnd: the rows whose token is one of these, all of them when `all`. */
interface Tokens {
  readonly table: 'nummer' | 'namn_index' | 'arende_index';
  readonly tokensOf: (index: BlindIndex) => readonly Buffer[];
}

/**
 * Searches the nämnder given by exactly one of number, name and case number. The law lets case handling
 * search by nothing else (förordning 2001:637, 15 §). A name must have every name that is asked for.
 */
export async function find(options: VaultOptions, sokning: Sokning): Promise<readonly Traff[]> {
  const given = [sokning.nummer, sokning.namn, sokning.arendenummer].filter(
    (one) => one !== undefined && one.trim() !== '',
  );
  if (given.length !== 1) {
    throw new OtillatenSokning(
      'Sök på ett av nummer, namn och ärendenummer, inte flera eller inget.',
    );
  }
  if (given[0] === sokning.nummer) return byNummer(options, sokning);
  if (given[0] === sokning.namn) return byNamn(options, sokning);
  const arendenummer = given[0] ?? '';
  return search(options, sokning, {
    table: 'arende_index',
    tokensOf: (index) => [index.arende(arendenummer)],
  });
}

async function byNummer(options: VaultOptions, sokning: Sokning): Promise<readonly Traff[]> {
  const text = sokning.nummer ?? '';
  const read = parseNummer(text, datumInSweden(options.now()));
  const number = read.ok ? read : parseReservnummer(text);
  if (!number.ok) throw new OgiltigtNummer(read.ok ? number : read);
  const hits = await search(options, sokning, {
    table: 'nummer',
    tokensOf: (index) => [index.nummer(number.nummer.normal)],
  });
  // "Nobody" would be the wrong answer to a mistyped number.
  if (hits.length === 0 && !read.ok && read.code !== 'nummer-okanda-tecken') {
    throw new OgiltigtNummer(read);
  }
  return hits;
}

function byNamn(options: VaultOptions, sokning: Sokning): Promise<readonly Traff[]> {
  const namn = sokning.namn ?? '';
  if (!namesIn(namn).some((name) => name.length > 1)) {
    throw new OtillatenSokning('Skriv minst ett helt namn att söka på.');
  }
  return search(options, sokning, {
    table: 'namn_index',
    tokensOf: (index) => index.namn(namn),
  });
}

async function search(
  options: VaultOptions,
  { namnder, aven = [] }: Sokning,
  tokens: Tokens,
): Promise<readonly Traff[]> {
  const hits: Traff[] = [];
  const own = [...new Set(namnder)].map((namnd) => ({ namnd }));
  for (const where of [...own, ...(await otherNamnder(options, namnder, aven))]) {
    hits.push(...(await searchNamnd(options, where, tokens)));
    if (hits.length > MOST_HITS) throw new ForMangaTraffar(MOST_HITS);
  }
  return hits;
}

/** Where the search goes: a nämnd's own index, all of it or only certain persons. */
interface Where {
  readonly namnd: string;
  readonly individer?: readonly IndividId[];
}

/** Each nämnd has an index of its own, so those asked for beside the nämnder are looked for where they are registered. */
async function otherNamnder(
  { pool }: VaultOptions,
  namnder: readonly string[],
  individer: readonly IndividId[],
): Promise<readonly Where[]> {
  if (individer.length === 0) return [];
  const { rows } = await pool.query<{ namnd: string }>(
    `SELECT DISTINCT namnd FROM valv.individ
     WHERE individ_id = ANY ($1::uuid[]) AND namnd <> ALL ($2) ORDER BY 1`,
    [individer, namnder],
  );
  return rows.map(({ namnd }) => ({ namnd, individer }));
}

/** Whoever is being erased is no longer found. */
async function searchNamnd(
  options: VaultOptions,
  { namnd, individer }: Where,
  { table, tokensOf }: Tokens,
): Promise<readonly Traff[]> {
  const tokens = tokensOf(blindIndex(await options.masterKeys.indexKey(namnd)));
  const matching =
    table === 'nummer'
      ? 'i.nummer_index = ANY ($2)'
      : `i.individ_id IN (
           SELECT individ_id FROM valv.${table} WHERE token = ANY ($2)
           GROUP BY individ_id HAVING count(*) = cardinality($2::bytea[]))`;
  const { rows } = await options.pool.query<Traff>(
    `SELECT i.individ_id AS "individId", i.namnd, i.skyddad
     FROM valv.individ i JOIN valv.individnyckel n USING (individ_id)
     WHERE n.tillstand = 'aktiv' AND ($3::uuid[] IS NULL OR i.individ_id = ANY ($3))
       AND i.individ_id IN (
         SELECT ${STANDS_FOR} FROM valv.individ i WHERE i.namnd = $1 AND ${matching})
     ORDER BY i.skapad, i.individ_id LIMIT ${MOST_HITS + 1}`,
    [namnd, tokens, individer ?? null],
  );
  return rows;
}
