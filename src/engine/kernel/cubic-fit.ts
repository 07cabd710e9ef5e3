/**
 * Where a segment [0, 1) is sampled: the four Chebyshev nodes ½ − ½ cos((2k + 1)π/8), as literals because Math.cos
 * differs between platforms, and the middle, where the error of the interpolation is largest to leading order.
 */
const N0 = 0.03806023374435663;
const N1 = 0.3086582838174551;
const N2 = 0.6913417161825449;
const N3 = 0.9619397662556434;
export const SEGMENT_NODES: readonly number[] = [N0, N1, N2, N3, 0.5];

export interface CubicFit {
  c0: number;
  c1: number;
  c2: number;
  c3: number;
  /** |cubic − f| in the middle. */
  error: number;
  /** f in the middle. */
  middle: number;
}

export function emptyFit(): CubicFit {
  return { c0: 0, c1: 0, c2: 0, c3: 0, error: 0, middle: 0 };
}

/** The cubic c0 + c1 t + c2 t² + c3 t³ through the values at the SEGMENT_NODES. */
export function fitCubic(values: Float64Array, fit: CubicFit): void {
  const f0 = values[0]!;
  const f1 = values[1]!;
  const f2 = values[2]!;
  const d01 = (f1 - f0) / (N1 - N0);
  const d12 = (f2 - f1) / (N2 - N1);
  const d23 = (values[3]! - f2) / (N3 - N2);
  const d012 = (d12 - d01) / (N2 - N0);
  const d123 = (d23 - d12) / (N3 - N1);
  const d0123 = (d123 - d012) / (N3 - N0);
  fit.c3 = d0123;
  fit.c2 = d012 - d0123 * (N0 + N1 + N2);
  fit.c1 = d01 - d012 * (N0 + N1) + d0123 * (N0 * N1 + N0 * N2 + N1 * N2);
  fit.c0 = f0 - N0 * (d01 - N1 * (d012 - N2 * d0123));
  fit.middle = values[4]!;
  fit.error = Math.abs(fit.c0 + 0.5 * (fit.c1 + 0.5 * (fit.c2 + 0.5 * fit.c3)) - fit.middle);
}
