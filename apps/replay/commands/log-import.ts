import { createReadStream, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { EVENT_LOG, importLog, LogImportRefused } from '../../../libs/event-store/index.js';
import { progress } from '../output/progress.js';
import { CommandFailed, EXIT, print, withPlatform } from '../session.js';
import { settle } from '../settle.js';

/** `utfall log import`: a log that was written out is the same log again, event by event. */
export async function logImportCommand(file: string, options: { json?: boolean }): Promise<void> {
  const { size } = assertFile(file);
  await withPlatform('logg.importera', async (platform, asking) => {
    await asking.system();
    if (platform.schema !== EVENT_LOG) {
      throw new CommandFailed(
        'En logg läses in i PostgreSQL. Den här tjänsten skriver i EventStoreDB.',
      );
    }
    // An event takes about half a kilobyte: near enough for a bar.
    const bar = progress('Läser in loggen', Math.ceil(size / 500));
    try {
      const { events, known } = await importLog(platform.pool, linesOf(file), {
        onProgress: (done) => bar.update(done),
      });
      bar.stop();
      await settle(platform);
      print(options.json, { handelser: events, fannsRedan: known }, () =>
        known === 0
          ? `${events} händelser lästes in.`
          : `${events} händelser lästes in; ${known} fanns redan.`,
      );
    } catch (error) {
      bar.stop();
      if (error instanceof LogImportRefused) throw new CommandFailed(error.message);
      throw error;
    }
  });
}

/** Opened when the first line is asked for: readline drops what it reads before anybody listens. */
async function* linesOf(file: string): AsyncGenerator<string> {
  yield* createInterface({ input: createReadStream(file), crlfDelay: Infinity });
}

function assertFile(file: string): { readonly size: number } {
  try {
    const stats = statSync(file);
    if (stats.isFile()) return stats;
  } catch {
    // Told below.
  }
  throw new CommandFailed(`Filen ${file} finns inte eller är ingen vanlig fil.`, EXIT.usage);
}
