import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The engine's own book: which build of each projection is served, how far it has come, and who runs it. */
export class Control1763800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA IF NOT EXISTS read_model');
    await runner.query(`
      CREATE TABLE read_model.projection (
        name text PRIMARY KEY,
        version integer NOT NULL,
        generation integer NOT NULL,
        previous_generation integer,
        previous_version integer,
        previous_position bigint,
        last_generation integer NOT NULL,
        position bigint NOT NULL DEFAULT 0,
        fence bigint NOT NULL DEFAULT 0,
        holder text,
        lease_until timestamptz,
        fault jsonb,
        built_at timestamptz NOT NULL DEFAULT now()
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA read_model CASCADE');
  }
}
