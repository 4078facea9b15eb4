import loadHighs, { type Highs } from 'highs';

/** The solver gave no proven answer: another status than optimal, as at the end of its time, or an answer that is none. */
export class SolverFailed extends Error {}

/** A program over columns of 0 to 1, every vertex of which is whole. Whole numbers throughout. */
export interface Program {
  /** What is to be as large as possible: a worth for each column. */
  worth: Int32Array;
  rows: { columns: number[]; values?: number[]; least: number; most: number }[];
}

/** Its types describe the CommonJS file, where the function is a member; Node imports the other one. */
const load = loadHighs as unknown as typeof loadHighs.default;

let loaded: Promise<Highs> | undefined;

/** One instance a process, at the first use. An instance that fails is not asked again. */
const solver = (): Promise<Highs> => {
  loaded ??= load();
  return loaded;
};

/**
 * The columns that are 1 in an answer HiGHS calls optimal. Throws `SolverFailed` otherwise, and when the answer is not
 * whole or breaks a row, reckoned in whole numbers. Ends after `seconds` at the latest.
 */
export async function solve(program: Program, seconds: number): Promise<number[]> {
  const highs = await solver();
  let values: Float64Array;
  try {
    values = highs.withModel(modelOf(highs, program), (model) => {
      model.options.set({ output_flag: false, solver: 'simplex', time_limit: seconds });
      model.run();
      const status = model.getModelStatus();
      if (status !== highs.constants.modelStatus.optimal) throw new SolverFailed(`HiGHS ended with status ${status}`);
      return model.getSolution().colValue;
    });
  } catch (error) {
    loaded = undefined;
    throw error instanceof SolverFailed ? error : new SolverFailed('HiGHS failed', { cause: error });
  }
  return whole(program, values);
}

function modelOf(highs: Highs, { worth, rows }: Program) {
  const columns = worth.length;
  const starts = [0];
  for (const row of rows) starts.push((starts.at(-1) ?? 0) + row.columns.length);
  return {
    numCols: columns,
    numRows: rows.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost: Float64Array.from(worth),
    colLower: new Float64Array(columns),
    colUpper: new Float64Array(columns).fill(1),
    rowLower: rows.map((row) => row.least),
    rowUpper: rows.map((row) => row.most),
    matrix: {
      format: 'csr' as const,
      numRows: rows.length,
      numCols: columns,
      starts,
      indices: rows.flatMap((row) => row.columns),
      values: rows.flatMap((row) => row.values ?? row.columns.map(() => 1)),
    },
  };
}

function whole({ rows }: Program, values: Float64Array): number[] {
  const rounded = Array.from(values, Math.round);
  if (
    rounded.some((value, column) => Math.abs(value - (values[column] ?? Number.NaN)) > 1e-4 || value < 0 || value > 1)
  )
    throw new SolverFailed('an answer that is not whole');
  for (const { columns, values: factors, least, most } of rows) {
    const sum = columns.reduce((sum, column, index) => sum + (rounded[column] ?? 0) * (factors?.[index] ?? 1), 0);
    if (sum < least || sum > most) throw new SolverFailed('an answer that breaks a row');
  }
  return [...rounded.keys()].filter((column) => rounded[column] === 1);
}
