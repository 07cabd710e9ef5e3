import { monotoneRoot, normalCdf, normalQuantile } from '../../../src/engine/math';
import { expectAllRelative, expectRelative, largest, quantiles, type Sketch, solve, tails } from './support';

const LEVELS = [0.5, 0.9, 0.99, 0.999];

/** inf{x : F(x) ≥ p}. */
function quantileOf(cdf: (x: number) => number, p: number, high: number): number {
  return cdf(0) >= p ? 0 : monotoneRoot((x) => cdf(x) - p, 0, high, 1e-15);
}

function poisson(mean: number, n: number): number {
  let mass = Math.exp(-mean);
  for (let k = 1; k <= n; k++) mass *= mean / k;
  return mass;
}

describe('laws with closed forms', () => {
  it('Bernoulli lognormal under a lognormal severity driver is Bernoulli lognormal', () => {
    const sketch: Sketch = {
      drivers: [{ id: 'D', distribution: { type: 'lognormal', sigma: 0.6 } }],
      risks: [
        {
          id: 'A',
          frequency: { type: 'bernoulli', probability: 0.4 },
          severity: { type: 'lognormal', mu: 2, sigma: 0.8 },
          drivers: [{ driver: 'D', frequencyLoading: 0, severityLoading: 1 }],
        },
      ],
    };
    const levels = [0.9, 0.99, 0.999];
    const result = solve(sketch, levels, 1e-7);
    const sigma = Math.hypot(0.6, 0.8);
    const mu = 2 + (0.8 ** 2 - sigma ** 2) / 2;
    const expected = levels.map((p) => Math.exp(mu + sigma * normalQuantile(1 - (1 - p) / 0.4)));
    expectAllRelative(quantiles(result), expected, 1e-7);
    expectAllRelative(largest(result), expected, 1e-7);
    const mean = 0.4 * Math.exp(mu + sigma ** 2 / 2);
    expectRelative(result.ledger.mean.value!, mean, 1e-12);
    expectAllRelative(
      tails(result),
      levels.map((p, i) => (mean * normalCdf(sigma - (Math.log(expected[i]!) - mu) / sigma)) / (1 - p)),
      1e-7,
    );
  });

  it('Bernoulli keeps its law under a frequency driver, and so does the largest event', () => {
    const risk = {
      id: 'A',
      frequency: { type: 'bernoulli', probability: 0.3 },
      severity: { type: 'exponential', mean: 50 },
    } as const;
    const free = solve({ risks: [risk] }, LEVELS);
    const driven = solve(
      {
        drivers: [{ id: 'D', distribution: { type: 'lognormal', sigma: 1 } }],
        risks: [{ ...risk, drivers: [{ driver: 'D', frequencyLoading: 1.5, severityLoading: 0 }] }],
      },
      LEVELS,
    );
    const expected = LEVELS.map((p) => Math.max(0, -50 * Math.log((1 - p) / 0.3)));
    expectAllRelative(quantiles(free), expected, 1e-9);
    expectAllRelative(quantiles(driven), expected, 1e-8);
    expectAllRelative(tails(driven), tails(free), 1e-8);
    expectAllRelative(largest(driven), expected, 1e-8);
  });

  it('Poisson under a gamma driver is negative binomial, in closed form and by quadrature', () => {
    const severity = { type: 'lognormal', mu: 3, sigma: 1.2 } as const;
    const negative = solve(
      { risks: [{ id: 'A', frequency: { type: 'negativeBinomial', mean: 4, size: 1.7 }, severity }] },
      LEVELS,
    );
    const drivers = [{ id: 'G', distribution: { type: 'gamma', shape: 1.7 } as const }];
    const loaded = [{ driver: 'G', frequencyLoading: 1, severityLoading: 0 }];
    const poissonRisk = { id: 'A', frequency: { type: 'poisson', rate: 4 }, severity, drivers: loaded } as const;
    const closed = solve({ drivers, risks: [poissonRisk] }, LEVELS);
    // A second risk that is not Poisson keeps the driver from the closed form; it costs nothing.
    const idle = {
      id: 'B',
      frequency: { type: 'bernoulli', probability: 0.2 },
      severity: { type: 'fixed', value: 0 },
      drivers: loaded,
    } as const;
    const integrated = solve({ drivers, risks: [poissonRisk, idle] }, LEVELS, 1e-7);
    for (const result of [closed, integrated]) {
      expectAllRelative(quantiles(result), quantiles(negative), 1e-7);
      expectAllRelative(tails(result), tails(negative), 1e-7);
      expectAllRelative(largest(result), largest(negative), 1e-7);
      expectRelative(result.ledger.standardDeviation.value!, negative.ledger.standardDeviation.value!, 1e-9);
    }
    expectAllRelative(quantiles(closed), quantiles(negative), 1e-8);
  });

  it('binomial equals as many Bernoulli risks, contributions included', () => {
    const severity = { type: 'gamma', shape: 1.5, scale: 10 } as const;
    const one = solve(
      { risks: [{ id: 'A', frequency: { type: 'binomial', trials: 4, probability: 0.25 }, severity }] },
      LEVELS,
    );
    const many = solve(
      {
        risks: [0, 1, 2, 3].map((i) => ({
          id: `A${i}`,
          frequency: { type: 'bernoulli', probability: 0.25 },
          severity,
        })),
      },
      LEVELS,
    );
    expectAllRelative(quantiles(many), quantiles(one), 1e-8);
    expectAllRelative(tails(many), tails(one), 1e-8);
    many.ledger.risks.forEach((risk) => {
      expectAllRelative(
        risk.tailContribution.map(({ value }) => value),
        tails(one).map((value) => value / 4),
        1e-7,
      );
    });
  });

  it('a fixed loss beside an exponential one: atoms and what lies between them', () => {
    const sketch: Sketch = {
      risks: [
        { id: 'F', frequency: { type: 'poisson', rate: 2 }, severity: { type: 'fixed', value: 100 } },
        { id: 'E', frequency: { type: 'bernoulli', probability: 0.5 }, severity: { type: 'exponential', mean: 80 } },
      ],
    };
    const cdf = (x: number): number => {
      let sum = 0;
      for (let k = 0; 100 * k <= x * (1 + 1e-15); k++)
        sum += poisson(2, k) * (0.5 + 0.5 * -Math.expm1(-(x - 100 * k) / 80));
      return sum;
    };
    const levels = [0.06, 0.1, 0.3, 0.35, 0.5, 0.6, 0.75, 0.9, 0.95, 0.99, 0.999];
    const result = solve(sketch, levels, 1e-7);
    const expected = levels.map((p) => quantileOf(cdf, p, 1e5));
    expectAllRelative(quantiles(result), expected, 1e-7);
    // E[(S − v)+] term by term.
    const excess = (v: number): number => {
      let sum = 0;
      for (let k = 0; k < 80; k++) {
        const room = v - 100 * k;
        sum += poisson(2, k) * (0.5 * Math.max(-room, 0) + 0.5 * (room > 0 ? 80 * Math.exp(-room / 80) : 80 - room));
      }
      return sum;
    };
    expectAllRelative(
      tails(result),
      levels.map((p, i) => expected[i]! + excess(expected[i]!) / (1 - p)),
      1e-7,
    );
    const sums = result.ledger.tailValueAtRisk.map((_, i) =>
      result.ledger.risks.reduce((sum, risk) => sum + risk.tailContribution[i]!.value, 0),
    );
    expectAllRelative(sums, tails(result), 1e-12);
  });

  it('fourteen fixed losses with a probability each: every subset enumerated', () => {
    const claims = [
      [0.01, 1],
      [0.05, 2],
      [0.12, 5],
      [0.02, 1],
      [0.3, 3],
      [0.07, 8],
      [0.2, 2],
      [0.11, 4],
      [0.5, 1],
      [0.04, 6],
      [0.09, 7],
      [0.25, 3],
      [0.6, 2],
      [0.015, 10],
    ] as const;
    const masses = new Float64Array(60);
    for (let subset = 0; subset < 2 ** claims.length; subset++) {
      let probability = 1;
      let value = 0;
      claims.forEach(([p, size], i) => {
        const happens = (subset >> i) & 1;
        probability *= happens ? p : 1 - p;
        value += happens ? size : 0;
      });
      masses[value] = masses[value]! + probability;
    }
    const levels = [0.5, 0.9, 0.99, 0.999, 0.999999];
    const result = solve(
      {
        risks: claims.map(([probability, value], i) => ({
          id: `C${i}`,
          frequency: { type: 'bernoulli', probability },
          severity: { type: 'fixed', value },
        })),
      },
      levels,
    );
    const expected = levels.map((p) => {
      let sum = 0;
      return masses.findIndex((mass) => (sum += mass) >= p - 1e-13);
    });
    expect(quantiles(result)).toEqual(expected.map((value) => expect.closeTo(value, 9)));
    expectAllRelative(
      tails(result),
      levels.map(
        (p, i) =>
          expected[i]! + masses.reduce((sum, mass, k) => sum + mass * Math.max(k - expected[i]!, 0), 0) / (1 - p),
      ),
      1e-8,
    );
    expectRelative(1 - result.ledger.probabilityOfLoss.value!, masses[0]!, 1e-12);
  });

  it('a layer that takes all above the deductible leaves an atom', () => {
    // Net of one event: min(X, 100) with X exponential of mean 80; at most one event a year.
    const result = solve(
      {
        risks: [
          {
            id: 'A',
            frequency: { type: 'bernoulli', probability: 0.8 },
            severity: { type: 'exponential', mean: 80 },
            eventLayer: { deductible: 100, limit: Infinity, share: 1 },
          },
        ],
      },
      [0.3, 0.5, 0.9, 0.99],
    );
    const within = (p: number): number => -80 * Math.log((1 - p) / 0.8);
    expectAllRelative(quantiles(result), [within(0.3), within(0.5), 100, 100], 1e-8);
    expectAllRelative(tails(result).slice(2), [100, 100], 1e-8);
    expectRelative(result.ledger.mean.value!, 0.8 * 80 * (1 - Math.exp(-100 / 80)), 1e-12);
    expectRelative(result.ledger.ceded.mean.value!, 0.8 * 80 * Math.exp(-100 / 80), 1e-12);
    expectAllRelative(largest(result), quantiles(result), 1e-8);
  });

  it('a chain of exponential losses is a mixture of Erlang laws', () => {
    // A happens with 0.6; it triggers B with 0.5, B's control lets 0.8 through; B triggers C with 0.4.
    const severity = { type: 'exponential', mean: 10 } as const;
    const never = { type: 'poisson', rate: 0 } as const;
    const result = solve(
      {
        risks: [
          { id: 'A', frequency: { type: 'bernoulli', probability: 0.6 }, severity },
          { id: 'B', frequency: never, severity },
          { id: 'C', frequency: never, severity },
        ],
        links: [
          { from: 'A', to: 'B', probability: 0.5 },
          { from: 'B', to: 'C', probability: 0.4 },
        ],
        controls: [
          {
            id: 'K',
            effects: [{ risk: 'B', frequencyReduction: 0.2, severityReduction: 0 }],
            coverage: 1,
            reliability: { availability: 1, variantEfficacy: 0 },
          },
        ],
      },
      [0.5, 0.9, 0.99, 0.999],
    );
    const shares = [0.6 * 0.6, 0.6 * 0.4 * 0.6, 0.6 * 0.4 * 0.4];
    const survival = (x: number): number => {
      const y = x / 10;
      const erlang = [1, 1 + y, 1 + y + (y * y) / 2].map((sum) => sum * Math.exp(-y));
      return shares.reduce((sum, share, i) => sum + share * erlang[i]!, 0);
    };
    const expected = [0.5, 0.9, 0.99, 0.999].map((p) => quantileOf((x) => 1 - survival(x), p, 1e4));
    expectAllRelative(quantiles(result), expected, 1e-8);
    expectAllRelative(largest(result), expected, 1e-8);
    expectRelative(result.ledger.links[0]!.meanEvents, 0.24, 1e-12);
    expectRelative(result.ledger.links[1]!.meanLoss, 0.96, 1e-12);
    const root = result.ledger.roots.find((one) => one.root === 'A' && one.risk === 'C')!;
    expectRelative(root.meanLoss, 0.96, 1e-12);
  });

  it('a self-exciting risk with fixed losses has the Borel law of cluster sizes', () => {
    const mu = 0.5;
    const result = solve(
      {
        risks: [{ id: 'A', frequency: { type: 'bernoulli', probability: 1 }, severity: { type: 'fixed', value: 2 } }],
        links: [{ from: 'A', to: 'A', meanEvents: mu }],
      },
      [0.5, 0.9, 0.99, 0.999],
    );
    // Borel: P(n) = e^{−μn}(μn)^{n−1}/n!.
    const masses: number[] = [];
    for (let n = 1; n < 200; n++) {
      let log = -mu * n + (n - 1) * Math.log(mu * n);
      for (let k = 2; k <= n; k++) log -= Math.log(k);
      masses.push(Math.exp(log));
    }
    const expected = [0.5, 0.9, 0.99, 0.999].map((p) => {
      let sum = 0;
      return 2 * (1 + masses.findIndex((mass) => (sum += mass) >= p));
    });
    expectAllRelative(quantiles(result), expected, 1e-9);
    expectAllRelative(largest(result), expected, 1e-9);
    expectRelative(result.ledger.mean.value!, 4, 1e-12);
    expectRelative(result.ledger.standardDeviation.value!, 2 * Math.sqrt(mu / (1 - mu) ** 3), 1e-12);
  });

  it('a two-state driver mixes two portfolios', () => {
    const severities = [
      { type: 'lognormal', mu: 4, sigma: 1 },
      { type: 'weibull', shape: 0.7, scale: 60 },
    ] as const;
    const rates = [1.2, 0.7];
    const mean = 0.8 + 0.2 * 3;
    const result = solve(
      {
        drivers: [{ id: 'W', distribution: { type: 'twoState', probability: 0.2, multiplier: 3 } }],
        risks: severities.map((severity, i) => ({
          id: `R${i}`,
          frequency: { type: 'poisson', rate: rates[i]! },
          severity,
          drivers: [{ driver: 'W', frequencyLoading: 1, severityLoading: 0 }],
        })),
      },
      LEVELS,
    );
    const [calm, bad] = [1 / mean, 3 / mean].map((factor) =>
      solve(
        {
          risks: severities.map((severity, i) => ({
            id: `R${i}`,
            frequency: { type: 'poisson', rate: rates[i]! * factor },
            severity,
          })),
        },
        [0.5],
      ),
    );
    const near = (curve: readonly { loss: number; probability: number }[], loss: number): number => {
      const at = curve.findIndex((point) => point.loss > loss);
      const [a, b] = [curve[at - 1]!, curve[at]!];
      const share = Math.log(loss / a.loss) / Math.log(b.loss / a.loss);
      return a.probability ** (1 - share) * b.probability ** share;
    };
    quantiles(result).forEach((loss, i) => {
      const probability = 0.8 * near(calm!.ledger.exceedance, loss) + 0.2 * near(bad!.ledger.exceedance, loss);
      // The curves have 80 points; between them only three digits are to be had.
      expectRelative(probability, 1 - LEVELS[i]!, 5e-3);
    });
    expectRelative(result.ledger.mean.value!, 0.8 * calm!.ledger.mean.value! + 0.2 * bad!.ledger.mean.value!, 1e-12);
  });
});
