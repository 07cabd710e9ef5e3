/**
 * Richardson extrapolation: figures on grids whose step halves from one to the next have errors c·h⁴ + …, so
 * (16·fine − coarse)/15 is free of the first term. Two such values in a row tell the error of the second: whatever the
 * order of what is left, at least two, it is at most a third of their difference.
 */
export interface Extrapolated {
  readonly values: Float64Array;
  /** Estimated absolute error of each value. */
  readonly errors: Float64Array;
}

export function extrapolate(coarse: Float64Array, middle: Float64Array, fine: Float64Array): Extrapolated {
  const values = fine.map((value, i) => value + (value - middle[i]!) / 15);
  const errors = values.map((value, i) => Math.abs(value - (middle[i]! + (middle[i]! - coarse[i]!) / 15)) / 3);
  return { values, errors };
}
