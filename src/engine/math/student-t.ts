import { betaI } from './incomplete-beta';

/** Distribution function of Student's t with `degrees` > 0 degrees of freedom, accurate relative to its own size in the lower tail. */
export function studentCdf(degrees: number, t: number): number {
  const square = t * t;
  const total = degrees + square;
  if (total === Infinity) return t < 0 ? 0 : 1;
  const tail = 0.5 * betaI(0.5 * degrees, 0.5, degrees / total, square / total);
  return t < 0 ? tail : 1 - tail;
}
