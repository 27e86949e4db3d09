import { didYouMean } from './suggest.js';
import type { MappingFault } from './types.js';

/** Collects everything that is wrong with a mapping, so that it can be mended in one go. */
export class Faults {
  readonly all: MappingFault[] = [];

  add(pointer: string, code: string, text: string): void {
    this.all.push({ pointer, code, text });
  }

  /** The value as an object whose keys are known; undefined, with a fault, when it is none. */
  object(
    value: unknown,
    pointer: string,
    keys?: readonly string[],
  ): Readonly<Record<string, unknown>> | undefined {
    if (!isObject(value)) {
      const where = pointer === '' ? 'Mappningen' : `Uppgiften ${pointer}`;
      this.add(pointer, 'inget-objekt', `${where} ska vara ett JSON-objekt, { … }.`);
      return undefined;
    }
    for (const key of Object.keys(value)) {
      if (keys?.includes(key) === false) this.#unknown(key, pointer, keys);
    }
    return value;
  }

  #unknown(key: string, pointer: string, known: readonly string[]): void {
    const text = `Uppgiften "${key}" finns inte i mappningen.${didYouMean(key, known)} Tillåtna är ${known.join(', ')}.`;
    this.add(`${pointer}/${key}`, 'okand-uppgift', text);
  }

  /** A non-empty text; numbers are taken as text. */
  text(value: unknown, pointer: string): string | undefined {
    const text = typeof value === 'number' ? String(value) : value;
    if (typeof text === 'string' && text.trim() !== '') return text.trim();
    this.add(pointer, 'ingen-text', `Uppgiften ${pointer} ska vara en text som inte är tom.`);
    return undefined;
  }

  /** One of a few words. */
  oneOf<T extends string>(value: unknown, pointer: string, words: readonly T[]): T | undefined {
    if (words.includes(value as T)) return value as T;
    const hint = typeof value === 'string' ? didYouMean(value, words) : '';
    const text = `Uppgiften ${pointer} ska vara något av ${words.join(', ')}.${hint}`;
    this.add(pointer, 'okant-val', text);
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
