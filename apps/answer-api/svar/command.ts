import {
  datumInSweden,
  decodeRecordedInsatsEvent,
  insatsDecider,
  insatsState,
  type InsatsId,
  type RecordedInsatsEvent,
  type RegistreraSkattning,
  type Rejection,
  type Svar,
} from '../../../libs/domain/index.js';
import type { RecordedEvent } from '../../../libs/event-store/port.js';
import { commandHash, type RecordRequest } from '../../../libs/recording/index.js';
import type { Svarslank } from '../../../libs/svarslank/index.js';
import type { Underlag } from './poang.js';
import { actorOf, type Caller } from './refusals.js';
import { skattningIdOf } from './skattning-id.js';

/** What a link says of the rating before anybody has answered. */
export type Lankskattning = Pick<
  Svarslank,
  'svarslankId' | 'matpunkt' | 'instrument' | 'instrumentversion' | 'informant'
>;

/** The answers of one link: as they were given, and as the command is told of them. */
export interface Lamnat {
  readonly svar: readonly Svar[];
  readonly underlag: Underlag;
}

/** The command that the answers of a link make. Its id is the link's own: twice the same is once. */
export function skattningOf(
  lank: Lankskattning,
  underlag: Underlag,
  at: number,
): RegistreraSkattning {
  const { svarslankId, matpunkt, instrument, instrumentversion, informant } = lank;
  const skattningId = skattningIdOf(svarslankId);
  const datum = datumInSweden(at);
  const what = { skattningId, datum, matpunkt, instrument, instrumentversion, informant };
  return { type: 'RegistreraSkattning', data: { ...what, ...underlag, satt: 'digitalt' } };
}

/** The answers on their way to the log. The day is not part of what a retry is known by. */
export function requestOf(
  lank: Svarslank,
  lamnat: Lamnat,
  {
    requestId,
    at,
    authorize,
  }: Pick<Caller, 'requestId'> &
    Required<Pick<RecordRequest, 'authorize'>> & { readonly at: number },
) {
  const actor = actorOf(lank);
  return {
    insatsId: lank.insatsId as InsatsId,
    key: actor,
    bodyHash: commandHash({ lank: lank.svarslankId, svar: lamnat.svar }),
    actor,
    source: { kind: 'manual' },
    correlationId: requestId,
    authorize,
    command: skattningOf(lank, lamnat.underlag, at),
  } as const satisfies RecordRequest;
}

/** What would stand in the way of this rating today, whatever its score; empty when nothing does. */
export function hindersOf(
  lank: Lankskattning,
  history: readonly RecordedInsatsEvent[],
  { lagsta, at }: { readonly lagsta: number; readonly at: number },
): readonly Rejection[] {
  const command = skattningOf(lank, { poang: lagsta }, at);
  const context = { today: datumInSweden(at), actor: actorOf(lank) };
  const decision = insatsDecider.decide(command, insatsState(history), context);
  return decision.accepted ? [] : decision.rejections;
}

/** Whether the answers of this link stand in the log, whatever the link's own row says. */
export function isAnswered(
  { svarslankId }: Pick<Svarslank, 'svarslankId'>,
  history: readonly RecordedInsatsEvent[],
): boolean {
  const skattningId = skattningIdOf(svarslankId);
  return history.some(
    ({ type, data }) => type === 'SkattningRegistrerad' && data.skattningId === skattningId,
  );
}

/** A stored stream as the domain knows it. */
export function historyOf(stored: readonly RecordedEvent[]): readonly RecordedInsatsEvent[] {
  return stored.map(decodeRecordedInsatsEvent);
}
