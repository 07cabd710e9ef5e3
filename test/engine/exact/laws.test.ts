import fc from 'fast-check';
import { analyticMoments, computeExact, exactRefusals, ExactRefusedError } from '../../../src/engine/exact';
import {
  expectAllRelative,
  expectRelative,
  largest,
  portfolioOf,
  quantiles,
  type Sketch,
  solve,
  tails,
} from './support';

const LEVELS = [0.9, 0.99, 0.999];

describe('laws of the exact method', () => {
  it('scaling all losses scales every figure', () => {
    const sketch = (c: number): Sketch => ({
      risks: [
        {
          id: 'A',
          frequency: { type: 'poisson', rate: 2 },
          severity: { type: 'lognormal', mu: 1 + Math.log(c), sigma: 1.3 },
        },
        {
          id: 'B',
          frequency: { type: 'negativeBinomial', mean: 1, size: 2 },
          severity: { type: 'fixed', value: 4 * c },
        },
      ],
    });
    const one = solve(sketch(1), LEVELS, 1e-7);
    const many = solve(sketch(1000), LEVELS, 1e-7);
    expectAllRelative(
      quantiles(many),
      quantiles(one).map((value) => 1000 * value),
      1e-7,
    );
    expectAllRelative(
      tails(many),
      tails(one).map((value) => 1000 * value),
      1e-7,
    );
    expectAllRelative(
      largest(many),
      largest(one).map((value) => 1000 * value),
      1e-9,
    );
  });

  it('splitting a Poisson risk, and the order of risks, leave the law', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 0.9, noNaN: true }), (share) => {
        const severity = { type: 'lomax', alpha: 2.5, scale: 30 } as const;
        const other = {
          id: 'B',
          frequency: { type: 'binomial', trials: 3, probability: 0.1 },
          severity: { type: 'exponential', mean: 40 },
        } as const;
        const part = (id: string, rate: number) => ({ id, frequency: { type: 'poisson', rate } as const, severity });
        const whole = solve({ risks: [part('A', 3), other] }, LEVELS, 1e-7);
        const split = solve({ risks: [other, part('A2', 3 * (1 - share)), part('A1', 3 * share)] }, LEVELS, 1e-7);
        expectAllRelative(quantiles(split), quantiles(whole), 1e-7);
        expectAllRelative(tails(split), tails(whole), 1e-7);
      }),
      { numRuns: 4, seed: 7 },
    );
  });

  it('many risks through the common table give what few give one by one', () => {
    const risk = (i: number) => ({
      id: `R${i}`,
      frequency: { type: 'poisson', rate: 0.1 + 0.05 * i } as const,
      severity: { type: 'lognormal', mu: 1 + 0.5 * i, sigma: 0.5 + 0.1 * i } as const,
    });
    // Ten risks make a table; as two halves under drivers that never vary they do not.
    const together = solve({ risks: Array.from({ length: 10 }, (_, i) => risk(i)) }, LEVELS);
    const calm = { type: 'twoState', probability: 0.5, multiplier: 1 } as const;
    const apart = solve(
      {
        drivers: [
          { id: 'D0', distribution: calm },
          { id: 'D1', distribution: calm },
        ],
        risks: Array.from({ length: 10 }, (_, i) => ({
          ...risk(i),
          drivers: [{ driver: `D${i % 2}`, frequencyLoading: 1, severityLoading: 0 }],
        })),
      },
      LEVELS,
    );
    expectAllRelative(quantiles(apart), quantiles(together), 1e-8);
    together.ledger.risks.forEach((one, i) => {
      const other = apart.ledger.risks[i]!;
      one.tailContribution.forEach(({ value }, l) => {
        expectRelative(other.tailContribution[l]!.value, value, 1e-7);
      });
    });
  });

  it('losses without a common step: all sums enumerated', () => {
    const values = [Math.PI, Math.E, Math.SQRT2, 1.2345];
    const probabilities = [0.3, 0.2, 0.4, 0.35];
    const sums: { loss: number; probability: number; parts: number[] }[] = [];
    for (let subset = 0; subset < 16; subset++) {
      const parts = values.map((value, i) => ((subset >> i) & 1 ? value : 0));
      const probability = probabilities.reduce((product, p, i) => product * ((subset >> i) & 1 ? p : 1 - p), 1);
      sums.push({ loss: parts.reduce((a, b) => a + b, 0), probability, parts });
    }
    sums.sort((a, b) => a.loss - b.loss);
    const levels = [0.4, 0.7, 0.9, 0.99];
    const result = solve(
      {
        risks: values.map((value, i) => ({
          id: `R${i}`,
          frequency: { type: 'bernoulli', probability: probabilities[i]! },
          severity: { type: 'fixed', value },
        })),
      },
      levels,
      1e-7,
    );
    levels.forEach((level, i) => {
      let below = 0;
      const at = sums.findIndex(({ probability }) => (below += probability) >= level);
      expectRelative(quantiles(result)[i]!, sums[at]!.loss, 1e-9);
      const tail = sums.slice(at).map((sum, k) => ({ ...sum, probability: k === 0 ? below - level : sum.probability }));
      const mean = (of: (sum: (typeof sums)[number]) => number): number =>
        tail.reduce((total, sum) => total + sum.probability * of(sum), 0) / (1 - level);
      expectRelative(
        tails(result)[i]!,
        mean(({ loss }) => loss),
        1e-7,
      );
      result.ledger.risks.forEach((risk, r) => {
        expectRelative(
          risk.tailContribution[i]!.value,
          mean(({ parts }) => parts[r]!),
          1e-6,
        );
      });
    });
  });

  it('curves fall, and the largest event is never above the year', () => {
    const { ledger } = solve(
      {
        risks: [
          {
            id: 'A',
            frequency: { type: 'poisson', rate: 0.7 },
            severity: { type: 'pert', min: 10, mode: 20, max: 90, shape: 4 },
          },
          { id: 'B', frequency: { type: 'poisson', rate: 0 }, severity: { type: 'gamma', shape: 0.7, scale: 60 } },
        ],
        links: [{ from: 'A', to: 'B', meanEvents: 0.8 }],
      },
      LEVELS,
      1e-6,
    );
    for (const curve of [ledger.exceedance, ledger.largestEventExceedance]) {
      expect(curve.length).toBeGreaterThanOrEqual(60);
      curve.slice(1).forEach((point, i) => {
        expect(point.loss).toBeGreaterThan(curve[i]!.loss);
        expect(point.probability).toBeLessThanOrEqual(curve[i]!.probability * (1 + 1e-6));
      });
      expect(curve.at(-1)!.probability).toBeLessThan(2e-5);
    }
    ledger.valueAtRisk.forEach(({ value }, i) => {
      expect(ledger.largestEvent.valueAtRisk[i]!.value!).toBeLessThanOrEqual(value! * (1 + 1e-6));
    });
  });

  it('an infinite variance is not stated, and said so', () => {
    const result = solve(
      {
        risks: [
          { id: 'A', frequency: { type: 'poisson', rate: 1 }, severity: { type: 'lomax', alpha: 1.5, scale: 10 } },
        ],
      },
      [0.99],
      1e-6,
    );
    expect(result.ledger.standardDeviation).toEqual({ value: null, standardError: null });
    expect(result.notices.map(({ code }) => code)).toEqual(['INFINITE_VARIANCE']);
  });

  it('no loss at all gives zeros', () => {
    const { ledger } = solve(
      { risks: [{ id: 'A', frequency: { type: 'poisson', rate: 2 }, severity: { type: 'fixed', value: 0 } }] },
      [0.5, 0.99],
    );
    expect([ledger.mean.value, ledger.probabilityOfLoss.value, ledger.valueAtRisk[1]!.value]).toEqual([0, 0, 0]);
  });

  it('says what it cannot do, and where', () => {
    const risk = {
      id: 'A',
      frequency: { type: 'poisson', rate: 1 },
      severity: { type: 'exponential', mean: 5 },
    } as const;
    const layered = portfolioOf({ risks: [risk], annualLayer: { deductible: 1, limit: 2, share: 1 } });
    expect(exactRefusals(layered).map(({ code, path }) => [code, path])).toEqual([['ANNUAL_LAYER', 'annualLayer']]);
    expect(analyticMoments(layered)).toBeNull();
    expect(() => computeExact(layered, { precision: 1e-6, levels: [0.9] })).toThrow(ExactRefusedError);

    const ids = ['D1', 'D2', 'D3', 'D4'];
    const crowded = portfolioOf({
      drivers: ids.map((id) => ({ id, distribution: { type: 'lognormal', sigma: 0.5 } })),
      risks: [{ ...risk, drivers: ids.map((driver) => ({ driver, frequencyLoading: 1, severityLoading: 0 })) }],
    });
    expect(exactRefusals(crowded).map(({ code }) => code)).toEqual(['TOO_MANY_DRIVERS']);

    const certain = portfolioOf({
      drivers: [{ id: 'D', distribution: { type: 'lognormal', sigma: 0.5 } }],
      risks: [
        {
          ...risk,
          frequency: { type: 'bernoulli', probability: 1 },
          drivers: [{ driver: 'D', frequencyLoading: 1, severityLoading: 0 }],
        },
      ],
    });
    expect(exactRefusals(certain).map(({ path }) => path)).toEqual(['risks[0].frequency.probability']);
    expect(() => solve({ risks: [risk] }, [0.99], 1e-20)).toThrow(ExactRefusedError);
  });
});
