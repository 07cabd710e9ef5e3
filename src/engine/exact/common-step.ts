/** The largest step of which all values (positive) are whole multiples within rounding; null when none is as large as `least`. */
export function commonStep(values: readonly number[], least: number): number | null {
  if (values.length === 0) return null;
  const largest = values.reduce((a, b) => Math.max(a, b));
  let step = 0;
  for (const value of values) {
    step = divisor(step, value, 1e-9 * largest);
    if (step < least) return null;
  }
  // Euclid's remainders carry rounding; the largest value over a whole number is the step without it.
  const exact = largest / Math.round(largest / step);
  const fits = values.every((value) => Math.abs(value / exact - Math.round(value / exact)) < 1e-7);
  return fits ? exact : null;
}

function divisor(a: number, b: number, tolerance: number): number {
  let large = Math.max(a, b);
  let small = Math.min(a, b);
  while (small > tolerance) {
    const remainder = large - small * Math.round(large / small);
    large = small;
    small = Math.abs(remainder);
  }
  return large;
}
