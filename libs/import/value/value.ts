import type { Content } from '../file/table.js';

/** A cell read as what it should be: a value, nothing, or a fault with what to do about it. */
export type Reading<T> =
  | { readonly kind: 'value'; readonly value: T }
  | { readonly kind: 'missing' }
  | { readonly kind: 'fault'; readonly code: string; readonly text: string };

export const MISSING = { kind: 'missing' } as const;

export function value<T>(of: T): Reading<T> {
  return { kind: 'value', value: of };
}

export function fault(code: string, text: string): Reading<never> {
  return { kind: 'fault', code, text };
}

const SAYS_MISSING = /^([-–—.?]|saknas|uppgift saknas|ej ifylld|ej besvarad|na|n\/a|null)?$/i;

/** Whether a cell says that there is no value, in one of the ways people say so. */
export function saysMissing(content: Content): boolean {
  return (
    content.kind === 'empty' || (content.kind === 'text' && SAYS_MISSING.test(content.text.trim()))
  );
}

export const CELL_ERROR = fault(
  'cellfel',
  'Cellen visar ett formelfel eller en formel utan resultat. Skriv in värdet, eller töm cellen om det saknas.',
);
