import type { Response } from 'express';
import type { EntityManager } from 'typeorm';
import type { Asking } from '../../../libs/access/index.js';
import {
  addMonths,
  datumInSweden,
  metodMedKod,
  namndMedKod,
  parseDatum,
  type Datum,
} from '../../../libs/domain/index.js';
import { readConsistently } from '../../../libs/read-model/index.js';
import { avNamnd } from '../bevakning/vems.js';
import { waitForPosition } from '../freshness.js';
import { manaderOf, type Period } from '../kvalitet/period.js';
import type { QueryApiOptions } from '../options.js';
import { parametersOf, type Parameters } from '../parameters.js';
import { queryProblem } from '../query-problems.js';
import { visadeNamnder } from '../visade-namnder.js';

/** What every question about the road may be narrowed to. */
export const VAGPARAMETRAR = ['metod', 'stadsdelsnamnd', 'fran', 'till'] as const;

type Given = Readonly<
  Partial<Record<(typeof VAGPARAMETRAR)[number] | 'per' | 'behov' | 'format' | 'bom', string>>
>;

/** One question, as it was understood. */
export interface Vagfraga {
  readonly period: Period;
  readonly per: Datum;
  readonly stadsdelsnamnd: string | undefined;
  /** Empty where every method is asked about. */
  readonly metod: { readonly metod?: string };
}

/** Reads the parameters. @throws ProblemError */
export function vagfragaOf(
  query: Parameters,
  names: readonly (keyof Given)[],
  { now, manader }: Pick<QueryApiOptions, 'now'> & { readonly manader: number },
): Vagfraga {
  const given: Given = parametersOf(query, names);
  const { metod, stadsdelsnamnd } = given;
  if (metod !== undefined && metodMedKod(metod) === undefined) throw queryProblem('okand-metod');
  if (stadsdelsnamnd !== undefined && namndMedKod(stadsdelsnamnd) === undefined) {
    throw queryProblem('okand-stadsdelsnamnd');
  }
  const per = perOf(given.per, datumInSweden(now()));
  return {
    ...{ per, stadsdelsnamnd, period: periodOf(given, { per, now, manader }) },
    metod: metod === undefined ? {} : { metod },
  };
}

/** Until the month of the day asked about, and so many months back, where nothing else is told. */
function periodOf(
  { fran, till }: Given,
  { per, now, manader }: Pick<QueryApiOptions, 'now'> & Pick<Vagfraga, 'per'> & { manader: number },
): Period {
  const asked = { till: till ?? per.slice(0, 7), ...(fran === undefined ? {} : { fran }) };
  const period = manaderOf(asked, now);
  if (fran !== undefined) return period;
  return { ...period, fran: addMonths(`${period.till}-01` as Datum, 1 - manader).slice(0, 7) };
}

function perOf(text: string | undefined, today: Datum): Datum {
  if (text === undefined) return today;
  const per = parseDatum(text);
  if (per === undefined || per > today) {
    throw queryProblem('ogiltig-parameter', {
      detail: `per ska vara en dag på formen ÅÅÅÅ-MM-DD, senast idag (${today}).`,
    });
  }
  return per;
}

interface Reading<T> {
  readonly projektion: string;
  readonly fraga: Pick<Vagfraga, 'stadsdelsnamnd'>;
  readonly asking: Asking;
  readonly min: string | undefined;
  readonly response: Response;
  readonly read: (db: EntityManager) => Promise<T>;
}

/** The sums of the nämnder that the asker may see the figures of, from one position of the log. */
export async function readSums<T>(db: QueryApiOptions['db'], reading: Reading<T>) {
  const { projektion, fraga, asking, min, response, read } = reading;
  const namnder = avNamnd(await asking.extent('utfall'), fraga.stadsdelsnamnd);
  const lag = await waitForPosition(db, projektion, min);
  if (lag > 0n) response.setHeader('X-Projection-Lag', String(lag));
  const from = { projection: projektion, surface: 'aggregat', namnder } as const;
  const { position, result } = await readConsistently(db, from, read);
  const om = { projektion, position, efterslapning: String(lag), namnder: visadeNamnder(namnder) };
  return { om, result };
}
