import { frequencyOf, lognormalOfInterval, type Severity, severityOf } from '../../../src/engine/distributions';
import { expectWithin, oracle } from './oracle';

type ByLevel = Record<string, number>;

const sd = (law: Severity): number => Math.sqrt(law.variance);

/** Tail value at risk of a severity from its limited mean: VaR + E[(X − VaR)+]/(1 − p). */
function tailValueAtRisk(law: Severity, p: number): number {
  const value = law.quantile(p);
  return value + (law.mean - law.limitedMean(value)) / (1 - p);
}

describe('elicitation', () => {
  test('ELI-01: 90 % interval to lognormal', () => {
    const { inputs, expected } = oracle<{ low: number; high: number; confidence: number }, ByLevel>('ELI-01');
    const { mu, sigma } = lognormalOfInterval(inputs);
    const law = severityOf({ type: 'lognormalInterval', ...inputs });
    expectWithin(mu, expected.mu!, 1e-12);
    expectWithin(sigma, expected.sigma!, 1e-12);
    expectWithin(law.mean, expected.mean!, 1e-12);
    expectWithin(law.quantile(0.5), expected.median!, 1e-12);
    expectWithin(sd(law), expected.sd!, 1e-12);
    expectWithin(law.quantile(0.99), expected.p99!, 1e-12);
    expectWithin(law.quantile(0.05), inputs.low, 1e-12);
    expectWithin(law.quantile(0.95), inputs.high, 1e-12);
  });

  test('ELI-02: annualised loss of a rate and an interval', () => {
    const { inputs, expected } = oracle<{ frequency: number; low: number; high: number }, ByLevel>('ELI-02');
    const law = severityOf({ type: 'lognormalInterval', low: inputs.low, high: inputs.high, confidence: 0.9 });
    expectWithin(frequencyOf({ type: 'poisson', rate: inputs.frequency }).mean * law.mean, expected.mean!, 1e-12);
  });

  test('ELI-03: one interval at four confidence levels', () => {
    const { inputs, expected } = oracle<{ low: number; high: number }, Record<string, ByLevel>>('ELI-03');
    for (const [level, figures] of Object.entries(expected)) {
      const spec = { ...inputs, confidence: Number(level) };
      const law = severityOf({ type: 'lognormalInterval', ...spec });
      expectWithin(lognormalOfInterval(spec).sigma, figures.sigma!, 1e-12);
      expectWithin(law.mean, figures.mean!, 1e-12);
      expectWithin(law.quantile(0.99), figures.p99!, 1e-12);
    }
  });

  test.each(['ELI-PERT-20-100-900-4', 'ELI-PERT-0.1-0.3-0.7-1'])('%s: modified PERT', (id) => {
    const { inputs, expected } = oracle<
      { min: number; mode: number; max: number; gamma: number },
      { mean: number; sd: number; quantiles: ByLevel }
    >(id);
    const { gamma: shape, ...points } = inputs;
    const law = severityOf({ type: 'pert', ...points, shape });
    expectWithin(law.mean, expected.mean, 1e-12);
    expectWithin(sd(law), expected.sd, 1e-12);
    for (const [p, value] of Object.entries(expected.quantiles)) expectWithin(law.quantile(Number(p)), value, 1e-12);
  });

  test('ELI-POOL: the linear pool of two experts is a mixture', () => {
    const { inputs, expected } = oracle<
      { experts: [number, number, number][] },
      { linear_pool: { mean: number; quantiles: ByLevel } }
    >('ELI-POOL');
    const law = severityOf({
      type: 'mixture',
      weights: inputs.experts.map(([, , weight]) => weight),
      components: inputs.experts.map(([low, high]) => ({ type: 'lognormalInterval', low, high, confidence: 0.9 })),
    });
    expectWithin(law.mean, expected.linear_pool.mean, 1e-12);
    for (const [p, value] of Object.entries(expected.linear_pool.quantiles)) {
      expectWithin(law.quantile(Number(p)), value, 1e-12);
      expectWithin(law.survivalQuantile(1 - Number(p)), value, 1e-12);
    }
  });

  test('PIT-PERTMEAN: the mean of a PERT frequency is not its mode', () => {
    const { inputs, expected } = oracle<ByLevel, ByLevel>('PIT-PERTMEAN');
    const frequency = severityOf({
      type: 'pert',
      min: inputs.min!,
      mode: inputs.mode!,
      max: inputs.max!,
      shape: inputs.gamma!,
    });
    const loss = severityOf({ type: 'lognormalInterval', low: inputs.low!, high: inputs.high!, confidence: 0.9 });
    expectWithin(frequency.mean * loss.mean, expected.correct!, 1e-12);
  });
});

