import type { Asking } from '../../../libs/access/index.js';
import {
  aktOf,
  insatsId,
  insatsStream,
  type InsatsId,
  type RecordedInsatsEvent,
} from '../../../libs/domain/index.js';
import type { EventStore } from '../../../libs/event-store/port.js';
import { accessProblem } from '../../../libs/web/index.js';
import { historyOf } from '../svar/command.js';

/** An insats that the one who asks may record on. */
export interface RequiredInsats {
  readonly id: InsatsId;
  readonly history: readonly RecordedInsatsEvent[];
}

/** Lets only those through who may record on the insats; to others it does not exist. */
export async function requireInsats(
  store: Pick<EventStore, 'readStream'>,
  asking: Asking,
  text: string,
): Promise<RequiredInsats> {
  const id = insatsId(text);
  if (id === undefined) {
    await asking.refuse('ogiltigt-id');
    throw accessProblem('uppgiften-finns-inte');
  }
  const history = historyOf(await store.readStream(insatsStream(id)));
  await asking.require({ resurs: 'insats', insatsId: id, ...aktOf(history) });
  return { id, history };
}
