export {
  EventTooLarge,
  IdempotencyKeyReused,
  StoreUnavailable,
  WrongExpectedRevision,
  type AppendRequest,
  type AppendResult,
  type Delivery,
  type EventMetadata,
  type EventStore,
  type ExpectedRevision,
  type FoldEvent,
  type HistoryReader,
  type NewEvent,
  type Position,
  type ReadAllOptions,
  type ReadStreamOptions,
  type RecordedEvent,
  type Revision,
  type Source,
  type StreamHistory,
  type SubscribeOptions,
} from './port.js';
export { eventId } from './event-id.js';
export { EVENT_LIMIT_BYTES } from './prepare.js';
export { MemoryEventStore } from './memory/store.js';
export { assertDurable } from './postgres/durable.js';
export { migrateEventLog } from './postgres/migrate.js';
export { EVENT_LOG, EVENT_MIRROR } from './postgres/schema.js';
export {
  PostgresHistoryReader,
  type PostgresHistoryReaderOptions,
} from './postgres/history-reader.js';
export { PostgresEventStore, type PostgresEventStoreOptions } from './postgres/store.js';
export type { EventStoreDbOptions } from './eventstoredb/store.js';
export { migrateMirror, startMirror, type MirrorOptions } from './mirror/mirror.js';
export { exportLog } from './export/export.js';
export { importLog, type ImportedLog } from './export/import-log.js';
export { LogImportRefused } from './export/refused.js';
export {
  verifyChain,
  type ChainFault,
  type ChainReport,
  type VerifyOptions,
} from './verify/verify.js';
export { appendTogether } from './erasure/append-together.js';
export { eraseStreams, eventsOf, type EraseRequest } from './erasure/erase-streams.js';
