/** A relative step below this leaves an error of its cube, so nothing is gained by another one. */
export const LAST_STEP = 1e-6;

/**
 * Halley's step from Newton's, where `bend` is f''/f' at the point; Newton's own where Halley's would turn or run away.
 */
export function halley(newton: number, bend: number): number {
  const divisor = 1 + 0.5 * newton * bend;
  return divisor > 0.3 ? newton / divisor : newton;
}
