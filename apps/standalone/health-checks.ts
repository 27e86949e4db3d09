import type { DataSource } from 'typeorm';
import { assertKeysBelong } from '../../libs/privacy/index.js';
import type { Platform } from '../../libs/runtime/index.js';
import { HealthFault, type HealthCheck } from '../../libs/web/index.js';
import { statusOf } from '../../projections/follow.js';

/** What the service cannot do without. */
export function healthChecks(platform: Platform, db: DataSource): readonly HealthCheck[] {
  return [
    { namn: 'handelselogg', check: () => platform.store.head() },
    { namn: 'lasmodeller', check: () => db.query('SELECT 1') },
    { namn: 'granskning', check: () => platform.pool.query('SELECT seq FROM granskning.head') },
    {
      namn: 'nycklar',
      check: () => assertKeysBelong(platform.pool, platform.protection.masterKeys),
    },
    { namn: 'projektioner', check: () => noneStopped(platform) },
  ];
}

async function noneStopped(platform: Platform): Promise<void> {
  const stopped = (await statusOf(platform)).filter(({ fault }) => fault !== null);
  if (stopped.length === 0) return;
  const names = stopped.map(({ name }) => name).join(', ');
  throw new HealthFault(`Stoppade: ${names}. Orsaken visas av /v1/projektioner.`);
}
