import { type SensitivityIndex, sobolIndices, type UncertainPart } from '../../../src/engine/sensitivity';
import { closedForm } from '../measures/closed-form';

interface Ishigami {
  variance: number;
  S1: number[];
  ST: number[];
}
const { inputs, expected } = closedForm<{ a: number; b: number }, Ishigami>('SEN-ISHI');

/** Ishigami and Homma (1990): inputs uniform on [−π, π]. */
const ishigami: UncertainPart = {
  inputs: 3,
  evaluate: (u) => {
    const [x, y, z] = [...u].map((value) => Math.PI * (2 * value - 1));
    return Math.sin(x!) + inputs.a * Math.sin(y!) ** 2 + inputs.b * z! ** 4 * Math.sin(x!);
  },
};

/** Sobol's g function: first order 1/(3(1 + a)²), total variance ∏(1 + V_i) − 1 (Saltelli and Sobol' 1995). */
const A = [0, 1, 4.5, 9, 99, 99, 99, 99];
const g: UncertainPart = {
  inputs: A.length,
  evaluate: (u) => A.reduce((product, a, i) => (product * (Math.abs(4 * u[i]! - 2) + a)) / (1 + a), 1),
};
const partial = A.map((a) => 1 / (3 * (1 + a) ** 2));
const product = (values: number[]) => values.reduce((all, value) => all * (1 + value), 1);
const gVariance = product(partial) - 1;
const gFirst = partial.map((v) => v / gVariance);
const gTotal = partial.map((v, i) => (v * product(partial.filter((_, j) => j !== i))) / gVariance);

/** Ranges of 32 randomisations know their error to an eighth, so six of them are far. */
function near({ value, standardError }: SensitivityIndex, exact: number, atMost: number) {
  expect(Math.abs(value - exact)).toBeLessThan(Math.min(6 * standardError + 1e-9, atMost));
}

test('SEN-ISHI: mean, variance and indices of the Ishigami function', () => {
  const found = sobolIndices([ishigami], { seed: 1, points: 512 });
  expect(found.evaluations).toBe(32 * 512 * 5);
  // Half of what as many independent points would leave.
  expect(Math.abs(found.mean - 3.5)).toBeLessThan(0.5 * Math.sqrt(expected.variance / (2 * 32 * 512)));
  expect(Math.abs(found.variance / expected.variance - 1)).toBeLessThan(5e-3);
  found.indices![0]!.forEach(({ firstOrder, total }, i) => {
    near(firstOrder, expected.S1[i]!, 0.005);
    near(total, expected.ST[i]!, 0.005);
  });
});

test("Sobol's g function in eight dimensions", () => {
  const found = sobolIndices([g], { seed: 2, points: 512 });
  expect(Math.abs(found.mean - 1)).toBeLessThan(0.5 * Math.sqrt(gVariance / (2 * 32 * 512)));
  expect(Math.abs(found.variance / gVariance - 1)).toBeLessThan(5e-3);
  found.indices![0]!.forEach(({ firstOrder, total }, i) => {
    near(firstOrder, gFirst[i]!, 0.01);
    near(total, gTotal[i]!, 0.01);
  });
});

test('parts of a sum share the variance of the sum', () => {
  const twice: UncertainPart = { inputs: 3, evaluate: (u) => 2 * ishigami.evaluate(u) };
  const { variance, indices } = sobolIndices([ishigami, twice], { seed: 3, points: 256 });
  expect(Math.abs(variance / (5 * expected.variance) - 1)).toBeLessThan(1e-2);
  expected.ST.forEach((total, i) => {
    near(indices![0]![i]!.total, total / 5, 0.01);
    near(indices![1]![i]!.total, (4 * total) / 5, 0.01);
  });
});

test('95 % intervals hold the truth in about 95 % of seeds', () => {
  const seeds = 60;
  let held = 0;
  for (let seed = 1; seed <= seeds; seed++) {
    sobolIndices([ishigami], { seed, points: 32 }).indices![0]!.forEach(({ firstOrder, total }, i) => {
      if (firstOrder.low <= expected.S1[i]! && expected.S1[i]! <= firstOrder.high) held++;
      if (total.low <= expected.ST[i]! && expected.ST[i]! <= total.high) held++;
    });
  }
  expect(held / (6 * seeds)).toBeGreaterThan(0.9);
  expect(held / (6 * seeds)).toBeLessThan(0.985);
}, 120_000);

test('the same seed gives the same figures, another seed others', () => {
  const run = (seed: number) => JSON.stringify(sobolIndices([ishigami], { seed, points: 16 }));
  expect(run(5)).toBe(run(5));
  expect(run(5)).not.toBe(run(6));
});

test('a quantity that does not vary has no indices', () => {
  expect(sobolIndices([{ inputs: 2, evaluate: () => 4 }], { seed: 1, points: 16 })).toMatchObject({
    mean: 4,
    variance: 0,
    indices: null,
  });
});
