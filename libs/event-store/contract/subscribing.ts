import type { RecordedEvent } from '../port.js';
import { event, fill, freshPrefix, request, takeUntil, type Subject } from './support.js';

/** Titles about following the log. */
export function subscribingTitles(subject: Subject): void {
  catchingUp(subject);
  ending(subject);
  filtering(subject);
  concurrency(subject);
}

function catchingUp(subject: Subject): void {
  it('delivers what comes after a position, tells when it has caught up, and goes on', async () => {
    const prefix = freshPrefix();
    await fill(subject(), prefix, 100);
    const after = await subject().head();
    await fill(subject(), `${prefix}b`, 100);
    const stop = new AbortController();
    const deliveries = subject().subscribeAll({ after, prefix, signal: stop.signal });
    let live = false;
    const { events } = await takeUntil(deliveries, (seen, last) => {
      if (last.caughtUp && !live) {
        live = true;
        void fill(subject(), `${prefix}c`, 50);
      }
      return seen.length === 150;
    });
    expect(live).toBe(true);
    expect(new Set(events.map((stored) => stored.position)).size).toBe(150);
    stop.abort();
  });
}

function ending(subject: Subject): void {
  it('ends when the signal aborts, also while it waits', async () => {
    const stop = new AbortController();
    const after = await subject().head();
    const ended = takeUntil(subject().subscribeAll({ after, signal: stop.signal }), () => false);
    await new Promise((done) => setTimeout(done, 50));
    stop.abort();
    await ended;
    await subject().append(request(freshPrefix()));
  });

  it('delivers nothing once aborted', async () => {
    const prefix = freshPrefix();
    await fill(subject(), prefix, 300);
    const stop = new AbortController();
    let after = 0;
    for await (const { events } of subject().subscribeAll({
      prefix,
      batch: 10,
      signal: stop.signal,
    })) {
      if (stop.signal.aborted) after += events.length;
      if (events.length > 0) stop.abort();
    }
    expect(after).toBe(0);
  });
}

function filtering(subject: Subject): void {
  it('moves its position on when nothing matches', async () => {
    const after = await subject().head();
    await fill(subject(), freshPrefix(), 300);
    const head = await subject().head();
    const stop = new AbortController();
    const none = subject().subscribeAll({ after, types: ['FinnsInte'], signal: stop.signal });
    const { events, last } = await takeUntil(none, (_, delivery) => delivery.position >= head);
    expect(events).toEqual([]);
    expect(last?.position).toBe(head);
    stop.abort();
  });

  it('holds little for a slow consumer: it is asked for each batch', async () => {
    const prefix = freshPrefix();
    await fill(subject(), prefix, 500);
    const stop = new AbortController();
    const seen: RecordedEvent[] = [];
    for await (const { events } of subject().subscribeAll({
      prefix,
      batch: 20,
      signal: stop.signal,
    })) {
      expect(events.length).toBeLessThanOrEqual(20);
      seen.push(...events);
      await new Promise((done) => setTimeout(done, 2));
      if (seen.length === 500) break;
    }
    expect(seen.map((stored) => stored.data)).toEqual(
      Array.from({ length: 500 }, (_, nr) => ({ nr })),
    );
    stop.abort();
  });
}

function concurrency(subject: Subject): void {
  it('goes from old to live while four write: every event once, positions rising', async () => {
    const prefix = freshPrefix();
    const total = 1200;
    const write = async (writer: number): Promise<void> => {
      for (let nr = 0; nr < total / 4; nr++) {
        await subject().append(
          request(`${prefix}${writer}-${nr % 31}`, { events: [event('Nr', { writer, nr })] }),
        );
      }
    };
    const writers = [0, 1, 2, 3].map(write);
    const stop = new AbortController();
    const deliveries = subject().subscribeAll({ prefix, batch: 37, signal: stop.signal });
    const { events } = await takeUntil(deliveries, (seen) => seen.length >= total);
    await Promise.all(writers);
    expect(new Set(events.map((stored) => stored.id)).size).toBe(total);
    expect(
      events.every((one, i) => i === 0 || one.position > (events[i - 1]?.position ?? 0n)),
    ).toBe(true);
    stop.abort();
  });
}
