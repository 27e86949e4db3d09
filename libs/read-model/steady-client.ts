import pg from 'pg';

/**
 * A connection whose loss is told by its next query. Libraries that take connections out of a pool of
 * their own leave moments without a listener, and a loss in such a moment would end the process.
 */
export class SteadyClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}
