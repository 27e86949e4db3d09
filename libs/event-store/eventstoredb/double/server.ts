import {
  Server,
  ServerCredentials,
  status,
  type sendUnaryData,
  type UntypedServiceImplementation,
} from '@grpc/grpc-js';
import { answerAppend } from './append-call.js';
import { noFaults, type DoubleFaults } from './faults.js';
import { DoubleLog } from './log.js';
import { features, ServerFeaturesService, StreamsService } from './protocol.js';
import { answerTombstone, streamDeleted } from './tombstone-call.js';
import {
  answerRead,
  answerSubscription,
  streamNameOf,
  type ReadCall,
  type Served,
} from './read-call.js';

/** A stand-in for an EventStoreDB server, on loopback, in this process. */
export interface EventStoreDouble {
  /** Connection string for the client. */
  readonly url: string;
  readonly faults: DoubleFaults;
  close(): Promise<void>;
}

/**
 * Starts a double that speaks EventStoreDB's protocol from the definitions in the client package. It shows
 * what the adapter does with the answers that we believe a server gives; only a real server shows that it
 * gives them.
 */
export async function startEventStoreDouble(): Promise<EventStoreDouble> {
  const served: Served = { log: new DoubleLog(), faults: noFaults() };
  const server = new Server({ 'grpc.max_receive_message_length': 17 * 1024 * 1024 });
  server.addService(ServerFeaturesService, featuresService(served));
  server.addService(StreamsService, streamsService(served));
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, bound) =>
      error === null ? resolve(bound) : reject(error),
    );
  });
  return {
    url: `esdb://127.0.0.1:${port}?tls=false`,
    faults: served.faults,
    close: () => {
      server.forceShutdown();
      return Promise.resolve();
    },
  };
}

function featuresService({ faults }: Served): UntypedServiceImplementation {
  const getSupportedMethods = (_call: unknown, done: sendUnaryData<unknown>): void => {
    if (faults.unavailable) return done({ code: status.UNAVAILABLE });
    const methods = new features.SupportedMethods();
    methods.setEventStoreServerVersion('24.10.0');
    done(null, methods);
  };
  return { getSupportedMethods };
}

function streamsService(served: Served): UntypedServiceImplementation {
  const unimplemented = (_call: unknown, done: sendUnaryData<unknown>): void =>
    done({ code: status.UNIMPLEMENTED });
  return {
    append: (call: Parameters<typeof answerAppend>[1], done: Parameters<typeof answerAppend>[2]) =>
      answerAppend(served, call, done),
    read: (call: ReadCall) => void read(served, call),
    delete: unimplemented,
    tombstone: (
      call: Parameters<typeof answerTombstone>[1],
      done: Parameters<typeof answerTombstone>[2],
    ) => answerTombstone(served, call, done),
    batchAppend: (call: ReadCall) => call.emit('error', { code: status.UNIMPLEMENTED }),
  };
}

async function read(served: Served, call: ReadCall): Promise<void> {
  const subscribes = call.request.getOptions()?.hasSubscription() ?? false;
  try {
    if (served.faults.unavailable) throw new Error('unavailable');
    const stream = subscribes ? '' : streamNameOf(call);
    if (served.log.tombstoned.has(stream)) {
      call.emit('error', streamDeleted(stream));
      return;
    }
    await (subscribes ? answerSubscription : answerRead)(served, call);
    call.end();
  } catch {
    call.emit('error', { code: status.UNAVAILABLE, details: 'The double is told to fail.' });
  }
}
