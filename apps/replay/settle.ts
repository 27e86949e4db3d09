import { setTimeout as sleep } from 'node:timers/promises';
import type { Platform } from '../../libs/runtime/index.js';
import { followLog, statusOf } from '../../projections/follow.js';
import { progress } from './output/progress.js';
import { CommandFailed } from './session.js';

/**
 * Lets the projections catch up with the log. Where a service already runs on the same stores, it does
 * the work and this only waits.
 */
export async function settle(platform: Platform): Promise<void> {
  const projector = await followLog(platform);
  const head = await platform.reader.head();
  const bar = progress('Projektionerna följer efter', Number(head));
  try {
    for (;;) {
      const status = await statusOf(platform);
      const stopped = status.find(({ fault }) => fault !== null);
      if (stopped !== undefined) throw new CommandFailed(stoppedText(stopped.name));
      const slowest = status.reduce(
        (least, { position }) => (position < least ? position : least),
        head,
      );
      bar.update(Number(slowest));
      if (slowest >= head) return;
      await sleep(25);
    }
  } finally {
    bar.stop();
    await projector.stop();
  }
}

function stoppedText(name: string): string {
  return (
    `Projektionen ${name} har stannat på en händelse den inte kan läsa; siffrorna är inte färska. ` +
    `Se orsaken med "utfall projektioner" och bygg om med "utfall rebuild ${name}" när den är åtgärdad.`
  );
}
