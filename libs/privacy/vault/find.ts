import { datumInSweden } from '../../domain/index.js';
import { parseNummer, parseReservnummer } from '../personnummer/parse.js';
import { blindIndex, namesIn, type BlindIndex } from './blind-index.js';
import { type VaultOptions } from './context.js';
import { ForMangaTraffar, OgiltigtNummer, OtillatenSokning } from './faults.js';
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
  { namnder }: Sokning,
  tokens: Tokens,
): Promise<readonly Traff[]> {
  const hits: Traff[] = [];
  for (const namnd of new Set(namnder)) {
    hits.push(...(await searchNamnd(options, namnd, tokens)));
    if (hits.length > MOST_HITS) throw new ForMangaTraffar(MOST_HITS);
  }
  return hits;
}

/** Whoever is being erased is no longer found. */
async function searchNamnd(
  options: VaultOptions,
  namnd: string,
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
     WHERE i.namnd = $1 AND n.tillstand = 'aktiv' AND ${matching}
     ORDER BY i.skapad, i.individ_id LIMIT ${MOST_HITS + 1}`,
    [namnd, tokens],
  );
  return rows;
}
