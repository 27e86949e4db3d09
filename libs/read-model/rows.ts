import type { StreamHistory } from '../event-store/port.js';
import { FoldFailed, type Row, type RowProjection } from './projection.js';

/** The rows of a history, each marked with its stream so that they can be replaced together. */
export function rowsOf(projection: RowProjection, history: StreamHistory): readonly Row[] {
  try {
    return projection.rows(history).map((row) => ({ stream: history.stream, ...row }));
  } catch (cause) {
    throw new FoldFailed(projection.name, history.stream, cause);
  }
}
