export interface RaiseLargestInput {
  /** Largest occurrences of the risks that are not affected, where they were simulated, else 0. */
  rest: Float64Array;
  /** On a shared buffer: raised to the larger of both. */
  largest: Float64Array;
}

/** The largest occurrence of each year among two groups of risks. */
export function raiseLargest({ rest, largest }: RaiseLargestInput): void {
  for (let trial = 0; trial < largest.length; trial++) {
    if (rest[trial]! > largest[trial]!) largest[trial] = rest[trial]!;
  }
}
