import type { Component, Demand } from './component.js';
import { insiderDemands } from './insiders.js';
import type { Losare } from './linear-solver.js';
import { GivenUp, type Meter } from './meter.js';
import { Protection } from './protection.js';
import { prune } from './prune.js';
import type { Rojanderegel } from './tabellsystem.js';
import type { Witness } from './witness.js';

/** Where in the work the share of it that is done stands. */
const HIDING_DONE = 0.45;
const PRUNING_DONE = 0.8;

interface Work {
  readonly losare: Losare;
  readonly meter: Meter;
  readonly onShare: (share: number) => void;
  readonly seeds: readonly Witness[];
}

/** What one component's protection came to. */
export interface ProtectedComponent {
  readonly hidden: Uint8Array;
  readonly narrowest: number | null;
  readonly sensitive: number;
  readonly insiderPairs: number;
  readonly witnesses: readonly Witness[];
}

/** Hides, prunes, tries the insiders and checks every proof again; throws when it cannot be done. */
export function protectComponent(
  component: Component,
  regel: Rojanderegel,
  work: Work,
): ProtectedComponent {
  const demands = sensitiveDemands(component, regel);
  if (demands.length === 0) return unprotected(component);
  const protection = new Protection(component, work);
  try {
    demandAll(protection, demands, (share) => work.onShare(share * HIDING_DONE));
    prune(protection, demands, (share) => {
      work.onShare(HIDING_DONE + share * (PRUNING_DONE - HIDING_DONE));
    });
    const insiders = insiderDemands(component, regel.insiderbredd ?? 1);
    demandAll(protection, insiders, (share) => {
      work.onShare(PRUNING_DONE + share * (1 - PRUNING_DONE));
    });
    checkAll(protection, [...demands, ...insiders]);
    return {
      hidden: protection.hidden,
      narrowest: narrowestOf(protection, demands),
      sensitive: demands.length,
      insiderPairs: insiders.length,
      witnesses: protection.witnesses(),
    };
  } finally {
    protection.close();
  }
}

function unprotected({ groups }: Component): ProtectedComponent {
  return {
    hidden: Uint8Array.from(groups, (group) => (group.hiddenBefore ? 1 : 0)),
    narrowest: null,
    sensitive: 0,
    insiderPairs: 0,
    witnesses: [],
  };
}

/** Largest first: what hides a large cell often hides the small ones with it. */
function sensitiveDemands({ groups }: Component, regel: Rojanderegel): Demand[] {
  return groups
    .flatMap((group, at) => (group.sensitive ? [{ group, at }] : []))
    .sort((a, b) => Math.abs(b.group.value) - Math.abs(a.group.value) || a.at - b.at)
    .map(({ at }) => ({
      group: at,
      width: regel.bredd ?? regel.minstaAntal,
      reach: regel.minstaAntal,
      locked: [],
    }));
}

function demandAll(
  protection: Protection,
  demands: readonly Demand[],
  onShare: (share: number) => void,
): void {
  demands.forEach((demand, done) => {
    if (!protection.prove(demand) && !protection.enforce(demand)) {
      throw new GivenUp('ej-skyddbart', protection.group(demand.group).ids);
    }
    onShare((done + 1) / demands.length);
  });
}

function checkAll(protection: Protection, demands: readonly Demand[]): void {
  if (!demands.every((demand) => protection.isProved(demand))) {
    throw new GivenUp('losare-misslyckades');
  }
}

function narrowestOf(protection: Protection, demands: readonly Demand[]): number {
  const widths = demands.map((demand) => {
    const proof = protection.proofs.get(demand);
    return (proof?.up?.groups[demand.group] ?? 0) - (proof?.down?.groups[demand.group] ?? 0);
  });
  return Math.min(...widths);
}
