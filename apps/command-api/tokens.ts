/** What the module is handed from outside, for Nest to inject. */
export const STORE = Symbol('event store');

export const CLOCK = Symbol('clock');

export const NAMES = Symbol('names of staff');
