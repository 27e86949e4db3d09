import { runShell } from '../../libs/runtime/index.js';
import { followLog } from '../../projections/follow.js';

await runShell(async ({ platform, onStop }) => {
  const projector = await followLog(platform);
  onStop(() => projector.stop());
  process.stdout.write('Projektionerna följer loggen.\n');
});
