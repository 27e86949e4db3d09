import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import {
  insatsStream,
  type Avidentifieradcell,
  type Datum,
  type IndividId,
  type InsatsEvent,
  type InsatsId,
} from '../../libs/domain/index.js';
import { avslut, beslut, GRUND, skattning, start } from '../../libs/domain/testing.js';
import type { StreamHistory } from '../../libs/event-store/index.js';
import { addInto, utfallOf } from '../../libs/outcome/index.js';
import type { Akter, ErasableLog } from '../../libs/privacy/gallring/ports.js';
import type { Akt } from '../../libs/privacy/retention/akt.js';
import { allHistories, provLog } from './gallring-log.js';

interface Row {
  readonly individ_id: IndividId;
  readonly namnd: string;
  readonly fodelsedag: Datum | null;
  readonly insats_ids: readonly InsatsId[];
}

/** Files put together from the log: a person with nothing left in it has none. */
export function provAkter(pool: pg.Pool, log: Pick<ErasableLog, 'historiesOf'>): Akter {
  const akter = async (where: string, values: readonly unknown[]): Promise<readonly Akt[]> => {
    const found = await pool.query<Row>(
      `SELECT * FROM prov.individ WHERE ${where} ORDER BY individ_id`,
      [...values],
    );
    const all = await Promise.all(found.rows.map((row) => aktOf(log, row)));
    return all.filter(({ insatser }) => insatser.length > 0);
  };
  return {
    inNamnd: (namnd) => akter('namnd = $1', [namnd]),
    of: (namnd, ids) => akter('namnd = $1 AND individ_id = ANY($2::uuid[])', [namnd, ids]),
  };
}

async function aktOf(log: Pick<ErasableLog, 'historiesOf'>, row: Row): Promise<Akt> {
  const histories = await log.historiesOf(row.insats_ids.map(insatsStream));
  return {
    individId: row.individ_id,
    namnd: row.namnd,
    ...(row.fodelsedag === null ? {} : { fodelsedag: row.fodelsedag }),
    undantag: [],
    insatser: histories.map(({ stream, events }) => ({
      insatsId: stream.slice('insats-'.length) as InsatsId,
      sistaAnteckning: events.map(({ data }) => (data as { datum?: Datum }).datum ?? '1900-01-01').sort().at(-1)!,
      avslutad: events.some(({ type }) => type === 'InsatsAvslutad'),
    })), // prettier-ignore
  };
}

export interface Seeded {
  readonly individId: IndividId;
  readonly insatsIds: readonly InsatsId[];
}

/** A person with as many ended insatser as asked for, a key, a draft and assignments. */
export async function seedIndivid(
  pool: pg.Pool,
  options: { year: number; insatser?: number; fodelsedag?: Datum; metod?: string } = { year: 2015 },
  append: (insatsId: InsatsId, events: readonly InsatsEvent[]) => Promise<unknown> = (id, events) =>
    appendEvents(pool, id, events),
): Promise<Seeded> {
  const individId = randomUUID() as IndividId;
  const insatsIds = Array.from({ length: options.insatser ?? 1 }, () => randomUUID() as InsatsId);
  await pool.query('INSERT INTO prov.individ VALUES ($1, $2, $3, $4)', [
    individId, 'farsta', options.fodelsedag ?? '2004-03-04', insatsIds,
  ]); // prettier-ignore
  await pool.query(`INSERT INTO prov.individnyckel VALUES ($1, 'aktiv')`, [individId]);
  await pool.query('INSERT INTO prov.utkast VALUES ($1, $2)', [individId, 'utkast']);
  for (const [nr, insatsId] of insatsIds.entries()) {
    await append(insatsId, life(options, individId, nr));
    await pool.query('INSERT INTO prov.tilldelning VALUES ($1, $2)', [insatsId, 'vem']);
  }
  return { individId, insatsIds };
}

function life(
  { year, metod }: { year: number; metod?: string },
  individId: IndividId,
  nr: number,
): readonly InsatsEvent[] {
  const day = (text: string) => `${year}-${text}` as Datum;
  const grund = { ...GRUND, individId, metod: metod ?? 'FFT' };
  const rating = { skattningId: 's2', matpunkt: 'avslut', poang: 12 + nr } as const;
  return [
    beslut({ ...grund, datum: day('01-10') }),
    start({ ...grund, datum: day('01-20') }),
    skattning({ datum: day('01-21') }),
    skattning({ ...rating, datum: day('06-01') }),
    avslut({ datum: day('06-02') }),
  ];
}

export async function appendEvents(
  pool: pg.Pool,
  insatsId: InsatsId,
  events: readonly InsatsEvent[],
): Promise<void> {
  const stream = insatsStream(insatsId);
  const source = { kind: 'synthetic' } as const;
  const metadata = { occurredOn: '2024-01-01', actor: 'prov', correlationId: 'prov', source };
  await provLog(pool).appendTogether([
    {
      stream,
      expected: 'any',
      key: randomUUID(),
      events: events.map((event) => ({ ...event, metadata })),
    },
  ]);
}

/** What the whole log counts: every insats that is not marked, and every set of facts. */
export async function figuresOf(pool: pg.Pool): Promise<Record<string, Record<string, number>>> {
  const cells: Record<string, Record<string, number>> = {};
  for (const history of await allHistories(pool))
    for (const { metod, stadsdelsnamnd, summor } of countedIn(history))
      addInto((cells[`${metod} ${stadsdelsnamnd}`] ??= {}), summor);
  return cells;
}

function countedIn(history: StreamHistory): readonly Avidentifieradcell[] {
  if (history.stream.startsWith('insatser-'))
    return history.events.flatMap(({ data }) => (data as { celler: Avidentifieradcell[] }).celler);
  if (!history.stream.startsWith('insats-')) return [];
  if (history.events.some(({ type }) => type === 'InsatsGallrad')) return [];
  const utfall = utfallOf(history);
  return utfall === undefined ? [] : [{ ...utfall.underlag, summor: utfall.bidrag }];
}
