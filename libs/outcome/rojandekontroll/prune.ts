import type { Demand } from './component.js';
import type { Protection } from './protection.js';

/** Shows again, dearest first, what need not be hidden: every demand must still be proved without it. */
export function prune(
  protection: Protection,
  demands: readonly Demand[],
  onStep: (share: number) => void,
): void {
  const { component, hidden } = protection;
  const candidates = component.groups
    .map((group, at) => ({ group, at }))
    .filter(({ group, at }) => hidden[at] === 1 && isSecondary(group))
    .sort((a, b) => b.group.cost - a.group.cost || a.at - b.at);
  // The demand that stopped the last cell is likely to stop the next.
  let order = [...demands];
  candidates.forEach(({ at }, step) => {
    const stopper = show(protection, at, order);
    if (stopper !== undefined) order = [stopper, ...order.filter((one) => one !== stopper)];
    onStep((step + 1) / candidates.length);
  });
}

function isSecondary(group: {
  sensitive: boolean;
  derived: boolean;
  hiddenBefore: boolean;
}): boolean {
  return !group.sensitive && !group.derived && !group.hiddenBefore;
}

/** Shows one cell; undefined when every demand still holds, otherwise the one that does not, and the cell is hidden again. */
function show(protection: Protection, at: number, demands: readonly Demand[]): Demand | undefined {
  const before = demands
    .map((demand) => [demand, protection.proofs.get(demand)] as const)
    .filter(([, proof]) =>
      [proof?.up, proof?.down].some((table) => (table?.groups[at] ?? 0) !== 0),
    );
  const restore = protection.checkpoint();
  protection.hide(at, false);
  protection.forget(at);
  const stopper = before.find(([demand]) => !protection.prove(demand, 'light'))?.[0];
  if (stopper === undefined) return undefined;
  protection.hide(at);
  restore();
  return stopper;
}
