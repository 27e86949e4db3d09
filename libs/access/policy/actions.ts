import { GALLRING_ROWS } from './rows-gallring.js';
import { INDIVID_ROWS } from './rows-individ.js';
import { INSATS_ROWS } from './rows-insats.js';
import { SYSTEM_ROWS } from './rows-system.js';
import type { AtgardRad } from './rule.js';

const ROWS = { ...INSATS_ROWS, ...INDIVID_ROWS, ...GALLRING_ROWS, ...SYSTEM_ROWS };

/** Åtgärd: det som policyn känner. (The name of an action that the policy knows.) */
export type Atgard = keyof typeof ROWS;

/** Åtgärderna: vad som kan göras, av vem, hur långt och varför. (The whole policy as data; what is not here is denied.) */
export const ATGARDER: Readonly<Record<Atgard, AtgardRad>> = ROWS;

/** The row of an action; undefined for a name that the policy does not know. */
export function findAtgard(name: string): AtgardRad | undefined {
  return Object.hasOwn(ATGARDER, name) ? ATGARDER[name as Atgard] : undefined;
}
