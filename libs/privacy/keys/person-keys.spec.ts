import { openValv, testIndivid, type Valv } from '../testing/open-valv.js';
import { DekCache } from './dek-cache.js';
import { memoryMasterKeys } from './memory.js';
import { createPersonKeys } from './person-keys.js';
import { inTransaction } from '../../postgres/index.js';

describe('the keys of persons', () => {
  let valv: Valv;
  let last = 0;
  const next = () => testIndivid((last += 1));
  const create = { create: true };
  const look = { create: false };
  beforeAll(async () => {
    valv = await openValv();
  });
  afterAll(() => valv.close());

  it('are told apart: never made, active, about to be erased, destroyed', async () => {
    const { keys } = valv;
    const id = next();
    expect(await keys.keyFor(id, look)).toEqual({ tillstand: 'aldrig-skapad' });
    const made = await keys.keyFor(id, create);
    expect(made).toMatchObject({ tillstand: 'aktiv', dek: expect.any(Buffer) as Buffer });
    expect(await keys.keyFor(id, look)).toEqual(made);
    expect(await keys.requestErasure([id, id], 'k1')).toBe(1);
    expect(await keys.keyFor(id, look)).toEqual({ tillstand: 'radering-begard' });
    expect(await keys.requestErasure([id], 'k2')).toBe(0);
    expect(await keys.residue([id])).toBe(1);
    expect(await keys.destroy([id, id])).toBe(1);
    expect(await keys.destroy([id])).toBe(0);
    expect(await keys.keyFor(id, look)).toEqual({ tillstand: 'forstord' });
    expect(await keys.residue([id])).toBe(0);
    const { rows } = await valv.pool.query(
      'SELECT tillstand, kek, bytes, korning FROM valv.individnyckel WHERE individ_id = $1',
      [id],
    );
    expect(rows).toEqual([{ tillstand: 'forstord', kek: null, bytes: null, korning: 'k1' }]);
  });

  it('are never made again once erasure was asked for, also for those who never had one', async () => {
    const { keys } = valv;
    const [asked, never] = [next(), next()];
    await keys.requestErasure([asked], 'k1');
    await keys.destroy([never]);
    for (const id of [asked, never]) {
      await expect(keys.keyFor(id, create)).rejects.toMatchObject({ code: 'individ-gallrad' });
    }
    const found = await keys.keysFor([asked, never, next()]);
    expect([...found.values()].map(({ tillstand }) => tillstand)).toEqual([
      'radering-begard',
      'forstord',
      'aldrig-skapad',
    ]);
  });

  it('are as before when the run that asked takes it back, and nobody else can', async () => {
    const { keys } = valv;
    const [had, never, gone] = [next(), next(), next()];
    const before = await keys.keyFor(had, create);
    await keys.destroy([gone]);
    await keys.requestErasure([had, never, gone], 'k1');
    expect(await keys.withdrawErasure([had, never, gone], 'k2')).toBe(0);
    expect(await keys.keyFor(had, look)).toEqual({ tillstand: 'radering-begard' });
    expect(await keys.withdrawErasure([had, never, gone], 'k1')).toBe(2);
    expect(await keys.keyFor(had, look)).toEqual(before);
    expect(await keys.keyFor(never, look)).toEqual({ tillstand: 'aldrig-skapad' });
    expect(await keys.keyFor(gone, look)).toEqual({ tillstand: 'forstord' });
  });

  it('are one and the same, however many ask for a first one at once', async () => {
    const id = next();
    const made = await Promise.all(Array.from({ length: 8 }, () => valv.keys.keyFor(id, create)));
    expect(
      new Set(made.map((key) => (key.tillstand === 'aktiv' ? key.dek.toString('hex') : ''))).size,
    ).toBe(1);
  });

  it('are not at hand, rather than gone, when the master key is not', async () => {
    const id = next();
    await valv.keys.keyFor(id, create);
    const elsewhere = createPersonKeys({
      ...valv,
      masterKeys: memoryMasterKeys({ now: valv.now }),
    });
    await expect(elsewhere.keyFor(id, look)).rejects.toMatchObject({ code: 'nyckel-ej-laddad' });
    expect(await valv.keys.keyFor(id, look)).toMatchObject({ tillstand: 'aktiv' });
  });

  it('do not open as those of another person', async () => {
    const [mine, other] = [next(), next()];
    await valv.keys.keyFor(mine, create);
    await valv.pool.query(
      `INSERT INTO valv.individnyckel (individ_id, tillstand, kek, bytes, skapad)
       SELECT $2, tillstand, kek, bytes, skapad FROM valv.individnyckel WHERE individ_id = $1`,
      [mine, other],
    );
    // Another process, where nothing is cached.
    const elsewhere = createPersonKeys(valv);
    await expect(elsewhere.keyFor(other, look)).rejects.toMatchObject({ code: 'kuvert-brutet' });
  });

  it('are seen destroyed at once by another process that has them cached', async () => {
    const id = next();
    const elsewhere = createPersonKeys(valv);
    await valv.keys.keyFor(id, create);
    expect(await elsewhere.keyFor(id, look)).toMatchObject({ tillstand: 'aktiv' });
    await valv.keys.destroy([id]);
    expect(await elsewhere.keyFor(id, look)).toEqual({ tillstand: 'forstord' });
  });

  it('are not taken away under somebody who is writing', async () => {
    const id = next();
    await valv.keys.keyFor(id, create);
    const order: string[] = [];
    let erasing: Promise<unknown> = Promise.resolve();
    await inTransaction(valv.pool, async (client) => {
      await valv.keys.keyFor(id, { create: true, client });
      erasing = valv.keys.requestErasure([id], 'k1').then(() => order.push('begärd'));
      await new Promise((resolve) => setTimeout(resolve, 150));
      order.push('skrivet');
    });
    await erasing;
    expect(order).toEqual(['skrivet', 'begärd']);
  });
});

describe('the cache of opened keys', () => {
  it('gives copies, forgets, is bounded, and overwrites what it drops', () => {
    let at = 0;
    const cache = new DekCache(() => at, { entries: 2, ttlMs: 5000 });
    const wrapped = (n: number) => ({ kek: 'k', bytes: Buffer.from([n]) });
    cache.put(wrapped(1), Buffer.from('a'));
    const copy = cache.get(wrapped(1));
    copy?.fill(0);
    expect(cache.get(wrapped(1))).toEqual(Buffer.from('a'));
    at = 4999;
    expect(cache.get(wrapped(1))).toBeDefined();
    at = 5000;
    expect(cache.get(wrapped(1))).toBeUndefined();
    cache.put(wrapped(2), Buffer.from('b'));
    cache.put(wrapped(3), Buffer.from('c'));
    expect(cache.size).toBeLessThanOrEqual(2);
    cache.forget(wrapped(3));
    expect(cache.get(wrapped(3))).toBeUndefined();
  });
});
