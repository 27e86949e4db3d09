import type { StreamHistory } from '../event-store/port.js';
import { CellSums } from './cells.js';
import type { Projection, Row } from './projection.js';
import { rowsOf } from './rows.js';

/** Where one projection's rows go during a pass over the log, each in the form that is wanted of it. */
export interface Sink<T> {
  take(history: StreamHistory): void;
  /** What is ready now, if it is enough to be worth taking. */
  drain(): readonly T[];
  /** What is left when the log has been read. */
  end(): readonly T[];
}

const ENOUGH = 2_000;

/** Rows are put into their form at once: kept as objects, a batch of them would outlive its events. */
export function sinkFor<T>(projection: Projection, form: (row: Row) => T): Sink<T> {
  if (projection.kind === 'cells') {
    const sums = new CellSums(projection);
    return {
      take: (history) => {
        if (history.stream.startsWith(projection.prefix)) sums.take(history);
      },
      drain: () => [],
      end: () => sums.rows().map(form),
    };
  }
  let waiting: T[] = [];
  const drain = (least: number) => {
    if (waiting.length < least) return [];
    const ready = waiting;
    waiting = [];
    return ready;
  };
  return {
    take: (history) => {
      if (!history.stream.startsWith(projection.prefix)) return;
      for (const row of rowsOf(projection, history)) waiting.push(form(row));
    },
    drain: () => drain(ENOUGH),
    end: () => drain(0),
  };
}
