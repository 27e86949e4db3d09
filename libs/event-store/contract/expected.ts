import { WrongExpectedRevision } from '../port.js';
import { event, freshPrefix, refusal, request, type Subject } from './support.js';

/** Titles about what the writer believes of the stream. */
export function expectedTitles(subject: Subject): void {
  beliefs(subject);
  refusals(subject);
  parallel(subject);
}

function beliefs(subject: Subject): void {
  it('lets no-stream begin a stream, and an exact revision go on, from 0', async () => {
    const stream = freshPrefix();
    const first = await subject().append(request(stream, { expected: 'no-stream' }));
    expect(first).toMatchObject({ revision: 0n, repeated: false });
    const second = await subject().append(request(stream, { expected: 0n }));
    expect(second.revision).toBe(1n);
    expect(second.position > first.position).toBe(true);
  });

  it('lets any begin and go on, and stream-exists go on', async () => {
    const stream = freshPrefix();
    expect((await subject().append(request(stream))).revision).toBe(0n);
    expect((await subject().append(request(stream))).revision).toBe(1n);
    const third = await subject().append(request(stream, { expected: 'stream-exists' }));
    expect(third.revision).toBe(2n);
  });

  it('changes nothing for an append without events', async () => {
    const stream = freshPrefix();
    const nothing = await subject().append(request(stream, { events: [] }));
    expect(nothing).toEqual({ revision: -1n, position: 0n, repeated: false });
    const one = await subject().append(request(stream));
    const again = await subject().append(request(stream, { events: [], expected: 0n }));
    expect(again).toEqual(one);
    expect(await subject().readStream(stream)).toHaveLength(1);
    const wrong = subject().append(request(stream, { events: [], expected: 7n }));
    await expect(wrong).rejects.toBeInstanceOf(WrongExpectedRevision);
  });
}

function refusals(subject: Subject): void {
  it.each([
    ['no-stream on a stream that exists', 'no-stream', 1, 0n],
    ['stream-exists on one that does not', 'stream-exists', 0, -1n],
    ['a revision behind', 0n, 2, 1n],
    ['a revision ahead', 5n, 2, 1n],
    ['a revision of a stream that does not exist', 0n, 0, -1n],
  ] as const)(
    'refuses %s and leaves the stream as it was',
    async (...[, expected, before, actual]) => {
      const stream = freshPrefix();
      for (let nr = 0; nr < before; nr++) await subject().append(request(stream));
      const error = await refusal(subject().append(request(stream, { expected })));
      expect(error).toBeInstanceOf(WrongExpectedRevision);
      expect(error).toMatchObject({ stream, expected, actual });
      expect(await subject().readStream(stream)).toHaveLength(before);
    },
  );
}

function parallel(subject: Subject): void {
  it('lets exactly one of twenty writers begin a stream', async () => {
    const stream = freshPrefix();
    const all = await Promise.allSettled(
      Array.from({ length: 20 }, () =>
        subject().append(request(stream, { expected: 'no-stream' })),
      ),
    );
    expect(all.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect(await subject().readStream(stream)).toHaveLength(1);
  });

  it('stores as many events as twenty writers on one stream were told', async () => {
    const stream = freshPrefix();
    const all = await Promise.allSettled(
      Array.from({ length: 20 }, (_, nr) =>
        subject().append(
          request(stream, {
            expected: nr % 4 === 0 ? BigInt(nr) : 'any',
            events: [event('A'), event('B')],
          }),
        ),
      ),
    );
    const done = all.filter((one) => one.status === 'fulfilled').length;
    const events = await subject().readStream(stream);
    expect(done).toBeGreaterThanOrEqual(15);
    expect(events.map((one) => one.revision)).toEqual(
      Array.from({ length: done * 2 }, (_, nr) => BigInt(nr)),
    );
  });
}
