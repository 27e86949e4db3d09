import type { RecordedEvent } from '../port.js';
import { LogImportRefused } from './refused.js';

/** Holds the lines of an export to the order in which they were written out. */
export class Ordning {
  private line = 0;
  private position = 0n;
  private recordedAt = 0;
  private readonly revisions = new Map<string, bigint>();

  /** The event of the next line. @throws LogImportRefused when it is none, or does not follow on the one before */
  next(event: RecordedEvent | undefined): RecordedEvent {
    this.line += 1;
    if (event === undefined) throw new LogImportRefused('rad-olaslig', this.line);
    const { position, recordedAt, stream, revision } = event;
    const expected = (this.revisions.get(stream) ?? -1n) + 1n;
    if (position <= this.position || recordedAt < this.recordedAt || revision !== expected) {
      throw new LogImportRefused('rad-ur-ordning', this.line);
    }
    this.position = position;
    this.recordedAt = recordedAt;
    this.revisions.set(stream, revision);
    return event;
  }
}
