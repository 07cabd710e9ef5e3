import { BLOCK_TRIALS, compilePlan, type Plan } from '../../../src/engine/kernel';
import type { SeveritySpec } from '../../../src/engine/model';
import { portfolioOf, type ShortModel } from './portfolio-of';
import { mean, run } from './run-plan';

const planOf = (severity: SeveritySpec, rate = 1): Plan =>
  compilePlan(portfolioOf({ risks: [{ id: 'A', frequency: { type: 'poisson', rate }, severity }] }), 1);

describe('the quantum', () => {
  it('is a power of two, 2^-6 for ordinary amounts of money', () => {
    expect(planOf({ type: 'lognormal', mu: 12, sigma: 1.5 }).quantum).toBe(2 ** -6);
  });

  it('is at most 2^-20 of the smallest mean loss', () => {
    const small = planOf({ type: 'exponential', mean: 0.003 }).quantum;
    expect(small).toBeLessThanOrEqual(0.003 * 2 ** -20);
    expect(small).toBeGreaterThan(0.003 * 2 ** -21);
    expect(Number.isInteger(Math.log2(small))).toBe(true);
  });

  it('grows where totals would leave the integers that float64 holds', () => {
    const plan = planOf({ type: 'lognormal', mu: 30, sigma: 2 });
    expect(plan.quantum).toBeGreaterThan(1);
    const heavy = planOf({ type: 'lomax', alpha: 1.1, scale: 1e9 }, 50);
    expect(heavy.quantum).toBeGreaterThan(2 ** 10);
    expect(BLOCK_TRIALS * 50 * 1e10).toBeLessThan(2 ** 53 * heavy.quantum);
  });

  it('is not moved by risks that never happen', () => {
    const risk = {
      id: 'A',
      frequency: { type: 'poisson', rate: 1 },
      severity: { type: 'exponential', mean: 1e5 },
    } as const;
    const zero = {
      id: 'B',
      frequency: { type: 'poisson', rate: 0 },
      severity: { type: 'exponential', mean: 1e-9 },
    } as const;
    expect(compilePlan(portfolioOf({ risks: [risk, zero] }), 1).quantum).toBe(2 ** -6);
    const linked: ShortModel = { risks: [risk, zero], links: [{ from: 'A', to: 'B', probability: 0.1 }] };
    expect(compilePlan(portfolioOf(linked), 1).quantum).toBeLessThan(2 ** -16);
  });

  it('keeps heavy losses below the cap and their means close', () => {
    const { plan, totals } = run(
      {
        risks: [
          { id: 'A', frequency: { type: 'poisson', rate: 20 }, severity: { type: 'lomax', alpha: 1.3, scale: 1e6 } },
        ],
      },
      BLOCK_TRIALS,
    );
    expect(Math.max(...totals.residual.largest)).toBeLessThanOrEqual(plan.lossCap);
    expect(mean(totals.residual.annual)).toBeGreaterThan(20 * 1e6);
  });

  it('scales with the losses: multiplied by a power of two, a large portfolio gives the same trials', () => {
    const model = (scale: number): ShortModel => ({
      risks: [
        { id: 'A', frequency: { type: 'poisson', rate: 3 }, severity: { type: 'exponential', mean: scale * 1e-3 } },
      ],
    });
    const one = run(model(1), 1000).totals.residual.annual;
    const thousand = run(model(1024), 1000).totals.residual.annual;
    expect([...thousand]).toEqual([...one].map((loss) => loss * 1024));
  });
});

describe('a seed', () => {
  it('that is no integer from 0 to 2^53 - 1 is refused', () => {
    const portfolio = portfolioOf({ risks: [] });
    for (const seed of [-1, 1.5, 2 ** 53]) expect(() => compilePlan(portfolio, seed)).toThrow(/seed/);
    expect(compilePlan(portfolio, 2 ** 53 - 1).seed).toBe(2 ** 53 - 1);
  });
});

describe('an empty model', () => {
  it('has years without loss', () => {
    const { totals, sums } = run({ risks: [] }, 100);
    expect([...totals.residual.annual]).toEqual(new Array(100).fill(0));
    expect(sums).toHaveLength(1);
  });

  it('stays a number for losses too small for one', () => {
    const risk = {
      id: 'A',
      frequency: { type: 'poisson', rate: 1 },
      severity: { type: 'fixed', value: 5e-324 },
    } as const;
    expect(compilePlan(portfolioOf({ risks: [risk] }), 1).quantum).toBeGreaterThan(0);
  });
});
