import { datumInSweden, parseDatum, type Datum } from '../../libs/domain/index.js';
import type { Position } from '../../libs/event-store/index.js';
import { rowsAsOf, type Projection, type Row } from '../../libs/read-model/index.js';
import type { Platform } from '../../libs/runtime/index.js';
import { progress } from './output/progress.js';
import { CommandFailed, EXIT } from './session.js';

/** Said in the help of every command that takes `--until`. */
export const UNTIL_HELP =
  'det som var registrerat till och med en position, en dag eller en tidpunkt (inte när det hände)';

/**
 * Reads `--until`: a position, a Swedish day (to its end) or an instant with its zone; the head when left
 * out. What has not been yet is refused: the same words would give other figures tomorrow.
 */
export async function positionUntil(
  platform: Pick<Platform, 'reader'>,
  until: string | undefined,
): Promise<Position> {
  const head = await platform.reader.head();
  if (until === undefined) return head;
  if (/^\d{1,18}$/.test(until)) {
    const position = BigInt(until);
    if (position <= head) return position;
    throw refused(`Loggen slutar vid position ${head}; ${until} finns inte än.`);
  }
  const instant = instantOf(until);
  if (instant > Date.now()) throw refused(`${until} har inte varit än.`);
  return platform.reader.positionAt(instant);
}

const ZONED = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** A time without a zone is refused: it would be another instant on another machine. */
function instantOf(text: string): number {
  const day = parseDatum(text);
  if (day !== undefined) return endOfDay(day);
  const zoned = ZONED.exec(text);
  const instant = parseDatum(zoned?.[1] ?? '') === undefined ? Number.NaN : Date.parse(text);
  if (!Number.isNaN(instant)) return instant;
  throw refused(
    `"${text.slice(0, 40)}" är varken en position, en dag som finns (2026-06-30) ` +
      'eller en tidpunkt med zon (2026-06-30T12:00:00+02:00).',
  );
}

/** The last millisecond of a day in Sweden, in summer or in winter time. */
function endOfDay(day: Datum): number {
  const winter = Date.parse(`${day}T23:59:59.999+01:00`);
  return datumInSweden(winter) === day ? winter : winter - 3_600_000;
}

function refused(text: string): CommandFailed {
  return new CommandFailed(text, EXIT.usage);
}

/** What to know about an answer that holds nothing because nothing was recorded then. */
export function nothingYet(until: Position): string {
  return until > 0n
    ? ''
    : '\nInget var registrerat då. Tiden gäller när det registrerades, inte när det hände.';
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
