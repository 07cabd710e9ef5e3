import { log } from './log';

/**
 * x ln(x/m) + m − x for x > 0, m > 0, without cancellation when x is near m. `difference` is x − m, where it is known better.
 * Source: Loader (2000), function bd0, with the series used further out: beyond, what cancels is less than three quarters.
 */
export function deviance(x: number, m: number, difference = x - m): number {
  if (Math.abs(difference) >= 0.35 * (x + m)) return x * logRatio(x, m) - difference;
  const v = difference / (x + m);
  const z = v * v;
  let term = 2 * x * v;
  let sum = difference * v;
  for (let n = 3; ; n += 2) {
    term *= z;
    const next = sum + term / n;
    if (next === sum) return sum;
    sum = next;
  }
}

/** ln(x/m) even where the quotient leaves the range of doubles. */
function logRatio(x: number, m: number): number {
  const ratio = x / m;
  return ratio > 1e-300 && ratio < 1e300 ? log(ratio) : log(x) - log(m);
}
