// Whether the projector works: every projection is leased by somebody alive and none has stopped.
import pg from 'pg';

const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
const { rows } = await client.query(
  `SELECT name FROM read_model.projection
    WHERE fault IS NOT NULL OR lease_until IS NULL OR lease_until < now() - interval '1 minute'`,
);
await client.end();
if (rows.length > 0) {
  process.stderr.write(`${rows.map(({ name }) => name).join(', ')}\n`);
  process.exitCode = 1;
}
