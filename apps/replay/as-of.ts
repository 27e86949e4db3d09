import type { Position } from '../../libs/event-store/index.js';
import { rowsAsOf, type Projection, type Row } from '../../libs/read-model/index.js';
import type { Platform } from '../../libs/runtime/index.js';
import { progress } from './output/progress.js';
import { CommandFailed, EXIT } from './session.js';

/** Reads `--until`: a position, or an instant such as 2026-06-30T23:59:59+02:00; the head when left out. */
export async function positionUntil(
  platform: Pick<Platform, 'reader'>,
  until: string | undefined,
): Promise<Position> {
  const head = await platform.reader.head();
  if (until === undefined) return head;
  if (/^\d{1,18}$/.test(until)) {
    const position = BigInt(until);
    if (position <= head) return position;
    throw new CommandFailed(
      `Loggen slutar vid position ${head}; ${until} finns inte än.`,
      EXIT.usage,
    );
  }
  return platform.reader.positionAt(instantOf(until));
}

/** A zone must be given: the same words would otherwise mean different instants on different machines. */
function instantOf(text: string): number {
  const wholeDay = /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T23:59:59.999Z` : text;
  const zoned = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;
  const instant = zoned.test(wholeDay) ? Date.parse(wholeDay) : Number.NaN;
  if (Number.isNaN(instant)) {
    throw new CommandFailed(
      `"${text.slice(0, 40)}" är varken en position, en dag (2026-06-30, slutet av dagen i UTC) ` +
        'eller en tidpunkt med zon (2026-06-30T12:00:00+02:00).',
      EXIT.usage,
    );
  }
  return instant;
}

/** The rows of a projection as they were when the log ended at a position. */
export async function collectAsOf(
  platform: Pick<Platform, 'reader'>,
  projection: Projection,
  until: Position,
): Promise<Row[]> {
  const bar = progress(`Spelar upp ${projection.name}`, Number(until));
  const rows: Row[] = [];
  const onProgress = ({ events }: { events: number }) => bar.update(events);
  for await (const row of rowsAsOf(projection, { reader: platform.reader, until, onProgress })) {
    rows.push(row);
  }
  bar.stop();
  return rows;
}
