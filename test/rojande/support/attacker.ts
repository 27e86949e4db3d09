import highsModule, { type Highs, type Model } from 'highs';
import type { Tabellcell, Tabellsystem } from '../../../libs/outcome/index.js';

const loadHighs = highsModule as unknown as typeof highsModule.default;

/** What somebody outside holds possible for a cell. */
export interface Interval {
  readonly least: number;
  readonly most: number;
}

/** What the attacker is told beside the visible cells. */
export interface Knowledge {
  /** Cells whose value he sees. */
  readonly visible: ReadonlySet<string>;
  /** He knows that zeros are always shown, so that a hidden count is at least one. */
  readonly zerosAreShown?: boolean;
  /** Leaves he knows exactly: he is alone there. */
  readonly ownLeaves?: readonly number[];
}

/** No count is larger: what reaches it is unbounded. */
const CEILING = 10_000;

/** Loads the solver once for a suite. */
export async function attacker(): Promise<Attacker> {
  return new Attacker(await loadHighs());
}

/**
 * Knows the layout of the tables and every visible figure, and asks for the least and the most that a
 * hidden cell can be, first in fractions and then in whole numbers. The equations are written down leaf
 * by leaf, just as they stand: nothing is merged, moved or left out.
 */
export class Attacker {
  constructor(private readonly highs: Highs) {}

  /** Bounds on each of the cells asked about. */
  bounds(
    system: Tabellsystem,
    knowledge: Knowledge,
    asked: readonly string[],
    whole = true,
  ): Map<string, Interval> {
    const cells = new Map(system.celler.map((cell) => [cell.id, cell]));
    return this.highs.withModel(this.equations(system, knowledge), (model) => {
      model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.5 });
      return new Map(
        asked.map((id) => {
          const cell = cells.get(id);
          if (cell === undefined) throw new Error(`No cell ${id}`);
          return [id, this.interval(model, cell, { system, whole })] as const;
        }),
      );
    });
  }

  private equations({ blad, celler }: Tabellsystem, knowledge: Knowledge) {
    const own = new Set(knowledge.ownLeaves);
    const rows = celler
      .filter((cell) => knowledge.visible.has(cell.id) || cell.harledd !== true)
      .map((cell) => ({ cell, value: valueOf(cell, blad), seen: knowledge.visible.has(cell.id) }));
    const floor = knowledge.zerosAreShown === true ? 1 : 0;
    const starts = [0];
    for (const { cell } of rows) starts.push((starts.at(-1) ?? 0) + cell.rad.length);
    return {
      numCols: blad.length,
      numRows: rows.length,
      colCost: blad.map(() => 0),
      colLower: blad.map((value, leaf) => (own.has(leaf) ? value : 0)),
      colUpper: blad.map((value, leaf) => (own.has(leaf) ? value : CEILING)),
      rowLower: rows.map(({ value, seen }) => (seen ? value : Math.min(floor, value))),
      rowUpper: rows.map(({ value, seen }) => (seen ? value : Infinity)),
      matrix: {
        format: 'csr' as const,
        numRows: rows.length,
        numCols: blad.length,
        starts,
        indices: rows.flatMap(({ cell }) => cell.rad.map(([leaf]) => leaf)),
        values: rows.flatMap(({ cell }) => cell.rad.map(([, sign]) => sign)),
      },
    };
  }

  private interval(
    model: Model,
    { rad }: Tabellcell,
    { system, whole }: { readonly system: Tabellsystem; readonly whole: boolean },
  ): Interval {
    const every = { kind: 'range' as const, from: 0, to: system.blad.length - 1 };
    const { integer } = this.highs.constants.variableType;
    if (whole)
      model.changeColsIntegrality(
        every,
        system.blad.map(() => integer),
      );
    const [least, most] = [1, -1].map((sense) => {
      for (const [leaf, sign] of rad) model.changeColCost(leaf, sense * sign);
      model.run();
      if (model.getModelStatus() !== this.highs.constants.modelStatus.optimal) {
        throw new Error(`The attacker's model ended with status ${model.getModelStatus()}`);
      }
      return sense * model.getObjectiveValue();
    });
    for (const [leaf] of rad) model.changeColCost(leaf, 0);
    if (whole) model.clearIntegrality();
    return { least: tidy(least), most: tidy(most) };
  }
}

/** The value of a cell in the true table. */
export function valueOf({ rad }: Tabellcell, blad: readonly number[]): number {
  return rad.reduce((sum, [leaf, sign]) => sum + sign * (blad[leaf] ?? 0), 0);
}

function tidy(value: number | undefined): number {
  if (value === undefined) return Number.NaN;
  const whole = Math.round(value);
  return Math.abs(value - whole) < 1e-4 ? whole : value;
}