describe('risk measures of one severity', () => {
  test('RM-LOGNORMAL', () => {
    const { inputs, expected } = oracle<
      { mu: number; sigma: number },
      { var: ByLevel; tvar: ByLevel; mean: number; sd: number }
    >('RM-LOGNORMAL');
    const law = severityOf({ type: 'lognormal', ...inputs });
    expectWithin(law.mean, expected.mean, 1e-12);
    expectWithin(sd(law), expected.sd, 1e-12);
    for (const [p, value] of Object.entries(expected.var)) expectWithin(law.quantile(Number(p)), value, 1e-12);
    for (const [p, value] of Object.entries(expected.tvar)) expectWithin(tailValueAtRisk(law, Number(p)), value, 1e-11);
  });

  test('RM-GPD', () => {
    const { inputs, expected } = oracle<
      { xi: number; beta: number; u: number },
      { var: ByLevel; tvar: ByLevel; mean: number }
    >('RM-GPD');
    const law = severityOf({ type: 'generalizedPareto', xi: inputs.xi, scale: inputs.beta, threshold: inputs.u });
    expectWithin(law.mean, expected.mean, 1e-12);
    for (const [p, value] of Object.entries(expected.var)) expectWithin(law.quantile(Number(p)), value, 1e-12);
    for (const [p, value] of Object.entries(expected.tvar)) expectWithin(tailValueAtRisk(law, Number(p)), value, 1e-11);
  });
});

describe('layers by limited moments', () => {
  /** First two moments of min(max(X − d, 0), l). */
  function layerMoments(law: Severity, d: number, l: number): [number, number] {
    const first = law.limitedMean(d + l) - law.limitedMean(d);
    const second = law.limitedSecondMoment(d + l) - law.limitedSecondMoment(d) - 2 * d * first;
    return [first, second];
  }

  test('LAY-15: 5000 xs 3000 on Poisson-lognormal', () => {
    const { inputs, expected } = oracle<
      { frequency: { lambda: number }; severity: { mu: number; sigma: number }; deductible: number; limit: number },
      ByLevel
    >('LAY-15');
    const law = severityOf({ type: 'lognormal', mu: inputs.severity.mu, sigma: inputs.severity.sigma });
    const rate = inputs.frequency.lambda;
    const [first, second] = layerMoments(law, inputs.deductible, inputs.limit);
    expectWithin(first, expected.per_event_mean!, 1e-11);
    expectWithin(rate * first, expected.expected_ceded!, 1e-11);
    expectWithin(Math.sqrt(rate * second), expected.sd_ceded!, 1e-11);
    expectWithin(rate * law.survival(inputs.deductible), expected.expected_hits!, 1e-12);
    expectWithin(rate * (law.mean - first), expected.expected_net!, 1e-12);
  });

  test('KPW-9.14: Pareto with deductible, limit and coinsurance', () => {
    const { inputs, expected } = oracle<ByLevel, ByLevel>('KPW-9.14');
    const law = severityOf({ type: 'lomax', alpha: inputs.alpha!, scale: inputs.theta! });
    // The limit of the policy is the greatest covered loss: the layer is its part above the deductible.
    const [first, second] = layerMoments(law, inputs.deductible!, inputs.limit! - inputs.deductible!);
    const share = inputs.coinsurance!;
    expectWithin(inputs.lam! * share * first, expected.mean!, 1e-9);
    expectWithin(inputs.lam! * share * share * second, expected.variance!, 1e-9);
    const zero = frequencyOf({ type: 'poisson', rate: inputs.lam! }).pgf(1 - law.survival(inputs.deductible!));
    expectWithin(zero, expected.prob_zero!, 1e-12);
  });
});
