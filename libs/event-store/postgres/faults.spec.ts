import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { event, request, takeUntil } from '../contract/support.js';
import { StoreUnavailable } from '../port.js';
import { DEADLINES } from './connection.js';
import { assertDurable } from './durable.js';
import { PostgresEventStore } from './store.js';

let database: TestDatabase;
let admin: pg.Client;
let store: PostgresEventStore;

beforeEach(async () => {
  database = await createTestDatabase();
  admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
  store = new PostgresEventStore({ url: database.url });
  await store.migrate();
});
afterEach(async () => {
  await store.close();
  await admin.end();
  await database.drop();
});

const killEverybodyElse = () =>
  admin.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()`);

describe('the table of events', () => {
  const changes = [
    "UPDATE event_log.event SET type = 'X'",
    'DELETE FROM event_log.event',
    'TRUNCATE event_log.event',
  ];

  it.each(changes)('refuses %s', async (change) => {
    await store.append(request('s'));
    await expect(admin.query(change)).rejects.toThrow('never changed');
    expect(await store.readStream('s')).toHaveLength(1);
  });

  it.each(changes)('allows %s to a transaction that says it erases', async (change) => {
    await store.append(request('s'));
    await admin.query(`BEGIN; SET LOCAL utfall.erase = 'on'; ${change}; COMMIT`);
    await expect(admin.query(changes[0] ?? '')).rejects.toThrow('never changed');
  });
});

describe('PostgresEventStore when things go wrong', () => {
  it('tells those in flight that the outcome is unknown, and works again by itself', async () => {
    await store.append(request('s'));
    const sent = Array.from({ length: 200 }, (_, nr) => request(`s-${nr}`));
    const answers = Promise.allSettled(sent.map((one) => store.append(one)));
    await killEverybodyElse();
    for (const answer of await answers) {
      if (answer.status === 'rejected') expect(answer.reason).toBeInstanceOf(StoreUnavailable);
    }
    for (const one of sent) {
      await store.append(one).catch(() => store.append(one));
      expect(await store.readStream(one.stream)).toHaveLength(1);
    }
    expect(await store.head()).toBe(201n);
  });

  it('gives up in time when somebody holds the head, and loses nothing', async () => {
    await admin.query('BEGIN; SELECT * FROM event_log.head FOR UPDATE');
    const once = request('s');
    const hurried = new PostgresEventStore({
      url: database.url,
      deadlines: { ...DEADLINES, appendMs: 400 },
    });
    const start = Date.now();
    await expect(hurried.append(once)).rejects.toBeInstanceOf(StoreUnavailable);
    expect(Date.now() - start).toBeLessThan(10_000);
    await admin.query('COMMIT');
    expect(await store.append(once)).toMatchObject({ revision: 0n });
    expect(await store.head()).toBe(1n);
    await hurried.close();
  });

  it('goes on following after the server dropped it', async () => {
    const stop = new AbortController();
    await store.append(request('s'));
    const taken = takeUntil(store.subscribeAll({ signal: stop.signal }), (all) => all.length >= 3);
    await new Promise((done) => setTimeout(done, 100));
    await killEverybodyElse();
    await store.append(request('s')).catch(() => undefined);
    while ((await store.head().catch(() => 0n)) < 3n) {
      await store.append(request('s')).catch(() => undefined);
    }
    expect((await taken).events.length).toBeGreaterThanOrEqual(3);
    stop.abort();
  });

  it('reads on through a restart: every idle connection is dead, and no reader is told', async () => {
    await store.append(request('s'));
    for (let round = 0; round < 20; round += 1) {
      await Promise.all(Array.from({ length: 8 }, () => store.head()));
      await killEverybodyElse();
      expect(await store.head()).toBe(1n);
      expect(await store.readStream('s')).toHaveLength(1);
    }
  });

  it('does not let one refused request of a group hurt the others', async () => {
    await store.append(request('s0'));
    const answers = await Promise.allSettled(
      Array.from({ length: 30 }, (_, nr) =>
        store.append(request(`s${nr}`, { expected: nr % 3 === 0 ? 'stream-exists' : 'any' })),
      ),
    );
    const refused = answers.filter((one) => one.status === 'rejected').length;
    expect(refused).toBe(9);
    expect(await store.head()).toBe(22n);
  });
});

describe('an answer lost on the way', () => {
  /** Forwards to the database, and cuts the line when the answer to an append comes back. */
  async function cutter(
    target: URL,
  ): Promise<{ server: Server; url: string; cut: { next: boolean } }> {
    const cut = { next: false };
    const server = createServer((client: Socket) => {
      const upstream = connect(Number(target.port), target.hostname);
      const end = (): void => {
        client.destroy();
        upstream.destroy();
      };
      client
        .on('data', (bytes) => upstream.write(bytes))
        .on('close', end)
        .on('error', end);
      upstream
        .on('close', end)
        .on('error', end)
        .on('data', (bytes) => {
          // Only the append's answer holds this word; by then it is committed.
          if (!cut.next || !bytes.includes('appended')) return void client.write(bytes);
          cut.next = false;
          end();
        });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const url = new URL(target);
    url.port = String((server.address() as AddressInfo).port);
    return { server, url: url.href, cut };
  }

  it('has one effect when the key is sent again', async () => {
    const { server, url, cut } = await cutter(new URL(database.url));
    const proxied = new PostgresEventStore({ url });
    await proxied.append(request('s'));
    cut.next = true;
    const once = request('s', { events: [event('En'), event('Två')] });
    await expect(proxied.append(once)).rejects.toBeInstanceOf(StoreUnavailable);
    expect(await proxied.append(once)).toEqual({ revision: 2n, position: 3n, repeated: true });
    expect(await store.readStream('s')).toHaveLength(3);
    await proxied.close();
    server.close();
  });
});

describe('assertDurable', () => {
  it('accepts a server that keeps what it acknowledges, and names the setting of one that may not', async () => {
    await expect(assertDurable(admin)).resolves.toBeUndefined();
    await admin.query('SET synchronous_commit = off');
    await expect(assertDurable(admin)).rejects.toThrow('synchronous_commit = off');
  });
});
