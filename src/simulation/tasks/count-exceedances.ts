export interface CountExceedancesInput {
  annual: Float64Array;
  /** Annual losses in currency. */
  thresholds: readonly number[];
}

/** In how many years the annual loss exceeds each threshold. */
export function countExceedances({ annual, thresholds }: CountExceedancesInput): number[] {
  return thresholds.map((threshold) => {
    let count = 0;
    for (let trial = 0; trial < annual.length; trial++) if (annual[trial]! > threshold) count++;
    return count;
  });
}
