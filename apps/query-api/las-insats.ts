import type { Response } from 'express';
import type { Asking } from '../../libs/access/index.js';
import {
  aktOf,
  datumInSweden,
  insatsId,
  type Datum,
  type InsatsId,
  type RecordedInsatsEvent,
} from '../../libs/domain/index.js';
import { recordedHistory } from '../../libs/outcome/index.js';
import { readConsistently } from '../../libs/read-model/index.js';
import { asOf, isBy, type AsOf } from '../../libs/web/index.js';
import {
  insatsForlopp,
  insatsForloppOf,
  type InsatsForlopp,
} from '../../projections/insats-forlopp/index.js';
import { waitForPosition } from './freshness.js';
import type { PositionedHistory, QueryApiOptions } from './options.js';
import type { Parameters } from './parameters.js';
import { queryProblem } from './query-problems.js';

const PROJECTION = 'insats-forlopp';

/** A question about one insats: its id as it was sent, who asks, and as of when. */
export interface Insatsfraga {
  readonly id: string;
  readonly asking: Asking;
  readonly query: Parameters;
  readonly min: string | undefined;
  readonly response: Response;
}

/** One insats as it was read, and how much of it the asker may see. */
export interface LastInsats {
  readonly stand: {
    readonly projektion: string;
    readonly position: string;
    readonly dag: Datum;
    readonly somDetVar?: true;
  };
  readonly result: InsatsForlopp;
  readonly roll: string;
  readonly faltgrupper: Awaited<ReturnType<Asking['require']>>['faltgrupper'];
  /** All that was recorded since, where it is read as it was before. */
  readonly known?: readonly RecordedInsatsEvent[];
}

/** Reads one insats, now or as it was known before, for those who may; the reading is put down. @throws ProblemError */
export async function lasInsats(
  options: QueryApiOptions,
  { id: text, asking, query, min, response }: Insatsfraga,
): Promise<LastInsats> {
  const hidden = queryProblem('okand-insats');
  const id = await insatsIdOf(text, { asking, hidden });
  const until = asOf(query, options.now());
  if (until !== undefined) return before(options, { id, until, asking, hidden });
  const lag = await waitForPosition(options.db, PROJECTION, min);
  if (lag > 0n) response.setHeader('X-Projection-Lag', String(lag));
  const dag = datumInSweden(options.now());
  const reading = { projection: PROJECTION, surface: 'individ', namnder: asking.reach() } as const;
  const { position, result } = await readConsistently(options.db, reading, (db) =>
    insatsForlopp(db, id, dag),
  );
  // Whose it is stands in the log: a view that lags a moment would still let in those whom it has left.
  const known = recordedHistory(await options.historyOf(id));
  const thing = { resurs: 'insats', insatsId: id, ...aktOf(known) } as const;
  const { faltgrupper, roll } = await asking.require(thing, { hidden });
  if (result === undefined) throw hidden;
  return { stand: { projektion: PROJECTION, position, dag }, result, faltgrupper, roll };
}

/**
 * What was known before, with the due dates and flags of that day: folded from the log itself. Who may see
 * it is decided by whose the insats is now, and what is erased now is so then, too.
 */
async function before(
  options: QueryApiOptions,
  { id, until, asking, hidden }: Hidden & { readonly id: InsatsId; readonly until: AsOf },
): Promise<LastInsats> {
  const history = await options.historyOf(id);
  const known = recordedHistory(history);
  const thing = { resurs: 'insats', insatsId: id, ...aktOf(known) } as const;
  const { faltgrupper, roll } = await asking.require(thing, { hidden });
  if (insatsForloppOf(history, datumInSweden(options.now())) === undefined) throw hidden;
  const { result, ...stand } = standing(history, until);
  // What has turned out since to be about the wrong person is withheld of what was known before, too.
  const shown = { projektion: PROJECTION, ...stand, somDetVar: true } as const;
  return { stand: shown, result, faltgrupper, roll, known };
}

/** The course up to there, what the last event of it was, and the day it is seen on. @throws ProblemError */
function standing(history: PositionedHistory, until: AsOf) {
  const events = history.events.filter((event) => isBy(event, until));
  const last = events.at(-1);
  if (last === undefined) throw queryProblem('insats-fanns-inte-da');
  const dag = until.dag ?? datumInSweden(last.recordedAt);
  const result = insatsForloppOf({ ...history, events }, dag);
  if (result === undefined) throw queryProblem('insats-fanns-inte-da');
  return { position: String(last.position), dag, result };
}

interface Hidden {
  readonly asking: Asking;
  readonly hidden: Error;
}

/** What is no id at all leads nowhere, and is put down as an attempt without what was sent. */
async function insatsIdOf(text: string, { asking, hidden }: Hidden): Promise<InsatsId> {
  const id = insatsId(text);
  if (id !== undefined) return id;
  await asking.refuse('ogiltigt-id');
  throw hidden;
}
