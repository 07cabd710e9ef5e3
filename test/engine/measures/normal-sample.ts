/** Columns of a joint normal sample from a small seeded generator; for tests of estimators only. */
export function normalSample(
  mu: readonly number[],
  cov: readonly number[][],
  trials: number,
  seed: number,
): Float64Array[] {
  const factor = cholesky(cov);
  const uniform = generator(seed);
  const columns = mu.map(() => new Float64Array(trials));
  for (let trial = 0; trial < trials; trial++) {
    const z = mu.map(() => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform()));
    columns.forEach((column, i) => {
      column[trial] = mu[i]! + factor[i]!.reduce((sum, f, j) => sum + f * z[j]!, 0);
    });
  }
  return columns;
}

/** Uniforms in (0, 1) (mulberry32). */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (((t ^ (t >>> 14)) >>> 0) + 0.5) / 2 ** 32;
  };
}

function cholesky(a: readonly number[][]): number[][] {
  const l = a.map((row) => row.map(() => 0));
  for (let i = 0; i < a.length; i++)
    for (let j = 0; j <= i; j++) {
      let sum = a[i]![j]!;
      for (let k = 0; k < j; k++) sum -= l[i]![k]! * l[j]![k]!;
      l[i]![j] = i === j ? Math.sqrt(sum) : sum / l[j]![j]!;
    }
  return l;
}
