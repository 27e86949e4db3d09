import { findAtgard } from './actions.js';
import type { Actor } from './actor.js';
import { grantsOf, purposeOf } from './grants.js';
import { namnderOf } from './reach.js';
import { FALTGRUPPER, type Andamal, type Faltgrupp, type Roll } from './words.js';

/** Whether an actor may take an action on anything at all: for a guard that does not know the thing yet. */
export function mayAtAll(actor: Actor, action: string): boolean {
  const rad = findAtgard(action);
  return rad !== undefined && grantsOf(actor, rad).length > 0;
}

/**
 * The boards that a list or an aggregate may cover, predecessors included, sorted; `*` for the whole city.
 * Empty when nothing is allowed or the purpose must be named. It is an outer wall (row-level security): a
 * rule about own cases or the own unit is narrower, and `decide` or the list of assigned cases says so.
 */
export function namndOmfattning(
  actor: Actor,
  action: string,
  andamal?: Andamal,
): '*' | readonly string[] {
  const rad = findAtgard(action);
  if (rad === undefined) return [];
  const grants = grantsOf(actor, rad);
  const chosen = purposeOf(grants, rad, andamal);
  if (chosen === undefined) return [];
  if (rad.niva === 'inloggad') return '*';
  const namnder = grants.filter(({ regel }) => regel.andamal.includes(chosen)).map(namnderOf);
  if (namnder.includes('*')) return '*';
  return [...new Set(namnder.flat())].sort();
}

/** As whom, for what and with which data an actor takes an action, before any thing is known. */
export function grantUnder(
  actor: Actor,
  action: string,
  andamal?: Andamal,
): GrantUnder | undefined {
  const rad = findAtgard(action);
  if (rad === undefined) return undefined;
  const grants = grantsOf(actor, rad);
  const chosen = purposeOf(grants, rad, andamal);
  const held = grants.filter(({ regel }) => chosen !== undefined && regel.andamal.includes(chosen));
  const first = held[0];
  if (chosen === undefined || first === undefined) return undefined;
  const faltgrupper = FALTGRUPPER.filter((grupp) =>
    held.some(({ regel }) => regel.faltgrupper.includes(grupp)),
  );
  return { roll: first.tilldelning.roll, andamal: chosen, faltgrupper };
}

interface GrantUnder {
  readonly roll: Roll;
  readonly andamal: Andamal;
  readonly faltgrupper: readonly Faltgrupp[];
}
