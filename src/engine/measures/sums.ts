// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- ambient declarations cannot be imported
/// <reference path="./simple-statistics.d.ts" />
/** Compensated sums from simple-statistics, and the same of terms that are not stored. */
export { mean, sum } from 'simple-statistics';

/** term(0) + … + term(n − 1), compensated: Neumaier (1974), as `sum` does it. */
export function sumOf(n: number, term: (i: number) => number): number {
  let sum = 0;
  let correction = 0;
  for (let i = 0; i < n; i++) {
    const x = term(i);
    const next = sum + x;
    correction += Math.abs(sum) >= Math.abs(x) ? sum - next + x : x - next + sum;
    sum = next;
  }
  return sum + correction;
}

/** Sum of squared deviations of term(0) … term(n − 1) from their mean. */
export function squaredDeviations(n: number, term: (i: number) => number): number {
  const centre = sumOf(n, term) / n;
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const deviation = term(i) - centre;
    sum += deviation * deviation;
  }
  return sum;
}
