/** Running sums of `values` with error compensation (Neumaier 1974). */
export function runningSums(values: readonly number[]): number[] {
  let sum = 0;
  let lost = 0;
  return values.map((value) => {
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
    return sum + lost;
  });
}

/** Sum of `values` with error compensation. */
export function exactSum(values: readonly number[]): number {
  return runningSums(values).at(-1) ?? 0;
}
