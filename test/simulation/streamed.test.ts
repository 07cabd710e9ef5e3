import type { LedgerOutcome, Outcome } from '../../src/engine';
import { FEWEST_STRATIFIED, inlineRunner, type QuantifyOptions } from '../../src/simulation';
import { keepsHistograms } from '../../src/simulation/memory';
import { blocksOf, PARTS, partTrials } from '../../src/simulation/streamed/parts';
import { everything } from '../support/models';
import { testPool } from '../support/pool';
import { bytesOf, outcomeOf } from '../support/run';

const pool = testPool();
const TRIALS = 60_000;
const WIDTH = 2 ** -12;
const outcomes = new Map<string, Promise<Outcome>>();
/** The outcome of the model, computed once for the same options. */
function quantified(options: Partial<QuantifyOptions>): Promise<Outcome> {
  const key = JSON.stringify(options);
  const outcome = outcomes.get(key) ?? outcomeOf(pool, everything, { method: 'simulation', ...options });
  outcomes.set(key, outcome);
  return outcome;
}
const streamed = (options: Partial<QuantifyOptions> = {}) =>
  quantified({ memory: 'constant', trials: TRIALS, ...options });
const kept = (options: Partial<QuantifyOptions> = {}) => quantified({ memory: 'full', trials: TRIALS, ...options });

/** Shares by which figures differ at most, relative to those where every year is kept. */
function distances(a: LedgerOutcome, b: LedgerOutcome) {
  const relative = (x: number | null, y: number | null): number => Math.abs(x! - y!) / Math.max(1, Math.abs(y!));
  return {
    valueAtRisk: a.valueAtRisk.map(({ value }, l) => relative(value, b.valueAtRisk[l]!.value)),
    limits: a.valueAtRisk.flatMap(({ low, high }, l) => [
      relative(low, b.valueAtRisk[l]!.low),
      relative(high, b.valueAtRisk[l]!.high),
    ]),
    errors: a.valueAtRisk.map(({ standardError }, l) => relative(standardError, b.valueAtRisk[l]!.standardError)),
    tail: a.tailValueAtRisk.map(({ value }, l) => relative(value, b.tailValueAtRisk[l]!.value)),
    tailErrors: a.tailValueAtRisk.map(({ standardError }, l) =>
      relative(standardError, b.tailValueAtRisk[l]!.standardError),
    ),
    contributions: a.risks.flatMap(({ tailContribution }, r) =>
      tailContribution.map(({ value }, l) => relative(value, b.risks[r]!.tailContribution[l]!.value)),
    ),
    largest: a.largestEvent.valueAtRisk.map(({ value }, l) => relative(value, b.largestEvent.valueAtRisk[l]!.value)),
  };
}
const most = (values: readonly number[]): number => Math.max(...values);

test.each(['independent', 'stratified'] as const)(
  '%s years as histograms give the figures of years kept',
  async (sampling) => {
    const options = { sampling, trials: sampling === 'stratified' ? FEWEST_STRATIFIED + 5_000 : TRIALS };
    const [a, b] = [await streamed(options), await kept(options)];
    expect(a).toMatchObject({ bucketWidth: WIDTH, sampling: b.sampling, trials: b.trials });
    expect(Object.keys(b)).not.toContain('bucketWidth');
    for (const ledger of ['residual', 'inherent'] as const) {
      const far = distances(a[ledger]!, b[ledger]!);
      expect(most([...far.valueAtRisk, ...far.largest])).toBeLessThan(WIDTH);
      // The ranks of stratified limits follow their error, which counts a whole bucket.
      expect(most(far.limits)).toBeLessThan(sampling === 'stratified' ? 5e-3 : WIDTH);
      // The control's slope is known to a thousandth, and moves a stratified TVaR by about a hundredth at most.
      expect(most(far.tail)).toBeLessThan(sampling === 'stratified' ? 1e-5 : 1e-6);
      expect(most(far.tailErrors)).toBeLessThan(1e-3);
      expect(most(far.errors)).toBeLessThan(0.1);
      expect(most(far.contributions)).toBeLessThan(2e-3);
      expect(a[ledger]!.mean).toEqual(b[ledger]!.mean);
      expect(a[ledger]!.probabilityOfLoss).toEqual(b[ledger]!.probabilityOfLoss);
      const total = a[ledger]!.risks.reduce((sum, { tailContribution }) => sum + tailContribution[2]!.value, 0);
      expect(total).toBeCloseTo(a[ledger]!.tailValueAtRisk[2]!.value!, 6);
      if (sampling === 'stratified') continue;
      a[ledger]!.valueAtRisk.forEach(({ low, high }, l) => {
        expect(low!).toBeLessThanOrEqual(b[ledger]!.valueAtRisk[l]!.low!);
        expect(high!).toBeGreaterThanOrEqual(b[ledger]!.valueAtRisk[l]!.high!);
      });
    }
    a.reduction!.tailValueAtRisk.forEach(({ standardError }, l) => {
      expect(standardError! / b.reduction!.tailValueAtRisk[l]!.standardError!).toBeCloseTo(1, 2);
    });
    a.reduction!.valueAtRisk.forEach(({ standardError }, l) => {
      expect(standardError! / b.reduction!.valueAtRisk[l]!.standardError!).toBeCloseTo(1, 0.7);
    });
  },
);

