import { severityOf } from '../../../src/engine/distributions';
import {
  BLOCK_TRIALS,
  compilePlan,
  createTotals,
  RANDOMISATIONS,
  replayTail,
  simulateBlocks,
} from '../../../src/engine/kernel';
import type { Sampling } from '../../../src/engine/kernel';
import { mirrored } from '../../../src/engine/kernel/mirrored';
import { strideOf } from '../../../src/engine/kernel/stratified-words';
import { portfolioOf, type ShortModel } from './portfolio-of';
import { mean } from './run-plan';

const severity = { type: 'lognormal', mu: 8, sigma: 1 } as const;
const model: ShortModel = {
  risks: [
    { id: 'A', frequency: { type: 'poisson', rate: 0.7 }, severity },
    { id: 'B', frequency: { type: 'bernoulli', probability: 0.3 }, severity: { type: 'exponential', mean: 9000 } },
    { id: 'C', frequency: { type: 'negativeBinomial', mean: 0.4, size: 1 }, severity: { type: 'fixed', value: 5000 } },
  ],
  links: [{ from: 'A', to: 'C', probability: 0.2 }],
};

const annual = (blocks: number, seed: number, sampling: Sampling): Float64Array => {
  const plan = compilePlan(portfolioOf(model), seed, sampling);
  const totals = createTotals(plan, blocks * BLOCK_TRIALS);
  simulateBlocks(plan, 0, blocks, totals);
  return totals.residual.annual;
};

describe('stratified losses', () => {
  it('spread the words: mirrored numbers fall into different gaps', () => {
    const bits = 6;
    const gaps = new Set(Array.from({ length: 2 ** bits }, (_, i) => mirrored(i) >>> (32 - bits)));
    expect(gaps.size).toBe(2 ** bits);
    expect(mirrored(1)).toBe(-(2 ** 31));
    expect(mirrored(mirrored(0x12345678))).toBe(0x12345678);
    expect([0.2, 1, 6072.3].map(strideOf)).toEqual([1, 1, 6072.3]);
  });

  it('of a risk nearly have the mean and the quantiles of the law in every block', () => {
    const plan = compilePlan(portfolioOf({ risks: [model.risks[0]!] }), 5, 'stratified');
    const totals = createTotals(plan, BLOCK_TRIALS);
    const [{ residual }] = simulateBlocks(plan, 0, 1, totals) as [ReturnType<typeof simulateBlocks>[number]];
    const law = severityOf(severity);
    const events = residual.pairEvents[0]!;
    // Independent losses would miss the mean by about law deviation / √events = 1.2 %.
    expect(Math.abs(residual.pairLoss[0]! / events / law.mean - 1)).toBeLessThan(0.004);
    const single = totals.residual.annual.filter((loss, t) => loss > 0 && loss === totals.residual.largest[t]);
    const below = single.filter((loss) => loss < law.quantile(0.5)).length / single.length;
    expect(Math.abs(below - 0.5)).toBeLessThan(0.02);
  });

  it('leave every figure where it is: randomisations scatter around the mean that is known', () => {
    const known = 0.7 * severityOf(severity).mean + 0.3 * 9000 + (0.4 + 0.7 * 0.2) * 5000;
    const means = Array.from({ length: 40 }, (_, seed) => mean(annual(2, seed, 'stratified')));
    const centre = mean(means);
    const deviation = Math.sqrt(means.reduce((sum, x) => sum + (x - centre) ** 2, 0) / (means.length - 1));
    expect(Math.abs(centre - known)).toBeLessThan((4 * deviation) / Math.sqrt(means.length));
    expect(deviation).toBeGreaterThan(0);
  });

  it('give the quantiles of independent losses with smaller errors', () => {
    const spread = (sampling: Sampling): { centre: number; deviation: number } => {
      const quantiles = Array.from({ length: 30 }, (_, seed) => {
        const sorted = annual(RANDOMISATIONS, seed, sampling).sort();
        return sorted[Math.ceil(0.99 * sorted.length) - 1]!;
      });
      const centre = mean(quantiles);
      const deviation = Math.sqrt(quantiles.reduce((sum, x) => sum + (x - centre) ** 2, 0) / (quantiles.length - 1));
      return { centre, deviation };
    };
    const [independent, stratified] = [spread('independent'), spread('stratified')];
    expect(stratified.deviation).toBeLessThan(independent.deviation);
    const error = Math.hypot(independent.deviation, stratified.deviation) / Math.sqrt(30);
    expect(Math.abs(independent.centre - stratified.centre)).toBeLessThan(4 * error);
  });

  it('run on from block to block: a part of the law far out is met as often as it should be', () => {
    // Three quarters of a power of two of events a block: blocks that began anew would leave the same gaps every time.
    const plan = compilePlan(
      portfolioOf({ risks: [{ id: 'A', frequency: { type: 'poisson', rate: 0.75 }, severity }] }),
      3,
      'stratified',
    );
    const blocks = 16 * RANDOMISATIONS;
    const totals = createTotals(plan, blocks * BLOCK_TRIALS);
    const share = 0.25 / BLOCK_TRIALS;
    const loss = severityOf(severity).quantile(1 - share);
    const expected = 0.75 * share * blocks * BLOCK_TRIALS;
    const met = [1, 2].map((seed) => {
      simulateBlocks({ ...plan, seed }, 0, blocks, totals);
      return totals.residual.largest.filter((x) => x > loss).length;
    });
    // Of 48: independent losses would scatter by 7, and so would blocks that begin anew.
    expect(Math.max(...met.map((count) => Math.abs(count - expected)))).toBeLessThanOrEqual(3);
  });

  it('can be replayed', () => {
    const plan = compilePlan(portfolioOf(model), 9, 'stratified');
    const totals = createTotals(plan, 2 * BLOCK_TRIALS);
    simulateBlocks(plan, 0, 2, totals);
    const chosen = totals.residual.annual.map((loss) => (loss > 30_000 ? 1 : 0));
    const sums = replayTail(plan, 0, 2, 'residual', Uint16Array.from(chosen), 2);
    const replayed = sums.reduce((total, block) => total + block.reduce((sum, loss) => sum + loss, 0), 0);
    expect(replayed).toBe(totals.residual.annual.reduce((sum, loss, t) => sum + (chosen[t] === 1 ? loss : 0), 0));
    expect(replayed).toBeGreaterThan(0);
  });
});
