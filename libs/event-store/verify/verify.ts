import type pg from 'pg';
import { GENESIS, linkHash, type ChainedEvent } from '../chain.js';
import { formatUuid } from '../event-id.js';
import type { Position, Revision } from '../port.js';
import { copyOut } from '../postgres/copy-out.js';
import type { RowSink } from '../postgres/copy-rows.js';
import { instant } from '../postgres/fold-rows.js';
import { ERASED_TYPE, ERASURE_SCHEMA } from '../erasure/schema.js';
import { assertSchema, EVENT_LOG } from '../postgres/schema.js';

/** What a walk along the chain found. `hash` is worth keeping elsewhere: no later log may lack it. */
export type ChainReport =
  | {
      readonly ok: true;
      readonly events: number;
      /** How many of them are erased: their link in the chain is taken as it stands. */
      readonly erased: number;
      readonly head: Position;
      readonly hash: string;
    }
  | ({ readonly ok: false; readonly reason: ChainFault } & Place);

/**
 * `changed`: the event is not what was hashed, or one before it is missing or moved. `tail-missing`: the
 * last events are gone. `beyond-head`: there are events that no append wrote.
 */
export type ChainFault = 'changed' | 'tail-missing' | 'beyond-head';

interface Place {
  readonly position: Position;
  readonly stream: string;
  readonly revision: Revision;
}

export interface VerifyOptions {
  /** `event_log` unless told. */
  readonly schema?: string;
  /** Called now and then with the events seen. */
  readonly onProgress?: (events: number) => void;
}

const COLUMNS = 'pos, revision, recorded_at, event_id, stream, type, metadata, data, hash';
const NOWHERE: Place = { position: 0n, stream: '', revision: -1n };

/** Walks the whole hash chain of a log, or of a mirror, in constant memory. */
export async function verifyChain(
  pool: pg.Pool,
  options: VerifyOptions = {},
): Promise<ChainReport> {
  const schema = options.schema ?? EVENT_LOG;
  assertSchema(schema);
  const head = await readHead(pool, schema);
  const walk = new Walk(await erasedPlaces(pool, schema));
  const select = `SELECT ${COLUMNS} FROM ${schema}.event WHERE pos <= ${head.position} ORDER BY pos`;
  for await (const size of copyOut(pool, { select, columns: 9, sink: walk.sink })) {
    if (size > 0) options.onProgress?.(walk.events);
    if (walk.broken !== undefined) return { ok: false, reason: 'changed', ...walk.broken };
  }
  return conclude(walk, head);
}

function conclude({ hash, events, erased, last }: Walk, head: Head): ChainReport {
  if (!hash.equals(head.hash)) return { ok: false, reason: 'tail-missing', ...last };
  if (head.beyond) return { ok: false, reason: 'beyond-head', ...last };
  return { ok: true, events, erased, head: head.position, hash: hash.toString('hex') };
}

interface Head {
  readonly position: Position;
  readonly hash: Buffer;
  readonly beyond: boolean;
}

async function readHead(pool: pg.Pool, schema: string): Promise<Head> {
  const { rows } = await pool.query<{ pos: string; hash: Buffer; beyond: boolean | null }>(
    `SELECT pos, hash, (SELECT max(pos) FROM ${schema}.event) > pos AS beyond FROM ${schema}.head`,
  );
  const row = rows[0];
  if (row === undefined) throw new Error(`The log ${schema} has no head row.`);
  return { position: BigInt(row.pos), hash: row.hash, beyond: row.beyond === true };
}

/** The places that a gallring has put down as erased. */
async function erasedPlaces(pool: pg.Pool, schema: string): Promise<ReadonlySet<bigint>> {
  const { rows } = await pool.query<{ pos: string }>(
    `SELECT pos FROM ${ERASURE_SCHEMA}.place WHERE log = $1`,
    [schema],
  );
  return new Set(rows.map(({ pos }) => BigInt(pos)));
}

/** Follows the chain from row to row until the first that does not fit. */
class Walk {
  constructor(private readonly gone: ReadonlySet<bigint>) {}

  events = 0;
  erased = 0;
  hash: Buffer = GENESIS;
  last: Place = NOWHERE;
  broken: Place | undefined;

  readonly sink: RowSink = (bytes, starts, ends) => {
    if (this.broken !== undefined) return;
    const field = (index: number): Buffer => bytes.subarray(starts[index] ?? 0, ends[index] ?? 0);
    const text = (index: number): string => field(index).toString('utf8');
    const event: ChainedEvent = {
      position: field(0).readBigInt64BE(),
      revision: field(1).readBigInt64BE(),
      recordedAt: instant(field(2), 0),
      id: formatUuid(field(3).toString('hex')),
      stream: text(4),
      type: text(5),
      metadata: text(6),
      data: text(7),
    };
    const { position, stream, revision } = event;
    this.last = { position, stream, revision };
    this.events++;
    if (this.gone.has(position) && isErased(event)) {
      this.erased++;
      this.hash = Buffer.from(field(8));
      return;
    }
    this.hash = linkHash(this.hash, event);
    if (!this.hash.equals(field(8))) this.broken = this.last;
  };
}

/** An erased event says nothing: anything put in its place is a change. */
function isErased({ type, stream, position, data }: ChainedEvent): boolean {
  return type === ERASED_TYPE && data === '{}' && stream === `gallrad-${position}`;
}
