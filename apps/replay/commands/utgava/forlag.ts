import { UnderlagAndrat } from '../../../../libs/outcome/index.js';
import type { Platform } from '../../../../libs/runtime/index.js';
import { UtgavaNekad, type Forlag } from '../../../../libs/utgivning/index.js';
import { progress } from '../../output/progress.js';
import { CommandFailed } from '../../session.js';
import { VERSION } from '../../version.js';

/** What releases are made with, and bars for the one who waits. */
export async function withForlag<T>(
  { store, reader }: Pick<Platform, 'store' | 'reader'>,
  work: (forlag: Forlag) => Promise<T>,
): Promise<T> {
  const reading = progress('Läser loggen', Number(await reader.head()));
  const guarding = progress('Skyddar', 100);
  try {
    return await work({
      ...{ store, reader, kodversion: VERSION },
      onProgress: (events) => reading.update(events),
      onSkydd: (andel) => guarding.update(Math.round(andel * 100)),
    });
  } catch (error) {
    if (error instanceof UtgavaNekad || error instanceof UnderlagAndrat) {
      throw new CommandFailed(error.message);
    }
    throw error;
  } finally {
    reading.stop();
    guarding.stop();
  }
}
