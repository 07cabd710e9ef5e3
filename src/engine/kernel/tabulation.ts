/** The arithmetic of building quantile tables: two kinds, as of the operations on events, with the same bits. */
export interface Tabulation {
  /** Arrays that the others read and write must come from here. */
  readonly allocate: (length: number) => Float64Array;

  /** values[i] = e^(location + scale · z[i]); false, and no values, where one would leave the middle of the range of float64. */
  exponentials(z: Float64Array, location: number, scale: number, values: Float64Array): boolean;

  /**
   * The cubics of all segments of an octave from the values at its points: for each segment c0 … c3 in t ∈ [0, 1), then by
   * how much the cubic misses the polynomial through the points in the middle of the segment.
   */
  octaveCubics(values: Float64Array, segmentBits: number, out: Float64Array): void;
}
