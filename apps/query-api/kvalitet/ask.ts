import type { Response } from 'express';
import type { DataSource, EntityManager } from 'typeorm';
import { AccessRefused, type Asking } from '../../../libs/access/index.js';
import { namndMedKod } from '../../../libs/domain/index.js';
import { readConsistently } from '../../../libs/read-model/index.js';
import { waitForPosition } from '../freshness.js';
import { queryProblem } from '../query-problems.js';
import { visadeNamnder } from '../visade-namnder.js';
import type { Period } from './period.js';

interface About {
  readonly projektion: string;
  readonly period: Period;
  readonly definitioner: Readonly<Record<string, string>>;
  /** Asked for by name; every one that may be shown when left out. */
  readonly stadsdelsnamnd: string | undefined;
}

interface Request {
  readonly db: DataSource;
  readonly min: string | undefined;
  readonly asking: Asking;
  readonly response: Response;
}

interface PerNamnd<S, R> {
  readonly samtliga: S;
  readonly namnder: readonly R[];
}

type Rad = { readonly stadsdelsnamnd: { readonly kod: string } };

/** Asks a question about registration of the nämnder that the asker may see, and tells what the answer stands on. */
export async function askAbout<S, R extends Rad>(
  { projektion, period, definitioner, stadsdelsnamnd }: About,
  { db, min, asking, response }: Request,
  read: (db: EntityManager) => Promise<PerNamnd<S, R>>,
) {
  if (stadsdelsnamnd !== undefined && namndMedKod(stadsdelsnamnd) === undefined) {
    throw queryProblem('okand-stadsdelsnamnd');
  }
  const namnder = await asking.extent('utfall');
  const covers = (kod: string) => namnder === '*' || namnder.includes(kod);
  if (stadsdelsnamnd !== undefined && !covers(stadsdelsnamnd)) {
    throw new AccessRefused('annan-namnd', false);
  }
  const lag = await waitForPosition(db, projektion, min);
  if (lag > 0n) response.setHeader('X-Projection-Lag', String(lag));
  const reading = { projection: projektion, surface: 'aggregat', namnder } as const;
  const { position, result } = await readConsistently(db, reading, read);
  return {
    ...{ projektion, period, position, efterslapning: String(lag), definitioner },
    namnder: visadeNamnder(namnder, stadsdelsnamnd),
    samtliga: result.samtliga,
    // A row of zeros for a nämnd that may not be seen would look like a figure.
    rader: result.namnder.filter((rad) => covers(rad.stadsdelsnamnd.kod)),
  };
}
