import type { InsatsEvent } from '../events.js';
import { isRecord } from '../shape/field.js';

/** Deep equality of plain JSON values. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, i) => same(item, b[i]));
  }
  if (!isRecord(a) || !isRecord(b)) return false;
  return Object.keys(a).length === Object.keys(b).length && covers(b, a);
}

/** Whether every field that `part` names has the same value in `whole`. */
export function covers(whole: object, part: object): boolean {
  return Object.entries(part).every(
    ([name, value]) => value === undefined || same((whole as Record<string, unknown>)[name], value),
  );
}

/** A field of an event by its name; undefined for what the event does not itself hold. */
export function value(event: InsatsEvent, falt: string): unknown {
  return Object.hasOwn(event.data, falt)
    ? (event.data as unknown as Record<string, unknown>)[falt]
    : undefined;
}
