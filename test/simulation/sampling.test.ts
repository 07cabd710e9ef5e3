import { type Model, RANDOMISATIONS } from '../../src/engine';
import { exceedanceCounts, FEWEST_STRATIFIED, groupLosses, inlineRunner } from '../../src/simulation';
import { modelOf, oracle } from '../support/models';
import { testPool } from '../support/pool';
import { bytesOf, LEVELS, outcomeOf } from '../support/run';

const pool = testPool();
/** Mostly the variance of single losses, which stratified sampling takes out. */
const heavy = modelOf({
  format: 'riskweave-model/1',
  currency: 'EUR',
  risks: [
    { id: 'A', frequency: { type: 'poisson', rate: 0.6 }, severity: { type: 'lognormal', mu: 10, sigma: 1.5 } },
    { id: 'B', frequency: { type: 'poisson', rate: 0.3 }, severity: { type: 'lognormal', mu: 11, sigma: 1 } },
  ],
  controls: [{ id: 'C', effects: [{ risk: 'A', frequencyReduction: 0.4, severityReduction: 0.2 }] }],
});
const stratified = { method: 'simulation', sampling: 'stratified', trials: FEWEST_STRATIFIED } as const;

test('a stratified run says so, and its errors are smaller than those of independent losses', async () => {
  const outcome = await outcomeOf(pool, heavy, stratified);
  const plain = await outcomeOf(pool, heavy, { ...stratified, sampling: 'independent' });
  expect(outcome).toMatchObject({ sampling: 'STRATIFIED', randomisations: RANDOMISATIONS, trials: FEWEST_STRATIFIED });
  expect(plain).toMatchObject({ sampling: 'INDEPENDENT' });
  expect(Object.keys(plain)).not.toContain('randomisations');
  const errors = ({ residual, reduction }: typeof outcome): number[] => [
    ...residual.tailValueAtRisk.map(({ standardError }) => standardError!),
    residual.risks[0]!.tailContribution[2]!.standardError!,
    reduction!.tailValueAtRisk[1]!.standardError!,
  ];
  const plainErrors = errors(plain);
  const smaller = errors(outcome).filter((error, i) => error < plainErrors[i]!);
  expect(smaller.length).toBeGreaterThanOrEqual(plainErrors.length - 1);
  expect(Math.max(...outcome.exactCheck.map(({ z }) => Math.abs(z)))).toBeLessThan(5);
  expect(outcome.exactCheck).toHaveLength(1 + 2 * LEVELS.length);
});

test('the same bytes with one thread and with two', async () => {
  expect(bytesOf(await outcomeOf(inlineRunner(), heavy, stratified))).toBe(
    bytesOf(await outcomeOf(pool, heavy, stratified)),
  );
});

test('fewer years than the randomisations take are independent, with the reason', async () => {
  const few = { ...stratified, trials: FEWEST_STRATIFIED - 1 };
  const outcome = await outcomeOf(pool, heavy, few);
  expect(outcome.sampling).toBe('INDEPENDENT');
  expect(outcome.notices.find(({ code }) => code === 'NOT_STRATIFIED')?.message).toMatch(/at least 262,144 years/);
  const { notices: _, ...figures } = outcome;
  const { notices: __, ...plain } = await outcomeOf(pool, heavy, { ...few, sampling: 'auto' });
  expect(bytesOf(figures as typeof outcome)).toBe(bytesOf(plain as typeof outcome));
});

describe('auto', () => {
  const target = { error: 0.5, level: 0.99, mostTrials: FEWEST_STRATIFIED };
  const chosen = async (model: Model, options: object) =>
    (await outcomeOf(pool, model, { ...stratified, sampling: 'auto', ...options })).sampling;

  test('stratifies only where an error is asked, enough years are begun with, and single losses make the variance', async () => {
    expect(await chosen(heavy, {})).toBe('INDEPENDENT');
    expect(await chosen(heavy, { target })).toBe('STRATIFIED');
    expect(await chosen(heavy, { target, trials: FEWEST_STRATIFIED - 1 })).toBe('INDEPENDENT');
    const fixed = {
      ...heavy,
      risks: heavy.risks.map((risk) => ({ ...risk, severity: { type: 'fixed' as const, value: 1000 } })),
    };
    expect(await chosen(fixed, { target })).toBe('INDEPENDENT');
    const clusters = {
      ...heavy,
      risks: heavy.risks.map((risk) => ({
        ...risk,
        frequency: { type: 'negativeBinomial' as const, mean: 0.5, size: 1 },
      })),
    };
    expect(await chosen(clusters, { target })).toBe('INDEPENDENT');
  });

  test('reaches the error asked with fewer years than independent losses', async () => {
    const { model } = oracle('AGG-03');
    const asked = { ...stratified, target: { error: 0.008, level: 0.99, mostTrials: 10_000_000 } };
    const [sooner, later] = [
      await outcomeOf(pool, model, { ...asked, sampling: 'auto' }),
      await outcomeOf(pool, model, { ...asked, sampling: 'independent' }),
    ];
    expect([sooner, later].map(({ convergence }) => convergence!.state)).toEqual(['CONVERGED', 'CONVERGED']);
    expect(sooner.trials!).toBeLessThan(later.trials! / 2);
  }, 60_000);
});

test('years are counted, and grouped, as the stratified run drew them', async () => {
  const { residual } = await outcomeOf(pool, heavy, stratified);
  const points = residual.exceedance.filter((_, i) => i % 20 === 0);
  const run = { model: heavy, seed: 1, trials: FEWEST_STRATIFIED, sampling: 'stratified', ledger: 'residual' } as const;
  const counted = await exceedanceCounts({ ...run, thresholds: points.map(({ loss }) => loss) }, pool);
  if ('refusals' in counted) throw new Error('refused');
  expect(counted.counts.map((counts) => counts.length)).toEqual(points.map(() => RANDOMISATIONS));
  expect(counted.counts.map((counts) => counts.reduce((sum, count) => sum + count, 0))).toEqual(
    points.map(({ probability }) => Math.round(probability * FEWEST_STRATIFIED)),
  );
  const group = { key: 'A', members: [{ root: 0, risk: 0, weight: 1 }] };
  const grouped = await groupLosses({ ...run, levels: LEVELS, outcome: residual, groups: [group] }, pool);
  if ('refusals' in grouped) throw new Error('refused');
  const contributions = residual.risks[0]!.tailContribution;
  grouped.groups[0]!.tailContribution.forEach(({ value, standardError }, l) => {
    expect(value).toBeCloseTo(contributions[l]!.value, 4);
    expect(standardError).toBeCloseTo(contributions[l]!.standardError!, 4);
  });
});