test('points of the curve are counted exactly, a step below bucket edges', async () => {
  const [a, b] = [await streamed(), await kept()];
  const losses = a.residual.exceedance.map(({ loss }) => loss);
  expect(losses).toEqual([...losses].sort((x, y) => x - y));
  expect(a.residual.exceedance[0]).toEqual(b.residual.exceedance[0]);
  // The curve of years kept falls through them: between its neighbours.
  for (const { loss, probability } of a.residual.exceedance) {
    const above = b.residual.exceedance.findLast((point) => point.loss <= loss)!;
    const below = b.residual.exceedance.find((point) => point.loss >= loss);
    expect(probability).toBeLessThanOrEqual(above.probability);
    if (below) expect(probability).toBeGreaterThanOrEqual(below.probability);
  }
});

test('the same bytes with one thread and with two', async () => {
  const options = { method: 'simulation', memory: 'constant', trials: TRIALS } as const;
  expect(bytesOf(await outcomeOf(inlineRunner(), everything, options))).toBe(bytesOf(await streamed()));
});

test('with a target the outcome is that of the years it ended with', async () => {
  const target = { error: 0.01, level: 0.95, mostTrials: 300_000 };
  const { convergence, ...figures } = await streamed({ trials: 20_000, target });
  expect(convergence).toMatchObject({ state: 'CONVERGED', targetError: 0.01 });
  expect(figures.trials! % 16_384).toBe(0);
  expect(figures.trials!).toBeGreaterThan(32_768);
  expect(bytesOf(figures)).toBe(bytesOf(await streamed({ trials: figures.trials! })));
});

test('an annual layer: moments and the reduction come from the years themselves', async () => {
  const layered = { ...everything, annualLayer: { deductible: 10_000, limit: 2_000_000, share: 0.8 } };
  const [a, b] = await Promise.all(
    (['constant', 'full'] as const).map((memory) =>
      outcomeOf(pool, layered, { method: 'simulation', memory, trials: 50_000 }),
    ),
  );
  const close = (x: number | null, y: number | null, digits = 6) => expect(x! / y!).toBeCloseTo(1, digits);
  close(a!.residual.mean.value, b!.residual.mean.value, 12);
  close(a!.residual.mean.standardError, b!.residual.mean.standardError);
  close(a!.residual.standardDeviation.value, b!.residual.standardDeviation.value);
  close(a!.residual.standardDeviation.standardError, b!.residual.standardDeviation.standardError, 5);
  close(a!.residual.ceded.mean.value, b!.residual.ceded.mean.value, 12);
  close(a!.reduction!.mean.value, b!.reduction!.mean.value, 10);
  close(a!.reduction!.mean.standardError, b!.reduction!.mean.standardError, 10);
});

test('histograms are kept when asked for, and above twenty million years', () => {
  const target = { error: 0.01, level: 0.99, mostTrials: 20_000_001 };
  expect(keepsHistograms({ trials: 20_000_000 })).toBe(false);
  expect(keepsHistograms({ trials: 20_000_001 })).toBe(true);
  expect(keepsHistograms({ trials: 1_000, target })).toBe(true);
  expect(keepsHistograms({ trials: 20_000_001, memory: 'full' })).toBe(false);
  expect(keepsHistograms({ trials: 1, memory: 'constant' })).toBe(true);
});

test('parts share out every block once', () => {
  const all = Array.from({ length: PARTS }, (_, part) => blocksOf(part, 37, 500)).flat();
  expect(all.sort((a, b) => a - b)).toEqual(Array.from({ length: 463 }, (_, i) => 37 + i));
  expect(partTrials(40_000)).toEqual(Float64Array.of(16_384, 16_384, 7_232));
});
