import { runShell } from '../../libs/runtime/index.js';
import { startService } from './service.js';

await runShell(async ({ config, platform, onStop }) => {
  const service = await startService({ platform, config });
  onStop(() => service.stop());
});
