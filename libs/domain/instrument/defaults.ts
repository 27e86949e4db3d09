import type { Informant } from '../kodverk/types.js';

export const VARDNADSHAVARE = ['vardnadshavare-1', 'vardnadshavare-2'] as const;
export const BARN_OCH_VARDNADSHAVARE: readonly Informant[] = ['barn', ...VARDNADSHAVARE];
export const PROFESSIONELLA: readonly Informant[] = ['behandlare', 'handlaggare'];

/** What most entries share, so that each one below says only what is its own. */
export const DEFAULTS = {
  version: 1,
  alias: [],
  avser: 'utfall',
  decimaler: 0,
  delskalor: [],
  reverserade: [],
} as const;

export function licens(text: string): { readonly text: string; readonly itemtextTillaten: false } {
  return { text, itemtextTillaten: false };
}
