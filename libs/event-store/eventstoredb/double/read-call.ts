import type { ServerWritableStream } from '@grpc/grpc-js';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DoubleFaults } from './faults.js';
import type { DoubleEvent, DoubleLog } from './log.js';
import {
  caughtUpMessage,
  checkpointMessage,
  confirmationMessage,
  eventMessage,
  notFoundMessage,
} from './messages.js';
import { streams, utf8, type ReadReq, type ReadResp } from './protocol.js';

export type ReadCall = ServerWritableStream<ReadReq, ReadResp>;

export interface Served {
  readonly log: DoubleLog;
  readonly faults: DoubleFaults;
}

/** Writes a message with the back-pressure of the transport. */
async function send(call: ReadCall, message: ReadResp, faults: DoubleFaults): Promise<void> {
  if (faults.slowMs > 0) await sleep(faults.slowMs);
  if (call.cancelled || call.write(message)) return;
  await new Promise<void>((resolve) => {
    call.once('drain', resolve);
    call.once('cancelled', resolve);
  });
}

/** Answers a read of one stream or of the whole log, forwards or backwards. */
export async function answerRead(served: Served, call: ReadCall): Promise<void> {
  const options = requested(call);
  const count = Number(options.getCount());
  const whole = options.hasAll();
  const events = whole ? fromPosition(served.log, options) : fromRevision(served.log, options);
  if (events === undefined) {
    await send(call, notFoundMessage(streamName(options)), served.faults);
    return;
  }
  let sent = 0;
  for (const event of events) {
    if (sent++ >= count || call.cancelled) return;
    await send(call, eventMessage(event, whole || !served.faults.noStreamPositions), served.faults);
  }
}

function requested(call: ReadCall): ReadReq.Options {
  const options = call.request.getOptions();
  if (options === undefined) throw new Error('A read without options.');
  return options;
}

/** The stream that a read asks for; empty for the whole log. */
export function streamNameOf(call: ReadCall): string {
  return streamName(requested(call));
}

function streamName(options: ReadReq.Options): string {
  const identifier = options.getStream()?.getStreamIdentifier();
  return utf8(identifier?.getStreamName_asU8() ?? Buffer.alloc(0));
}

function isBackwards(options: ReadReq.Options): boolean {
  return options.getReadDirection() === streams.ReadReq.Options.ReadDirection.BACKWARDS;
}

function fromRevision(
  log: DoubleLog,
  options: ReadReq.Options,
): readonly DoubleEvent[] | undefined {
  const stream = options.getStream();
  const events = log.stream(streamName(options));
  if (events === undefined || stream === undefined) return undefined;
  const given = !stream.hasStart() && !stream.hasEnd();
  const from = Number(stream.getRevision());
  if (isBackwards(options)) {
    return events.filter((event) => !given || event.revision <= from).reverse();
  }
  return events.filter((event) => !given || event.revision >= from);
}

/** Forwards from a position inclusive, backwards exclusive. */
function fromPosition(log: DoubleLog, options: ReadReq.Options): readonly DoubleEvent[] {
  const given = options.getAll()?.getPosition();
  const from = given === undefined ? undefined : BigInt(given.getCommitPosition());
  if (isBackwards(options)) {
    return log.all.filter((event) => from === undefined || event.position < from).reverse();
  }
  return log.all.filter((event) => from === undefined || event.position >= from);
}

/** Answers a subscription to the whole log: after a position, filtered by type, for as long as it stands. */
export async function answerSubscription(served: Served, call: ReadCall): Promise<void> {
  const { log, faults } = served;
  const options = requested(call);
  const passes = typeFilter(options);
  const gone = new AbortController();
  call.on('cancelled', () => gone.abort());
  await send(call, confirmationMessage(), faults);
  let index = indexAfter(log, options);
  let told = faults.noCaughtUp;
  while (!call.cancelled) {
    const event = log.all[index];
    if (event !== undefined) {
      index++;
      if (!faults.silent) await deliver(served, call, { event, passes });
      continue;
    }
    if (!told) await send(call, caughtUpMessage(), faults);
    told = true;
    if (index >= log.all.length) await log.bell.wait(1_000, gone.signal);
  }
}

function indexAfter(log: DoubleLog, options: ReadReq.Options): number {
  const after = BigInt(options.getAll()?.getPosition()?.getCommitPosition() ?? -1);
  const index = log.all.findIndex((event) => event.position > after);
  return index < 0 ? log.all.length : index;
}

async function deliver(
  { faults }: Served,
  call: ReadCall,
  { event, passes }: { event: DoubleEvent; passes: (event: DoubleEvent) => boolean },
): Promise<void> {
  if (!passes(event)) return send(call, checkpointMessage(event.position), faults);
  if (faults.dropSubscriptionAfter === 0) {
    faults.dropSubscriptionAfter = undefined;
    throw new Error('dropped');
  }
  if (faults.dropSubscriptionAfter !== undefined) faults.dropSubscriptionAfter--;
  await send(call, eventMessage(event, true), faults);
}

function typeFilter(options: ReadReq.Options): (event: DoubleEvent) => boolean {
  const expression = options.getFilter()?.getEventType();
  if (expression === undefined) return () => true;
  const pattern = new RegExp(expression.getRegex());
  return (event) => pattern.test(event.type);
}
