import { join } from 'node:path';
import { isAlive } from './running.js';

const EVERY_MS = 1_000;

/** The embedded PostgreSQL is gone while somebody still needs it. */
export class DatabaseLost extends Error {
  override readonly name = 'DatabaseLost';
  readonly code = 'databasen-dog';

  constructor(dataDir: string) {
    super(
      'Den inbyggda PostgreSQL har slutat köra, och tjänsten stängs. Allt som är kvitterat finns kvar: starta ' +
        `tjänsten igen. Varför den slutade står i ${join(dataDir, 'postgres.log')}.`,
    );
  }
}

/** Looks after a server for as long as it is needed. */
export interface Watch {
  /** Rejects when the server is gone; never resolves. */
  readonly lost: Promise<never>;
  end(): void;
}

/** Notices that the server of a data folder has died, by whomever it was started. */
export function watchServer(pid: number, dataDir: string): Watch {
  let end: () => void = () => undefined;
  const lost = new Promise<never>((_, reject) => {
    const timer = setInterval(() => {
      if (isAlive(pid)) return;
      clearInterval(timer);
      reject(new DatabaseLost(dataDir));
    }, EVERY_MS);
    timer.unref();
    end = () => clearInterval(timer);
  });
  // Whoever does not wait for it is told by the first question that fails.
  lost.catch(() => undefined);
  return { lost, end: () => end() };
}
