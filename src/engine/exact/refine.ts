import { extrapolate } from './extrapolate';
import { type GridFamily, refinedGrid } from './grid';
import type { Grid } from './loss-spectrum';

/** Figures brought to a precision. */
export interface Refined {
  readonly values: Float64Array;
  /** Largest estimated error relative to the scale of its figure. */
  readonly relativeError: number;
}

/** An error that does not come down to this share of the last one, several times in a row, is rounding. */
const STALLED = 0.7;
const PATIENCE = 3;

/** Where errors come and go as atoms fall into cells, all of the last difference counts, of which extrapolation takes a third. */
const UNSTEADY = 3;
/** Such errors fall with the step: from these cells on, to no less than a share of what that makes of them. */
const STEADY_CELLS = 2 ** 14;
const HOPE = 1 / 4;

/** What transforms leave of figures that are exact otherwise. */
const ROUNDING = 1e-12;

/** Figures on one grid, with an error relative to their scale that extrapolation cannot see. */
export interface GridFigures {
  readonly values: Float64Array;
  readonly unseen: number;
}

/**
 * Halves the step until every figure is known to `precision` relative to its scale, or no grid is left, or rounding
 * shows: the best is handed back with its estimate. `figuresOn` answers null when the grid does not reach far enough.
 * `scaleOf` gives what the error of each figure is measured by.
 */
export function refine(
  family: GridFamily,
  precision: number,
  figuresOn: (grid: Grid) => GridFigures | null,
  scaleOf: (values: Float64Array) => Float64Array,
): Refined | null {
  const known: Float64Array[] = [];
  let best: Refined | null = null;
  let stalled = 0;
  for (let doublings = 0; family.firstCells * 2 ** doublings <= family.largest; doublings++) {
    const grid = refinedGrid(family, doublings);
    const figures = figuresOn(grid);
    if (!figures) return best;
    if (family.exact) return { values: figures.values, relativeError: ROUNDING };
    known.push(figures.values);
    if (known.length < 3) continue;
    const { values, errors } = extrapolate(known.at(-3)!, known.at(-2)!, figures.values);
    const scales = scaleOf(values);
    const relativeError = Math.max(figures.unseen, (family.rounded ? UNSTEADY : 1) * largestRatio(errors, scales));
    if (best === null || relativeError < best.relativeError) {
      stalled = best !== null && relativeError > STALLED * best.relativeError ? stalled + 1 : 0;
      best = { values, relativeError };
    } else stalled++;
    if (relativeError <= precision || stalled >= PATIENCE) break;
    if (
      family.rounded &&
      grid.cells >= STEADY_CELLS &&
      HOPE * relativeError * (grid.cells / family.largest) > precision
    )
      break;
  }
  return best;
}

/** Where there is no error the scale does not matter. */
function largestRatio(errors: Float64Array, scales: Float64Array): number {
  let largest = 0;
  for (let i = 0; i < errors.length; i++) {
    if (errors[i] !== 0) largest = Math.max(largest, errors[i]! / scales[i]!);
  }
  return largest;
}
