import { Metadata, status, type sendUnaryData, type ServerUnaryCall } from '@grpc/grpc-js';
import type { DoubleLog } from './log.js';
import { streams, utf8, type TombstoneReq } from './protocol.js';

type TombstoneResp = InstanceType<typeof streams.TombstoneResp>;

/** Answers a tombstone as the server does. */
export function answerTombstone(
  { log }: { readonly log: DoubleLog },
  call: ServerUnaryCall<TombstoneReq, TombstoneResp>,
  done: sendUnaryData<TombstoneResp>,
): void {
  const identifier = call.request.getOptions()?.getStreamIdentifier();
  const stream = utf8(identifier?.getStreamName_asU8() ?? Buffer.alloc(0));
  if (log.tombstoned.has(stream)) return done(streamDeleted(stream));
  log.tombstone(stream);
  const position = new streams.TombstoneResp.Position();
  position.setCommitPosition('0');
  position.setPreparePosition('0');
  done(null, new streams.TombstoneResp().setPosition(position));
}

/** The fault that the client knows as a stream that is gone for good. */
export function streamDeleted(stream: string) {
  const metadata = new Metadata();
  metadata.set('exception', 'stream-deleted');
  metadata.set('stream-name', stream);
  return { code: status.FAILED_PRECONDITION, details: 'The stream is tombstoned.', metadata };
}
