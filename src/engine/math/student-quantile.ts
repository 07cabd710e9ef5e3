import { inverseBeta } from './inverse-beta';

/** t with P(T ≤ t) = p for Student's law with `degrees` > 0 degrees of freedom and p in [0, ½], accurate relative to its size. */
export function studentQuantile(degrees: number, p: number): number {
  if (p <= 0) return -Infinity;
  const { x, y } = inverseBeta(0.5 * degrees, 0.5, 2 * p);
  return -Math.sqrt((degrees * y) / x);
}
