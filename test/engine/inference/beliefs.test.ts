import fc from 'fast-check';
import { frequencyOf, severityOf } from '../../../src/engine/distributions';
import {
  disagreement,
  expectedLognormal,
  linearPool,
  logarithmicPool,
  logMarginalCount,
  logMarginalSuccesses,
  lognormalBelief,
  medianUncertainty,
  probabilityInterval,
  probabilityMean,
  rateInterval,
  rateMean,
  updateLognormal,
  updateProbability,
  updateRate,
} from '../../../src/engine/inference';
import { expectWithin, oracle } from '../distributions/oracle';

type ByLevel = Record<string, number>;

test('BAY-GP: a rate after events', () => {
  const { inputs, expected } = oracle<
    { a: number; b: number; events: number; years: number },
    {
      post_shape: number;
      post_rate: number;
      post_mean: number;
      post_ci90: number[];
      predictive_pmf: number[];
      log_marginal: number;
    }
  >('BAY-GP');
  const prior = { shape: inputs.a, rate: inputs.b };
  const posterior = updateRate(prior, inputs);
  expect(posterior).toEqual({ shape: expected.post_shape, rate: expected.post_rate });
  expectWithin(rateMean(posterior), expected.post_mean, 1e-12);
  rateInterval(posterior, 0.9).forEach((bound, i) => {
    expectWithin(bound, expected.post_ci90[i]!, 1e-12);
  });
  expectWithin(logMarginalCount(prior, inputs), expected.log_marginal, 1e-12);
  const predictive = frequencyOf({ type: 'negativeBinomial', mean: rateMean(posterior), size: posterior.shape });
  expected.predictive_pmf.forEach((mass, n) => {
    expectWithin(predictive.pmf(n), mass, 1e-12);
  });
});

test('BAY-BB: a control after tests', () => {
  const { inputs, expected } = oracle<
    { a: number; b: number; n: number; k: number },
    { post: number[]; mean: number; ci90: number[] }
  >('BAY-BB');
  const posterior = updateProbability({ a: inputs.a, b: inputs.b }, { trials: inputs.n, successes: inputs.k });
  expect([posterior.a, posterior.b]).toEqual(expected.post);
  expectWithin(probabilityMean(posterior), expected.mean, 1e-12);
  probabilityInterval(posterior, 0.9).forEach((bound, i) => {
    expectWithin(bound, expected.ci90[i]!, 1e-12);
  });
});

test('the probability of what was seen', () => {
  // Beta-binomial masses by an independent implementation.
  expectWithin(logMarginalSuccesses({ a: 1, b: 1 }, { trials: 20, successes: 18 }), -3.0445224377234226, 1e-12);
  expectWithin(logMarginalSuccesses({ a: 2.5, b: 1.5 }, { trials: 20, successes: 18 }), -2.699318082335633, 1e-12);
  expect(logMarginalCount({ shape: 2, rate: 1 }, { events: 0, years: 0 })).toBe(0);
});

test('losses move a lognormal', () => {
  // Normal-inverse-gamma by hand, in an independent implementation.
  const prior = lognormalBelief(12, 1.2, 4);
  expect(prior).toEqual({ mean: 12, weight: 4, shape: 3, scale: 2.88 });
  const posterior = updateLognormal(prior, [50000, 400000, 90000]);
  expectWithin(posterior.mean, 11.875223294258973, 1e-13);
  expect([posterior.weight, posterior.shape]).toEqual([7, 4.5]);
  expectWithin(posterior.scale, 4.101757149398607, 1e-13);
  expectWithin(expectedLognormal(posterior).sigma, 1.0825574414846946, 1e-13);
  expectWithin(medianUncertainty(posterior), 0.4091682528729799, 1e-13);
});

test('an estimate is its own belief before any loss', () => {
  const { mu, sigma } = expectedLognormal(updateLognormal(lognormalBelief(11, 0.7, 6), []));
  expect(mu).toBe(11);
  expectWithin(sigma, 0.7, 1e-15);
});

test('losses at once and one by one give one posterior', () => {
  const loss = fc.double({ min: 1, max: 1e9, noNaN: true });
  fc.assert(
    fc.property(fc.array(loss, { minLength: 1, maxLength: 8 }), (losses) => {
      const prior = lognormalBelief(10, 1.5, 3);
      const atOnce = updateLognormal(prior, losses);
      const oneByOne = losses.reduce((belief, value) => updateLognormal(belief, [value]), prior);
      expectWithin(oneByOne.mean, atOnce.mean, 1e-12);
      expectWithin(oneByOne.scale, atOnce.scale, 1e-9);
    }),
  );
});

test('ELI-POOL: two experts, both pools', () => {
  const { inputs, expected } = oracle<
    { experts: [number, number, number][] },
    { linear_pool: { mean: number }; logarithmic_pool: { mu: number; sigma: number; mean: number; quantiles: ByLevel } }
  >('ELI-POOL');
  const experts = inputs.experts.map(([low, high, weight]) => ({ low, high, confidence: 0.9, weight }));
  expectWithin(severityOf(linearPool(experts)).mean, expected.linear_pool.mean, 1e-12);
  const pooled = logarithmicPool(experts);
  expectWithin(pooled.mu, expected.logarithmic_pool.mu, 1e-12);
  expectWithin(pooled.sigma, expected.logarithmic_pool.sigma, 1e-12);
  const law = severityOf({ type: 'lognormal', ...pooled });
  expectWithin(law.mean, expected.logarithmic_pool.mean, 1e-12);
  for (const [p, value] of Object.entries(expected.logarithmic_pool.quantiles)) {
    expectWithin(law.quantile(Number(p)), value, 1e-12);
  }
});

test('disagreement is what lies between experts', () => {
  const sure = (median: number): { low: number; high: number; confidence: number; weight: number } => ({
    low: median / 1.5,
    high: median * 1.5,
    confidence: 0.9,
    weight: 2,
  });
  expect(disagreement([sure(1000), sure(1000)])).toBeCloseTo(0, 12);
  // Medians a factor e² apart lie 1 from their centre; ln 1.5/1.6448… is each deviation.
  const sigma = Math.log(1.5) / 1.6448536269514722;
  expectWithin(disagreement([sure(1000), sure(1000 * Math.exp(2))]), 1 / (1 + sigma * sigma), 1e-12);
});
