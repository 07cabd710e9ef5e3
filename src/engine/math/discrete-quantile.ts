/**
 * inf{n ≥ 0 : P(N ≤ n) ≥ p} for p in [0, 1], by doubling from a first guess and then halving.
 * Above the median the survival function decides, since 1 − p is exact there.
 */
export function discreteQuantile(
  cdf: (n: number) => number,
  survival: (n: number) => number,
  guess: number,
  p: number,
): number {
  const q = 1 - p;
  const reached = p <= 0.5 ? (n: number) => cdf(n) >= p : (n: number) => survival(n) <= q;
  let high = Math.max(0, Math.floor(guess));
  let step = 1;
  let low = -1;
  if (reached(high)) {
    for (low = high - step; low >= 0 && reached(low); low = high - step) {
      high = low;
      step *= 2;
    }
    low = Math.max(low, -1);
  } else {
    for (low = high, high += step; !reached(high); high += step) {
      low = high;
      step *= 2;
    }
  }
  while (high - low > 1) {
    const middle = Math.floor(low + (high - low) / 2);
    if (reached(middle)) high = middle;
    else low = middle;
  }
  return high;
}
