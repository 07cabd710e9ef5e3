/**
 * The smallest double x in (low, high] with f(x) ≥ 0, for f nondecreasing with f(low) < 0 ≤ f(high); f may jump or be flat.
 * Stops when the bracket is `tolerance` of its size. Inverse quadratic steps where they are safe, else bisection.
 * Source: Chandrupatla, "A new hybrid quadratic/bisection algorithm for finding the zero of a nonlinear function" (1997).
 */
export function monotoneRoot(f: (x: number) => number, low: number, high: number, tolerance = 4e-16): number {
  // x1 is the newest point, x2 the end across the root, x3 the point that x1 replaced.
  let x1 = high;
  let f1 = f(high);
  let x2 = low;
  let f2 = f(low);
  let t = 0.5;
  for (;;) {
    const x = x1 + t * (x2 - x1);
    if (x === x1 || x === x2) break;
    const fx = f(x);
    const sameSide = fx >= 0 === x1 > x2;
    const [x3, f3] = sameSide ? [x1, f1] : [x2, f2];
    if (!sameSide) [x2, f2] = [x1, f1];
    [x1, f1] = [x, fx];
    const least = (0.5 * tolerance * Math.max(Math.abs(x1), Math.abs(x2))) / Math.abs(x2 - x1);
    if (least >= 0.5) break;
    t = Math.min(1 - least, Math.max(least, quadraticStep(x1, f1, x2, f2, x3, f3)));
  }
  return Math.max(x1, x2);
}

/** Share of the way from x1 to x2 where the inverse parabola through the points has its root; ½ where it may not be trusted. */
function quadraticStep(x1: number, f1: number, x2: number, f2: number, x3: number, f3: number): number {
  const xi = (x1 - x2) / (x3 - x2);
  const phi = (f1 - f2) / (f3 - f2);
  if (!(phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi)) return 0.5;
  return (f1 / (f2 - f1)) * (f3 / (f2 - f3)) + ((x3 - x1) / (x2 - x1)) * (f1 / (f3 - f1)) * (f2 / (f3 - f2));
}
