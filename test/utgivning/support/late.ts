import type { EventStore } from '../../../libs/event-store/index.js';
import { encodeInsatsEvent } from '../../../libs/domain/index.js';
import { dag, handelse } from '../../support/handelser.js';
import { newEvent } from '../../support/log.js';

/** Three starts of the second quarter of 2026 that nobody had recorded, and one that never was. */
export async function late(store: EventStore): Promise<void> {
  for (const n of [1, 2, 3]) {
    const stream = `insats-00000000-0000-4000-8000-00000000000${n}`;
    const start = handelse('InsatsPaborjad', { datum: dag('2026-05-05') });
    const events = [newEvent(encodeInsatsEvent(start))];
    await store.append({ stream, expected: 'no-stream', events, key: `late-${n}` });
  }
  const { stream, id } = await startedIn(store, '2026-05');
  const annulled = handelse('HandelseMakulerad', { handelseId: id });
  const events = [newEvent(encodeInsatsEvent(annulled))];
  await store.append({ stream, expected: 'any', events, key: 'annulled' });
}

/** The first start of a month whose insats has not been corrected. */
async function startedIn(store: EventStore, manad: string) {
  for await (const batch of store.readAll({ types: ['InsatsPaborjad'] })) {
    for (const { stream, id, data } of batch) {
      if (!(data as { datum: string }).datum.startsWith(manad)) continue;
      const whole = await store.readStream(stream);
      const corrected = whole.some(({ type }) => /Rattad|Makulerad/.test(type));
      if (!corrected) return { stream, id };
    }
  }
  throw new Error('No start of the month.');
}
