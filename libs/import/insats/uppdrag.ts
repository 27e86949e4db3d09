import type { InsatsCommand } from '../../domain/index.js';

/** A command and the row it comes from, with the cell of each field. */
export interface Uppdrag {
  readonly command: InsatsCommand;
  readonly rad: number;
  /** Address by JSON pointer into the command's data; `''` for the whole. */
  readonly cells: Readonly<Record<string, string>>;
}
