import { EventTooLarge, IdempotencyKeyReused } from '../port.js';
import { EVENT_LIMIT_BYTES } from '../prepare.js';
import { event, freshPrefix, refusal, request, type Subject } from './support.js';

/** Titles about sending the same thing twice. */
export function idempotencyTitles(subject: Subject): void {
  retries(subject);
  reuses(subject);
  limits(subject);
}

function retries(subject: Subject): void {
  it.each(['any', 'no-stream'] as const)(
    'answers a key sent again with the first answer (%s), also after other appends',
    async (expected) => {
      const stream = freshPrefix();
      const once = request(stream, { expected, events: [event('A'), event('B', { nr: 2 })] });
      const first = await subject().append(once);
      await subject().append(request(stream));
      const again = await subject().append(once);
      expect(again).toEqual({ ...first, repeated: true });
      expect(await subject().readStream(stream)).toHaveLength(3);
    },
  );

  it('stores once what fifty send at the same time under one key', async () => {
    const stream = freshPrefix();
    const once = request(stream);
    const answers = await Promise.all(Array.from({ length: 50 }, () => subject().append(once)));
    expect(answers.filter((answer) => !answer.repeated)).toHaveLength(1);
    expect(new Set(answers.map((answer) => answer.position)).size).toBe(1);
    expect(await subject().readStream(stream)).toHaveLength(1);
  });

  it('keeps the same key on two streams apart, and gives events the same id everywhere', async () => {
    const [one, other] = [freshPrefix(), freshPrefix()];
    const a = await subject().append(request(one, { key: 'samma' }));
    const b = await subject().append(request(other, { key: 'samma' }));
    expect([a.repeated, b.repeated]).toEqual([false, false]);
    const ids = [...(await subject().readStream(one)), ...(await subject().readStream(other))];
    expect(new Set(ids.map((stored) => stored.id)).size).toBe(2);
  });
}

function reuses(subject: Subject): void {
  const hashed = (commandHash: string) => {
    const base = event();
    return { ...base, metadata: { ...base.metadata, commandHash } };
  };

  it.each([
    ['another payload', [event('A', { nr: 2 })]],
    ['another type', [event('B', { nr: 1 })]],
    ['fewer events', []],
    ['more events', [event('A'), event('B'), event('C')]],
  ])('refuses a key that was used for something else: %s', async (what, events) => {
    const stream = freshPrefix();
    const first = what === 'fewer events' ? [event('A'), event('B')] : [event('A')];
    const sent = what === 'fewer events' ? [event('A')] : events;
    await subject().append(request(stream, { key: 'k', events: first }));
    const error = await refusal(subject().append(request(stream, { key: 'k', events: sent })));
    expect(error).toBeInstanceOf(IdempotencyKeyReused);
    expect(error).toMatchObject({ stream, key: 'k' });
    expect(await subject().readStream(stream)).toHaveLength(first.length);
  });

  it('refuses a key whose command was another, though the events are alike', async () => {
    const stream = freshPrefix();
    await subject().append(request(stream, { key: 'k', events: [hashed('aa')] }));
    const other = subject().append(request(stream, { key: 'k', events: [hashed('bb')] }));
    await expect(other).rejects.toBeInstanceOf(IdempotencyKeyReused);
    const same = await subject().append(request(stream, { key: 'k', events: [hashed('aa')] }));
    expect(same.repeated).toBe(true);
  });
}

function limits(subject: Subject): void {
  it('refuses an event over the limit, and the rest of its append with it', async () => {
    const stream = freshPrefix();
    const huge = event('Stor', { text: 'å'.repeat(EVENT_LIMIT_BYTES / 2) });
    const error = await refusal(subject().append(request(stream, { events: [event(), huge] })));
    expect(error).toBeInstanceOf(EventTooLarge);
    expect(error).toMatchObject({ limit: EVENT_LIMIT_BYTES });
    expect(await subject().readStream(stream)).toEqual([]);
  });

  it('takes an event just under the limit', async () => {
    const stream = freshPrefix();
    const data = { text: 'x'.repeat(EVENT_LIMIT_BYTES - 1000) };
    await subject().append(request(stream, { events: [event('Stor', data)] }));
    expect((await subject().readStream(stream))[0]?.data).toEqual(data);
  });

  it.each(['', 'a\u001fb', 'x'.repeat(251)])('refuses the name %j', async (name) => {
    await expect(subject().append(request(name))).rejects.toBeInstanceOf(RangeError);
  });
}
