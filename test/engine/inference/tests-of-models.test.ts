import fc from 'fast-check';
import {
  dispersionTest,
  exceedancePower,
  exceedanceTest,
  expertScore,
  randomisedTransforms,
  uniformityTest,
} from '../../../src/engine/inference';
import { expectWithin } from '../distributions/oracle';

// Reference values: SciPy 1.17 (kstwo, binomtest, chi2, binom) and the formulas in 64-bit arithmetic.

test.each([
  [10, 250, 0.01, 12.955491062356018, 0.0003189845082133835, 0.00025019006874050777],
  [2, 5, 0.05, 5.560572190448702, 0.01836940942069376, 0.022592499999999995],
  [0, 5, 0.05, 0.5129329438755058, 0.47387195607914057, 1],
])('Kupiec: %i exceedances in %i years at %d', (exceedances, years, probability, ratio, p, exact) => {
  const found = exceedanceTest(exceedances, years, probability);
  expectWithin(found.likelihoodRatio, ratio, 1e-12);
  expectWithin(found.pValue, p, 1e-11);
  expectWithin(found.exactPValue, exact, 1e-11);
});

test('equally likely counts on the other side belong to the exact p-value', () => {
  expectWithin(exceedanceTest(1, 5, 0.2).exactPValue, 1, 1e-12);
  expectWithin(exceedanceTest(12, 30, 0.25).exactPValue, 0.08810760577535248, 1e-11);
});

test('five years prove little', () => {
  expectWithin(exceedancePower(5, 0.05, 0.2, 0.05), 0.2627199999999999, 1e-12);
  expectWithin(exceedancePower(30, 0.05, 0.2, 0.05), 0.7447667452596807, 1e-11);
});

test.each([
  [10, 0.274, 0.3715203845434957],
  [5, 0.4, 0.3087999999999995],
  [5, 0.6, 0.03008],
  [20, 0.2, 0.352720173623415],
  [100, 0.1, 0.2526927570063874],
  [3, 0.9, 0.002],
])('Kolmogorov: %i values at distance %d', (n, distance, p) => {
  // Values at (i − ½)/n, all moved up so that the largest distance is as asked; the last ones held within 1.
  const shift = distance - 0.5 / n;
  const values = Array.from({ length: n }, (_, i) => Math.min(1, (i + 0.5) / n + shift));
  const found = uniformityTest(values);
  expectWithin(found.distance, distance, 1e-12);
  expectWithin(found.pValue, p, 1e-9);
});

test('transforms fall within their year, and uniforms decide where', () => {
  const unit = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(unit, unit, unit, (a, b, v) => {
      const year = { below: Math.min(a, b), upTo: Math.max(a, b) };
      const [transform] = randomisedTransforms([year], [v]);
      expect(transform).toBeGreaterThanOrEqual(year.below);
      expect(transform).toBeLessThanOrEqual(year.upTo + 1e-15);
    }),
  );
});

test('dispersion of yearly counts', () => {
  const found = dispersionTest([3, 0, 5, 2, 9])!;
  expectWithin(found.index, 3.0789473684210527, 1e-13);
  expectWithin(found.overdispersion, 0.015151150182485626, 1e-11);
  expectWithin(found.underdispersion, 0.9848488498175144, 1e-11);
  expect(dispersionTest([0, 0, 0])).toBeNull();
  expect(dispersionTest([4])).toBeNull();
});

test('an overconfident expert', () => {
  const within = { low: 10, high: 100, confidence: 0.9, outcome: 50 };
  const questions = [
    ...Array.from({ length: 3 }, () => ({ ...within, outcome: 5 })),
    ...Array.from({ length: 5 }, () => within),
    ...Array.from({ length: 2 }, () => ({ ...within, outcome: 200 })),
  ];
  const score = expertScore(questions);
  expect(score).toMatchObject({ questions: 10, hits: 5, expectedHits: 9 });
  expectWithin(score.overconfidence, 0.0016349373999999981, 1e-11);
  expectWithin(score.calibration, 0.0054675, 1e-11);
  // Half of the outcomes lie a factor 2 outside: ln 10 + ½ · 20 · ln 2.
  expectWithin(score.intervalScore, Math.log(10) + 10 * Math.log(2), 1e-12);
});
