import { controlledMean, errorOfDifference, standardErrorOf } from '../../../src/engine/measures/controlled-mean';
import { errorOfMean } from '../../../src/engine/measures/randomisations';

const sizes = new Float64Array(16).fill(100);
/** Sums of a control with mean 1 a trial: some noise, and one randomisation far off. */
const noise = Float64Array.from({ length: 16 }, (_, r) => ((r * 7) % 16) - 7.5 + (r === 3 ? 40 : 0));
const control = { sums: noise.map((value, r) => sizes[r]! + value), mean: 1 };

test('without a control it is the ratio estimator with its error', () => {
  const sums = noise.map((value) => 50 + value);
  const { value, freedom, ...rest } = controlledMean(sizes, sums, null);
  expect(value).toBeCloseTo((800 + 40) / 1600, 12);
  expect(freedom).toBe(15);
  expect(standardErrorOf({ value, freedom, ...rest })).toBeCloseTo(errorOfMean(sizes, sums), 12);
});

test('a term that follows the control is known exactly', () => {
  const mean = controlledMean(
    sizes,
    control.sums.map((sum) => 0.25 * sum + 30),
    control,
  );
  expect(mean.value).toBeCloseTo(0.25 + 0.3, 12);
  expect(mean.freedom).toBe(14);
  expect(standardErrorOf(mean)).toBeLessThan(1e-12);
});

test('value and error are those of weighted leave-one-out residuals', () => {
  const sums = control.sums.map((sum, r) => 0.5 * sum + 3 * Math.cos(r * r));
  const mean = controlledMean(sizes, sums, control);
  // Least squares of y on x over the randomisations, read at the known mean; each residual is that of the line of the others.
  const line = (rows: number[]): ((x: number) => number) => {
    const centre = (of: Float64Array): number => rows.reduce((sum, r) => sum + of[r]! / 100, 0) / rows.length;
    const [x, y] = [centre(control.sums), centre(sums)];
    const products = rows.map((r) => [control.sums[r]! / 100 - x, sums[r]! / 100 - y] as const);
    const slope = products.reduce((s, [u, v]) => s + u * v, 0) / products.reduce((s, [u]) => s + u * u, 0);
    return (at) => y + slope * (at - x);
  };
  const rows = [...sizes.keys()];
  expect(mean.value).toBeCloseTo(line(rows)(1), 12);
  const spread = rows.reduce((s, r) => s + (control.sums[r]! / 100 - 1.025) ** 2, 0);
  const variance = rows.reduce((total, r) => {
    const weight = 1 / 16 - (0.025 * (control.sums[r]! / 100 - 1.025)) / spread;
    const residual = sums[r]! / 100 - line(rows.filter((other) => other !== r))(control.sums[r]! / 100);
    return total + (weight * residual) ** 2;
  }, 0);
  expect(standardErrorOf(mean)).toBeCloseTo(Math.sqrt(variance), 12);
});

test('a control that does not vary, or only in one randomisation, is left out', () => {
  const sums = noise.map((value) => 50 + value);
  const plain = controlledMean(sizes, sums, null);
  const single = sizes.map((size, r) => (r === 3 ? 2 * size : size));
  expect(controlledMean(sizes, sums, { sums: sizes, mean: 1.5 })).toEqual(plain);
  expect(controlledMean(sizes, sums, { sums: single, mean: 1 })).toEqual(plain);
});

test('the difference of equal means has no error', () => {
  const mean = controlledMean(sizes, noise, control);
  expect(errorOfDifference(mean, mean)).toBe(0);
});
