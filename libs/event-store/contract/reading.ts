import { event, fill, freshPrefix, readEverything, request, type Subject } from './support.js';

/** Titles about reading what was stored. */
export function readingTitles(subject: Subject): void {
  envelope(subject);
  oneStream(subject);
  wholeLog(subject);
}

function envelope(subject: Subject): void {
  it('gives back payload, metadata and names as they were sent, å ä ö included', async () => {
    const stream = `${freshPrefix()}åäö-Östermalm`;
    const data = { text: 'Måluppfyllelse "ökad"\n\u0000 😀', lista: [1, 2.5, null, true], tom: {} };
    const sent = event('ÅtgärdProvad', data);
    const before = Date.now();
    const { position } = await subject().append(request(stream, { events: [sent] }));
    const [stored] = await subject().readStream(stream);
    expect(stored).toMatchObject({ ...sent, stream, revision: 0n, position });
    expect(stored?.data).toEqual(data);
    expect(stored?.id).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(Math.abs((stored?.recordedAt ?? 0) - before)).toBeLessThan(60_000);
  });

  it('counts revisions and positions in bigints, which survive JSON as text', async () => {
    const result = await subject().append(request(freshPrefix()));
    expect([typeof result.revision, typeof result.position]).toEqual(['bigint', 'bigint']);
    expect(BigInt(String(result.position))).toBe(result.position);
  });

  it('records to the millisecond, never backwards', async () => {
    const prefix = freshPrefix();
    for (let nr = 0; nr < 20; nr++) {
      await subject().append(request(`${prefix}${nr}`));
      await new Promise((done) => setTimeout(done, 3));
    }
    const events = await readEverything(subject().readAll({ prefix }));
    const times = events.map((stored) => stored.recordedAt);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(times.every(Number.isInteger)).toBe(true);
    expect(new Set(times.map((time) => time % 1000)).size).toBeGreaterThan(5);
  });
}

function oneStream(subject: Subject): void {
  it('reads a stream that does not exist as empty', async () => {
    expect(await subject().readStream(freshPrefix())).toEqual([]);
  });

  it.each([
    ['all', {}, [0, 1, 2, 3, 4]],
    ['from a revision', { from: 3n }, [3, 4]],
    ['from beyond the end', { from: 9n }, []],
    ['a limit', { limit: 2 }, [0, 1]],
    ['from and limit', { from: 1n, limit: 2 }, [1, 2]],
    ['backwards', { backwards: true }, [4, 3, 2, 1, 0]],
    ['backwards from a revision', { backwards: true, from: 2n }, [2, 1, 0]],
    ['the last one', { backwards: true, limit: 1 }, [4]],
  ])('reads %s of a stream', async (_, options, expected) => {
    const stream = freshPrefix();
    const events = [0, 1, 2, 3, 4].map((nr) => event('Nr', { nr }));
    await subject().append(request(stream, { events: events.slice(0, 3) }));
    await subject().append(request(stream, { events: events.slice(3) }));
    const read = await subject().readStream(stream, options);
    expect(read.map((stored) => stored.data)).toEqual(expected.map((nr) => ({ nr })));
    expect(read.map((stored) => stored.revision)).toEqual(expected.map(BigInt));
  });
}

function wholeLog(subject: Subject): void {
  it('reads all in the order of positions, in batches, after and until a position', async () => {
    const prefix = freshPrefix();
    const after = await subject().head();
    await fill(subject(), prefix, 450);
    const until = await subject().head();
    await fill(subject(), `${prefix}senare`, 100);
    const sizes: number[] = [];
    const read: unknown[] = [];
    for await (const batch of subject().readAll({ after, until, prefix, batch: 50 })) {
      sizes.push(batch.length);
      read.push(...batch.map((stored) => stored.data));
    }
    expect(Math.max(...sizes)).toBeLessThanOrEqual(50);
    expect(read).toEqual(Array.from({ length: 450 }, (_, nr) => ({ nr })));
  });

  it('filters by type and by prefix', async () => {
    const prefix = freshPrefix();
    await fill(subject(), prefix, 200);
    await fill(subject(), freshPrefix(), 100);
    const odd = await readEverything(subject().readAll({ prefix, types: ['Udda'], batch: 30 }));
    expect(odd).toHaveLength(100);
    expect(odd.every((stored) => stored.type === 'Udda' && stored.stream.startsWith(prefix))).toBe(
      true,
    );
  });

  it('reads nothing after the head', async () => {
    expect(await readEverything(subject().readAll({ after: await subject().head() }))).toEqual([]);
  });
}
