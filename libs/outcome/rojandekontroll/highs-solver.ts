import highsModule, { type Basis, type Highs, type Model } from 'highs';
import type { LinearModel, LinearSession, Losare } from './linear-solver.js';

/** Branch and bound gives up here; the limit is a count and not a time, so that the pattern repeats. */
const MOST_NODES = 300;
const MOST_ITERATIONS = 500_000;

/** The package's types describe its CommonJS half, where the loader is a property; the ES module is the loader. */
const loadHighs = highsModule as unknown as typeof highsModule.default;

let loaded: Promise<Highs> | undefined;

/** Lösaren HiGHS, laddad en gång. (The HiGHS solver in WebAssembly: single-threaded, the same answer for the same calls.) */
export async function losare(): Promise<Losare> {
  loaded ??= loadHighs();
  const highs = await loaded;
  return { open: (model) => openSession(highs, model) };
}

function openSession(highs: Highs, data: LinearModel): LinearSession {
  const model = highs.createModel(modelData(data));
  model.options.set({
    output_flag: false,
    mip_max_nodes: MOST_NODES,
    // Any table of whole numbers will do; what it hides too much is pruned.
    mip_rel_gap: 1,
    simplex_iteration_limit: MOST_ITERATIONS,
  });
  const columns = data.cost.length;
  let basis: Basis | undefined;
  const solveFractions = () => {
    const values = solveOnce(highs, model);
    basis = model.getBasis();
    return values;
  };
  return {
    setCost: (column, cost) => void model.changeColCost(column, cost),
    setColumnBounds: (column, lower, upper) => void model.changeColBounds(column, lower, upper),
    setRowBounds: (row, lower, upper) => void model.changeRowBounds(row, lower, upper),
    solve: (whole) => {
      if (!whole) return solveFractions();
      const values = solveWhole(highs, model, columns);
      // The next linear programme starts where the last one ended.
      if (basis !== undefined) model.setBasis(basis);
      return values;
    },
    close: () => {
      model.dispose();
    },
  };
}

function modelData({ cost, lower, upper, rows }: LinearModel) {
  const entries = rows.flatMap((row) => row.entries);
  const starts = [0];
  for (const row of rows) starts.push((starts.at(-1) ?? 0) + row.entries.length);
  return {
    numCols: cost.length,
    numRows: rows.length,
    colCost: cost,
    colLower: lower,
    colUpper: upper,
    rowLower: rows.map((row) => row.lower),
    rowUpper: rows.map((row) => row.upper),
    matrix: {
      format: 'csr' as const,
      numRows: rows.length,
      numCols: cost.length,
      starts,
      indices: entries.map(([column]) => column),
      values: entries.map(([, coefficient]) => coefficient),
    },
  };
}

function solveWhole(highs: Highs, model: Model, columns: number): Float64Array | undefined {
  const every = { kind: 'range' as const, from: 0, to: columns - 1 };
  const { integer } = highs.constants.variableType;
  model.changeColsIntegrality(every, new Array<typeof integer>(columns).fill(integer));
  try {
    return solveOnce(highs, model);
  } finally {
    model.clearIntegrality();
  }
}

/** Undefined also when the search gave up: what is not found is not proved, and the caller hides more. */
function solveOnce(highs: Highs, model: Model): Float64Array | undefined {
  try {
    model.run();
  } catch (error) {
    // A WebAssembly instance that trapped is not used again.
    loaded = undefined;
    throw error;
  }
  const status = model.getModelStatus();
  const { optimal, infeasible, unboundedOrInfeasible, solutionLimit } = highs.constants.modelStatus;
  // No model here is unbounded: every step costs something, or has an end.
  if (status === infeasible || status === unboundedOrInfeasible) return undefined;
  if (status === optimal) return model.getSolution().colValue;
  if (status !== solutionLimit) throw new Error(`HiGHS ended with model status ${status}`);
  return hasSolution(highs, model) ? model.getSolution().colValue : undefined;
}

function hasSolution(highs: Highs, model: Model): boolean {
  return model.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible;
}
