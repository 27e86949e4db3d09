import {
  AKTGRANSKNING_PREFIX,
  aktgranskningDecider,
  aktgranskningState,
  decodeRecordedAktgranskningEvent,
  encodeAktgranskningEvent,
  type AktgranskningCommand,
  type AktgranskningEvent,
} from '../../domain/aktgranskning/index.js';
import { derivedId } from '../derived-id.js';
import type { RecorderOptions } from '../recorder.js';
import {
  createStreamRecorder,
  type StreamOutcome,
  type StreamRequest,
} from '../stream-recorder.js';

/** One command on an audit of files. */
export interface AktgranskningRequest extends StreamRequest<AktgranskningCommand> {
  readonly aktgranskningId: string;
}

/** Takes commands on audits of files to the log. */
export interface AktgranskningRecorder {
  record(request: AktgranskningRequest): Promise<StreamOutcome>;
}

/** The stream that holds the events of an audit. */
export function aktgranskningStream(id: string): string {
  return `${AKTGRANSKNING_PREFIX}${id}`;
}

/** The id of an audit that is begun, made from who begins it and the key: a retry finds the same. */
export function aktgranskningId(actor: string, key: string): string {
  return derivedId('aktgranskning', `${actor}|${key}`);
}

/** The one way into the log for audits of files. Who may record is asked before. */
export function createAktgranskningRecorder(options: RecorderOptions): AktgranskningRecorder {
  const recorder = createStreamRecorder<AktgranskningCommand, AktgranskningEvent>(options, {
    encode: encodeAktgranskningEvent,
    decide: (command, stored, { today, actor: granskare }) =>
      aktgranskningDecider.decide(
        command,
        aktgranskningState(stored.map(decodeRecordedAktgranskningEvent)),
        { today, granskare },
      ),
  });
  return {
    record: ({ aktgranskningId: id, ...request }) =>
      recorder.record(aktgranskningStream(id), request),
  };
}
