import pg from 'pg';

/**
 * A connection whose loss is told by its next query. Pools leave moments without a listener (one that is
 * cut while it connects tells twice and is heard once; some take every listener away before they close),
 * and a loss in such a moment would end the process. Every pool of ours makes its connections of this class.
 */
export class SteadyClient extends pg.Client {
  override emit(event: string | symbol, ...values: unknown[]): boolean {
    if (event === 'error' && this.listenerCount('error') === 0) return false;
    return super.emit(event, ...(values as never[]));
  }
}
