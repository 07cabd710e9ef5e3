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
  const values = new Float64Array(fine.length);
  const errors = new Float64Array(fine.length);
  for (let i = 0; i < values.length; i++) {
    values[i] = fine[i]! + (fine[i]! - middle[i]!) / 15;
    errors[i] = Math.abs(values[i]! - (middle[i]! + (middle[i]! - coarse[i]!) / 15)) / 3;
  }
  return { values, errors };
}
