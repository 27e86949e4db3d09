import { readable } from '../text/markup.js';

/** So many signs without a place to break; the typesetter's time grows with their square. */
const UNBROKEN = /[^\s\u200b]{40}(?=[^\s\u200b])/gu;

/** Text that can be set in any column, however long its words are: with places to break that do not show. */
export function sattText(text: string): string {
  return readable(text).replace(UNBROKEN, '$&\u200b');
}
