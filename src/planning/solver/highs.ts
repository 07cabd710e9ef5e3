import loadHighs, { type Highs, type ModelData } from 'highs';
import type { MixedProgram } from './mip';
import { refuseNumbers } from './refuse-numbers';

/** The solver as it is handed on. */
export type Solver = Highs;

let loading: Promise<Highs> | null = null;

/** HiGHS of this thread, loaded once. Its calls are synchronous, so that long ones belong in a thread of their own. */
export function loadSolver(): Promise<Highs> {
  loading ??= loadHighs();
  return loading;
}

/** The program in the sparse form of HiGHS; throws on numbers that it would take without a word. */
export function modelData(program: MixedProgram): ModelData {
  refuseNumbers(program);
  const { columns, rows } = program;
  const starts = new Int32Array(rows.length + 1);
  rows.forEach((row, i) => {
    starts[i + 1] = starts[i]! + row.columns.length;
  });
  return {
    numCols: columns.length,
    numRows: rows.length,
    colCost: columns.map(({ cost }) => cost),
    colLower: columns.map(({ low }) => low),
    colUpper: columns.map(({ high }) => high),
    rowLower: rows.map(({ low }) => low),
    rowUpper: rows.map(({ high }) => high),
    integrality: columns.map(({ whole }) => (whole ? 1 : 0)),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: columns.length,
      starts,
      indices: Int32Array.from(rows.flatMap((row) => row.columns)),
      values: Float64Array.from(rows.flatMap((row) => row.coefficients)),
    },
  };
}
