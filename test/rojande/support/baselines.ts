import {
  skydda,
  type Losare,
  type Rojanderegel,
  type Tabellcell,
  type Tabellsystem,
} from '../../../libs/outcome/index.js';
import { valueOf } from './attacker.js';
import { hiddenOf } from './judge.js';

/** What many services do: hide what is small, and think no more of it. */
export function cellByCell(
  { celler, blad }: Tabellsystem,
  { minstaAntal }: Rojanderegel,
): Set<string> {
  return new Set(celler.filter((cell) => isSmall(cell, blad, minstaAntal)).map(({ id }) => id));
}

/** The manual habit: where a row has one hidden cell, hide its smallest neighbour too; columns are forgotten. */
export function rowPartnerOnly(system: Tabellsystem, regel: Rojanderegel): Set<string> {
  const hidden = cellByCell(system, regel);
  const rows = groupBy(system.celler, (cell) => cell.id.split('/')[0] ?? '');
  for (const row of rows.values()) {
    const inner = row.filter(({ id }) => !id.endsWith('-alla'));
    if (inner.filter(({ id }) => hidden.has(id)).length !== 1) continue;
    const [partner] = inner
      .filter((cell) => !hidden.has(cell.id) && valueOf(cell, system.blad) > 0)
      .sort((a, b) => valueOf(a, system.blad) - valueOf(b, system.blad));
    if (partner !== undefined) hidden.add(partner.id);
  }
  return hidden;
}

/** Every table well protected, but each by itself, though they have cells in common. */
export function tableByTable(
  { blad, celler }: Tabellsystem,
  regel: Rojanderegel,
  { losare, tableOf }: { readonly losare: Losare; readonly tableOf: (cell: Tabellcell) => string },
): Set<string> {
  const tables = [...groupBy(celler, tableOf).values()];
  const hidden = new Set<string>();
  for (const table of tables) {
    for (const id of hiddenOf(skydda({ blad, celler: table }, regel, { losare }))) hidden.add(id);
  }
  return hidden;
}

function isSmall(cell: Tabellcell, blad: readonly number[], least: number): boolean {
  const value = valueOf(cell, blad);
  return value > 0 && value < least;
}

function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}
