import { checkInput } from './check-input.js';
import type { Component } from './component.js';
import type { Losare } from './linear-solver.js';
import { GivenUp, Meter } from './meter.js';
import { hiddenAtParentLevel } from './parent-level.js';
import { protectComponent, type ProtectedComponent } from './protect-component.js';
import { reduce } from './reduce.js';
import { isSensitive } from './sensitive.js';
import type { Skydd, Skyddsval, Tabell } from './skydd.js';
import type { Rojanderegel, Tabellsystem } from './tabellsystem.js';
import { fromSystem, toSystem, type Witness } from './witness.js';

const MOST_CALLS = 50_000;

/**
 * Vilka celler som ska döljas. (Which cells to hide, so that nobody who sees the rest, and everything
 * published before, can work out a sensitive cell closer than the rule: see the README here.)
 * The same input gives the same pattern. When the solver fails, the work runs out or an earlier
 * release already gives a cell away, nothing below the parent level is left visible.
 */
export function skydda(system: Tabellsystem, regel: Rojanderegel, val: Skyddsval<Losare>): Skydd {
  checkInput(system, regel);
  const meter = new Meter({ most: val.maxArbete ?? MOST_CALLS, frist: val.frist });
  const components = reduce(system, regel);
  try {
    const parts = protectAll(components, regel, { ...val, meter });
    return summarise(system, regel, { components, parts, meter });
  } catch (error) {
    const givenUp = error instanceof GivenUp ? error : new GivenUp('losare-misslyckades');
    return {
      slag: 'bara-overniva',
      orsak: givenUp.orsak,
      oskyddbara: givenUp.celler,
      dolda: hiddenAtParentLevel(system, regel),
    };
  }
}

function protectAll(
  components: readonly Component[],
  regel: Rojanderegel,
  { losare, onProgress, meter, vittnen = [] }: Skyddsval<Losare> & { readonly meter: Meter },
): ProtectedComponent[] {
  const weights = components.map(({ groups }) => groups.length);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let done = 0;
  return components.map((component, at) => {
    const weight = weights[at] ?? 0;
    const onShare = (share: number) => onProgress?.((done + share * weight) / total);
    const seeds = vittnen.flatMap((tabell) => fromSystem(tabell, component) ?? []);
    const part = protectComponent(component, regel, { losare, meter, onShare, seeds });
    onShare(1);
    done += weight;
    return part;
  });
}

interface Outcome {
  readonly components: readonly Component[];
  readonly parts: readonly ProtectedComponent[];
  readonly meter: Meter;
}

function summarise(
  { celler, blad }: Tabellsystem,
  regel: Rojanderegel,
  { components, parts, meter }: Outcome,
): Skydd {
  const rows = new Set(
    components.flatMap(({ groups }, part) =>
      groups.filter((_group, at) => parts[part]?.hidden[at] === 1).flatMap(({ ids }) => ids),
    ),
  );
  const own = celler.filter((cell) => cell.harledd !== true && cell.publicerad !== true);
  const primara = new Set(own.filter((cell) => isSensitive(cell, blad, regel)));
  // In the order of the cells: the order of hiding would tell primary from secondary.
  const dolda = own.filter(
    (cell) => rows.has(cell.id) || primara.has(cell) || cell.redanDold === true,
  );
  const widths = parts.flatMap(({ narrowest }) => narrowest ?? []);
  return {
    slag: 'skyddat',
    dolda: new Set(dolda.map(({ id }) => id)),
    primara: primara.size,
    sekundara: dolda.length - primara.size,
    granskning: {
      kansliga: parts.reduce((sum, part) => sum + part.sensitive, 0),
      minstaBredd: widths.length === 0 ? null : Math.min(...widths),
      insiderpar: parts.reduce((sum, part) => sum + part.insiderPairs, 0),
      arbete: meter.calls,
    },
    vittnen: parts.flatMap(({ witnesses }, at) =>
      witnesses.flatMap((table) => inSystem(table, components[at], blad) ?? []),
    ),
  };
}

function inSystem(
  table: Witness,
  component: Component | undefined,
  blad: readonly number[],
): Tabell | undefined {
  return component && toSystem(table, component, blad);
}
