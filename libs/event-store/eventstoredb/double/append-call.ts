import type { sendUnaryData, ServerReadableStream } from '@grpc/grpc-js';
import { status } from '@grpc/grpc-js';
import type { DoubleFaults } from './faults.js';
import type { DoubleExpected, DoubleLog, DoubleResult, Proposed } from './log.js';
import { streamDeleted } from './tombstone-call.js';
import { shared, streams, utf8, uuidText, type AppendReq } from './protocol.js';

type AppendResp = InstanceType<typeof streams.AppendResp>;

/** Answers an append as the server does. */
export function answerAppend(
  { log, faults }: { readonly log: DoubleLog; readonly faults: DoubleFaults },
  call: ServerReadableStream<AppendReq, AppendResp>,
  done: sendUnaryData<AppendResp>,
): void {
  let options: AppendReq.Options | undefined;
  const events: Proposed[] = [];
  call.on('data', (request: AppendReq) => {
    const message = request.getProposedMessage();
    if (message === undefined) options = request.getOptions();
    else events.push(proposed(message));
  });
  call.on('end', () => {
    if (faults.unavailable || options === undefined) return done({ code: status.UNAVAILABLE });
    const stream = utf8(options.getStreamIdentifier()?.getStreamName_asU8() ?? Buffer.alloc(0));
    const expected = expectedOf(options);
    if (log.tombstoned.has(stream)) return done(streamDeleted(stream));
    const result = log.append(stream, expected, events);
    if (faults.loseNextAnswer) {
      faults.loseNextAnswer = false;
      return done({ code: status.UNAVAILABLE });
    }
    done(null, answer(result, expected));
  });
}

function proposed(message: AppendReq.ProposedMessage): Proposed {
  const map = message.getMetadataMap();
  return {
    id: uuidText(message.getId()),
    type: map.get('type') ?? '',
    contentType: map.get('content-type') ?? '',
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8(),
  };
}

function expectedOf(options: AppendReq.Options): DoubleExpected {
  if (options.hasNoStream()) return 'no-stream';
  if (options.hasStreamExists()) return 'stream-exists';
  return options.hasAny() ? 'any' : BigInt(options.getRevision());
}

function answer(result: DoubleResult, expected: DoubleExpected): AppendResp {
  const response = new streams.AppendResp();
  if (!result.accepted) return response.setWrongExpectedVersion(wrong(result.current, expected));
  const success = new streams.AppendResp.Success();
  const position = new streams.AppendResp.Position();
  success.setCurrentRevision(String(result.last.revision));
  position.setCommitPosition(String(result.last.position));
  position.setPreparePosition(String(result.last.position));
  success.setPosition(position);
  return response.setSuccess(success);
}

function wrong(current: number, expected: DoubleExpected) {
  const fault = new streams.AppendResp.WrongExpectedVersion();
  if (current < 0) fault.setCurrentNoStream(new shared.Empty());
  else fault.setCurrentRevision(String(current));
  if (expected === 'no-stream') fault.setExpectedNoStream(new shared.Empty());
  else if (expected === 'stream-exists') fault.setExpectedStreamExists(new shared.Empty());
  else if (expected === 'any') fault.setExpectedAny(new shared.Empty());
  else fault.setExpectedRevision(String(expected));
  return fault;
}
