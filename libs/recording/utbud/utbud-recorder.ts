import {
  decodeRecordedUtbudEvent,
  encodeUtbudEvent,
  utbudDecider,
  utbudState,
  type Utbud,
  type UtbudCommand,
  type UtbudEvent,
} from '../../domain/index.js';
import type { RecorderOptions } from '../recorder.js';
import {
  createStreamRecorder,
  type StreamOutcome,
  type StreamRequest,
} from '../stream-recorder.js';
import { utbudStream } from './utbud-id.js';

/** One command on what a nämnd offers of one method. */
export interface UtbudRequest extends StreamRequest<UtbudCommand> {
  readonly utbud: Utbud;
}

/** Every way a recording can end; an offer has no flags. */
export type UtbudOutcome = StreamOutcome;

/** Takes commands on what nämnder offer to the log. */
export interface UtbudRecorder {
  record(request: UtbudRequest): Promise<UtbudOutcome>;
}

interface Offered {
  readonly command: UtbudCommand;
  readonly utbud: Utbud;
}

/** The one way into the log for what nämnder offer. Who may record is asked before. */
export function createUtbudRecorder(options: RecorderOptions): UtbudRecorder {
  const recorder = createStreamRecorder<Offered, UtbudEvent>(options, {
    encode: encodeUtbudEvent,
    decide: ({ command, utbud }, stored, { today }) =>
      utbudDecider.decide(command, utbudState(stored.map(decodeRecordedUtbudEvent)), {
        today,
        utbud,
      }),
  });
  return {
    record: ({ utbud, command, ...request }) =>
      recorder.record(utbudStream(utbud), {
        ...request,
        command: async () => ({
          command: typeof command === 'function' ? await command() : command,
          utbud,
        }),
      }),
  };
}
