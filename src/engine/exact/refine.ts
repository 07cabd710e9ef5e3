import { extrapolate } from './extrapolate';
import { type GridFamily, LARGEST_GRID, refinedGrid } from './grid';
import type { Grid } from './spectrum';

/** Figures brought to a precision. */
export interface Refined {
  readonly values: Float64Array;
  /** Largest estimated error relative to the scale of its figure. */
  readonly relativeError: number;
}

/**
 * Halves the step until every figure is known to `precision` relative to its scale, or no grid is left, or rounding
 * shows: the best is handed back with its estimate. `figuresOn` answers null when the grid does not reach far enough.
 * `scaleOf` gives what the error of each figure is measured by.
 */
export function refine(
  family: GridFamily,
  precision: number,
  figuresOn: (grid: Grid) => Float64Array | null,
  scaleOf: (values: Float64Array) => Float64Array,
): Refined | null {
  const known: Float64Array[] = [];
  let best: Refined | null = null;
  for (let doublings = 0; family.firstCells * 2 ** doublings <= LARGEST_GRID; doublings++) {
    const figures = figuresOn(refinedGrid(family, doublings));
    if (!figures) return best;
    known.push(figures);
    if (known.length < 3) continue;
    const { values, errors } = extrapolate(known.at(-3)!, known.at(-2)!, known.at(-1)!);
    const scales = scaleOf(values);
    let relativeError = 0;
    errors.forEach((error, i) => {
      relativeError = Math.max(relativeError, error === 0 ? 0 : error / scales[i]!);
    });
    const worse = best !== null && relativeError > 4 * best.relativeError && doublings > 5;
    if (best === null || relativeError < best.relativeError) best = { values, relativeError };
    if (relativeError <= precision || worse) break;
  }
  return best;
}
