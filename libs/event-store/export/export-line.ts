import type { EventMetadata, RecordedEvent } from '../port.js';

/** One event as a line of JSON, without its line feed. Revision and position are text, since they may pass 2^53. */
export function exportLine(event: RecordedEvent): string {
  const { position, id, type, stream, revision, metadata, data } = event;
  return JSON.stringify({
    position: String(position),
    id,
    type,
    stream,
    revision: String(revision),
    recordedAt: new Date(event.recordedAt).toISOString(),
    metadata,
    data,
  });
}

type Line = Readonly<
  Record<'position' | 'id' | 'type' | 'stream' | 'revision' | 'recordedAt', string> &
    Record<'metadata' | 'data', object>
>;

const isNumber = isText(/^(0|[1-9]\d{0,18})$/);
const isName = isText(/^.{1,400}$/);
const isInstant = isText(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);

const FORM: Readonly<Record<keyof Line, (value: unknown) => boolean>> = {
  position: isNumber,
  id: isText(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  type: isName,
  stream: isName,
  revision: isNumber,
  recordedAt: (value) => isInstant(value) && !Number.isNaN(Date.parse(String(value))),
  metadata: isObject,
  data: isObject,
};

/** The event of a line; undefined when it is no line of an export. */
export function readLine(line: string): RecordedEvent | undefined {
  const found = parsed(line);
  if (found === undefined || !isLine(found)) return undefined;
  const { position, revision, recordedAt, metadata, ...rest } = found;
  return {
    ...rest,
    position: BigInt(position),
    revision: BigInt(revision),
    recordedAt: Date.parse(recordedAt),
    // Written by a store that had looked at it.
    metadata: metadata as EventMetadata,
  };
}

function isLine(found: object): found is Line {
  const form = Object.entries(FORM);
  return (
    Object.keys(found).length === form.length &&
    form.every(([name, holds]) => holds(found[name as keyof typeof found]))
  );
}

function parsed(line: string): object | undefined {
  try {
    const value = JSON.parse(line) as unknown;
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isText(form: RegExp) {
  return (value: unknown): value is string => typeof value === 'string' && form.test(value);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
