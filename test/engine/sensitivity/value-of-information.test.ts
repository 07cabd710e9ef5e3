import { appetiteInformation } from '../../../src/engine/sensitivity';

const flat = (q: number, batches = 8) => new Float64Array(batches).fill(q);

test('two equally likely values around the probability allowed', () => {
  // Now 0.05 is within 0.06; with 0.08 known it would have been wrong by 0.02, half of the time.
  const found = appetiteInformation([flat(0.02), flat(0.08)], 0.06);
  expect(found.probability).toBeCloseTo(0.05, 15);
  expect(found.expectedMove).toBeCloseTo(0.03, 15);
  expect(found.probabilityOfChange).toBe(0.5);
  expect(found.value).toBeCloseTo(0.01, 15);
  expect(found.standardError).toBeCloseTo(0, 15);
});

test('from the other side: a breach that might be none', () => {
  const found = appetiteInformation([flat(0.02), flat(0.08), flat(0.11)], 0.03);
  expect(found.probability).toBeCloseTo(0.07, 15);
  expect(found.probabilityOfChange).toBeCloseTo(1 / 3, 15);
  expect(found.value).toBeCloseTo(0.01 / 3, 15);
  // The textbook form: E max(0, α − q) − max(0, α − E q).
  const textbook = (Math.max(0, 0.03 - 0.02) + 0 + 0) / 3 - Math.max(0, 0.03 - 0.07);
  expect(found.value).toBeCloseTo(textbook, 15);
});

test('an input that cannot change the verdict is worth nothing, exactly', () => {
  expect(appetiteInformation([flat(0.1), flat(0.3)], 0.5)).toMatchObject({ value: 0, probabilityOfChange: 0 });
});

test('the standard error is that of batches that differ', () => {
  const spread = Float64Array.of(0.07, 0.09, 0.07, 0.09);
  const found = appetiteInformation([flat(0.02, 4), spread], 0.06);
  // The value is half the mean excess over 0.06 of the second node, linear in its batches.
  const deviation = Math.sqrt((4 * 0.01 ** 2) / 3);
  expect(found.value).toBeCloseTo(0.01, 15);
  expect(found.standardError).toBeCloseTo((0.5 * deviation) / Math.sqrt(4), 12);
});
