// Bound once: in a sandboxed context each look-up of Math is slow.
const { abs } = Math;

/** Gauss-Legendre rules on [−1, 1]; weights add up to 2. */
export interface GaussRule {
  readonly points: readonly number[];
  readonly weights: readonly number[];
}

export const GAUSS_2: GaussRule = { points: [-0.5773502691896257, 0.5773502691896257], weights: [1, 1] };

export const GAUSS_4: GaussRule = {
  points: [-0.8611363115940526, -0.3399810435848563, 0.3399810435848563, 0.8611363115940526],
  weights: [0.34785484513745385, 0.6521451548625461, 0.6521451548625461, 0.34785484513745385],
};

export const GAUSS_7: GaussRule = {
  points: [
    -0.9491079123427585, -0.7415311855993945, -0.4058451513773972, 0, 0.4058451513773972, 0.7415311855993945,
    0.9491079123427585,
  ],
  weights: [
    0.1294849661688697, 0.27970539148927664, 0.3818300505051189, 0.4179591836734694, 0.3818300505051189,
    0.27970539148927664, 0.1294849661688697,
  ],
};

/** ∫ f over [a, b]. */
export function gauss(f: (x: number) => number, a: number, b: number, rule: GaussRule): number {
  const middle = 0.5 * (a + b);
  const half = 0.5 * (b - a);
  const { points, weights } = rule;
  let sum = 0;
  for (let i = 0; i < points.length; i++) sum += weights[i]! * f(middle + half * points[i]!);
  return half * sum;
}

/** ∫ f over [a, b], halved where two rules differ by more than `tolerance`, at most `depth` times. */
export function adaptiveGauss(f: (x: number) => number, a: number, b: number, tolerance: number, depth = 40): number {
  const fine = gauss(f, a, b, GAUSS_7);
  if (depth === 0 || abs(fine - gauss(f, a, b, GAUSS_4)) <= tolerance) return fine;
  const middle = 0.5 * (a + b);
  return (
    adaptiveGauss(f, a, middle, 0.5 * tolerance, depth - 1) + adaptiveGauss(f, middle, b, 0.5 * tolerance, depth - 1)
  );
}
