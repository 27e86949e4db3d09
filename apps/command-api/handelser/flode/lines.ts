import { FLODE_LIMITS } from './limits.js';
import type { Avbrott } from './result.js';

/** One line as it came: its text, or nothing where it was too long or no UTF-8. */
export interface Radtext {
  readonly rad: number;
  readonly text: string | undefined;
  readonly forLang: boolean;
}

/** A line, or why no more of them are read. */
export type Lasning = Radtext | { readonly avbruten: Avbrott };

const LF = 0x0a;

/**
 * Lines of a stream of bytes, one at a time and never more than one in memory. Empty lines count and
 * are passed over. A stream that breaks off throws, so that half a line is never taken for a whole.
 */
export async function* linesOf(bytes: AsyncIterable<Buffer>): AsyncGenerator<Lasning> {
  const cutter = new LineCutter();
  let total = 0;
  for await (const chunk of bytes) {
    total += chunk.length;
    for (const line of cutter.cut(chunk)) {
      if (line.rad > FLODE_LIMITS.lines) {
        yield { avbruten: 'for-manga-rader' };
        return;
      }
      yield line;
    }
    if (total > FLODE_LIMITS.bytes) {
      yield { avbruten: 'for-stor-sandning' };
      return;
    }
  }
  const last = cutter.rest();
  if (last === undefined) return;
  yield last.rad > FLODE_LIMITS.lines ? { avbruten: 'for-manga-rader' } : last;
}

/** Cuts chunks at line feeds, and keeps of a line that is too long only that it was. */
class LineCutter {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  #parts: Buffer[] = [];
  #length = 0;
  #rad = 0;

  *cut(chunk: Buffer): Generator<Radtext> {
    let from = 0;
    for (let at = chunk.indexOf(LF); at >= 0; at = chunk.indexOf(LF, from)) {
      this.#keep(chunk.subarray(from, at));
      from = at + 1;
      const line = this.#line();
      if (line !== undefined) yield line;
    }
    this.#keep(chunk.subarray(from));
  }

  /** The last line, which need not end in a line feed. */
  rest(): Radtext | undefined {
    return this.#length === 0 ? undefined : this.#line();
  }

  #keep(part: Buffer): void {
    this.#length += part.length;
    if (this.#length <= FLODE_LIMITS.lineBytes) this.#parts.push(part);
    else this.#parts = [];
  }

  #line(): Radtext | undefined {
    const [bytes, length] = [Buffer.concat(this.#parts), this.#length];
    this.#parts = [];
    this.#length = 0;
    this.#rad += 1;
    if (length > FLODE_LIMITS.lineBytes) return { rad: this.#rad, text: undefined, forLang: true };
    const text = this.#decoded(bytes);
    return text?.trim() === '' ? undefined : { rad: this.#rad, text, forLang: false };
  }

  #decoded(bytes: Buffer): string | undefined {
    try {
      return this.#decoder.decode(bytes);
    } catch {
      return undefined;
    }
  }
}
