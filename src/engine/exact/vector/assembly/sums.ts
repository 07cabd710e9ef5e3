/** Turns values into their sums from the first on (Kahan and Babuška). */
export function runningSums(values: usize, count: i32): void {
  let sum: f64 = 0;
  let lost: f64 = 0;
  for (let at = values, end = values + ((<usize>count) << 3); at < end; at += 8) {
    const x = load<f64>(at);
    const next = sum + x;
    lost += abs(sum) >= abs(x) ? sum - next + x : x - next + sum;
    sum = next;
    store<f64>(at, sum + lost);
  }
}

/**
 * out[j] = Σ weights[m]·sums[start + m − j] for j = 0 … count − 1, sums before zero being zero: a figure of a law that is
 * moved up by j cells.
 */
export function movedFigures(weights: usize, length: i32, start: i32, sums: usize, count: i32, out: usize): void {
  for (let j = 0; j < count; j++) {
    let total: f64 = 0;
    const base = start - j;
    for (let m = max(0, -base); m < length; m++) {
      total += load<f64>(weights + ((<usize>m) << 3)) * load<f64>(sums + ((<usize>(base + m)) << 3));
    }
    store<f64>(out + ((<usize>j) << 3), total);
  }
}
