import { DataSource } from 'typeorm';
import { Control1763800000000 } from './migrations/1-control.js';
import { ensureDatabaseRoles } from './wall.js';

/** Brings the read model's own tables up to date. Safe to run by several processes at once. */
export async function migrateReadModel(url: string): Promise<void> {
  const source = new DataSource({
    type: 'postgres',
    url,
    migrations: [Control1763800000000],
    migrationsTableName: 'read_model_migration',
  });
  await source.initialize();
  const runner = source.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock(7183001)');
    await source.runMigrations({ transaction: 'each' });
    await ensureDatabaseRoles(runner);
  } finally {
    await runner.query('SELECT pg_advisory_unlock(7183001)');
    await runner.release();
    await source.destroy();
  }
}
