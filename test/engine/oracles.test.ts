/**
 * Every model whose exact figures are known, by both methods through the public `quantify`: the exact method against
 * the figures themselves, the simulation against them in exact standard errors (`se1`, for one trial).
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { LedgerOutcome, Outcome } from '../../src/engine';
import { type OracleCase, oracle } from '../support/models';
import { testPool } from '../support/pool';
import { outcomeOf } from '../support/run';

type ByLevel = Record<string, number>;

const names = readdirSync(join(__dirname, 'oracles'))
  .filter((file) => file.endsWith('.json') && file !== 'closed-forms.json')
  .map((file) => file.slice(0, -'.json'.length));
const pool = testPool();

/** A thousand events a year: a tenth of the trials, with tolerances to match. */
const SHORT = new Map([['AGG-06', 100_000]]);
const THREE_SEEDS = new Set(['AGG-01', 'AGG-03', 'AGG-14', 'DEP-01', 'DEP-03']);
/** Where an integer lattice makes the quantile a step: its interval is compared, not its value. */
const LATTICE = new Set(['KPW-9.34', 'KPW-9.57', 'BAHN-4.4']);

function figures(expected: OracleCase['expected'], key: string): ByLevel {
  return (expected[key] ?? {}) as ByLevel;
}

function levelsOf(expected: OracleCase['expected']): number[] {
  return Object.keys(figures(expected, 'quantiles')).map(Number);
}

/** Every expected figure beside what the outcome states, by name. */
function comparisons({ expected }: OracleCase, ledger: LedgerOutcome): [name: string, stated: number, exact: number][] {
  const single = (key: string, stated: number | null): [string, number, number][] =>
    expected[key] === undefined ? [] : [[key, stated!, expected[key] as number]];
  const levelled = (key: string, stated: readonly { level: number; value: number | null }[]) =>
    stated.flatMap(({ level, value }): [string, number, number][] => {
      const exact = figures(expected, key)[level];
      return exact === undefined ? [] : [[`${key} ${level}`, value!, exact]];
    });
  const allocation = (expected.euler_tvar_allocation ?? {}) as Record<string, Record<string, number> | number[]>;
  const contributions = ledger.risks.flatMap(({ id, tailContribution }, r) =>
    tailContribution.flatMap(({ level, value }): [string, number, number][] => {
      const parts = allocation[level];
      const exact = Array.isArray(parts) ? parts[r] : parts?.[id];
      return exact === undefined ? [] : [[`contribution of ${id} ${level}`, value, exact]];
    }),
  );
  return [
    ...single('mean', ledger.mean.value),
    ...single('sd', ledger.standardDeviation.value),
    ...single('prob_zero', 1 - ledger.probabilityOfLoss.value!),
    ...single('expected_ceded', ledger.ceded.mean.value),
    ...single('sd_ceded', ledger.ceded.standardDeviation.value),
    ...single('expected_net', ledger.mean.value),
    ...levelled('quantiles', ledger.valueAtRisk),
    ...levelled('tvar', ledger.tailValueAtRisk),
    ...levelled('oep_quantiles', ledger.largestEvent.valueAtRisk),
    ...contributions,
  ];
}

/** CTL-01 states what the control takes away; every other case the residual. */
function ledgerOf(name: string, { residual, reduction }: Outcome): LedgerOutcome {
  if (name !== 'CTL-01') return residual;
  const { mean, valueAtRisk, tailValueAtRisk } = reduction!;
  return { ...residual, mean, valueAtRisk, tailValueAtRisk } as unknown as LedgerOutcome;
}

function worst(compared: [string, number, number][]): { name: string; error: number } {
  const errors = compared.map(([name, stated, exact]) => {
    // Probabilities and figures that are 0 are compared as they stand.
    const error = name === 'prob_zero' || exact === 0 ? Math.abs(stated - exact) : Math.abs(stated / exact - 1);
    return { name, error };
  });
  return errors.reduce((a, b) => (b.error > a.error || Number.isNaN(b.error) ? b : a));
}

test('the cases are all there', () => {
  expect(names).toHaveLength(21);
});

describe('exact method', () => {
  test.each(names)('%s within 1e-6, and its own estimate says so', async (name) => {
    const found = oracle(name);
    const levels = levelsOf(found.expected);
    const outcome = await outcomeOf(pool, found.model, {
      method: 'exact',
      levels: levels.length > 0 ? levels : [0.95],
    });
    const compared = comparisons(found, ledgerOf(name, outcome));
    expect(compared.length).toBeGreaterThanOrEqual(3);
    expect(outcome.relativeErrorEstimate!).toBeLessThanOrEqual(1e-6);
    const { name: figure, error } = worst(compared);
    expect([figure, error <= 1e-6 ? 'within 1e-6' : error]).toEqual([figure, 'within 1e-6']);
  });

  test.each(['AGG-01', 'AGG-02', 'CF-GE-3', 'KPW-9.34', 'DEP-05'])('%s within 1e-8 where asked', async (name) => {
    const found = oracle(name);
    const outcome = await outcomeOf(pool, found.model, {
      method: 'exact',
      precision: 1e-8,
      levels: levelsOf(found.expected),
    });
    const { name: figure, error } = worst(comparisons(found, outcome.residual));
    expect([figure, error <= 1e-8 ? 'within 1e-8' : error]).toEqual([figure, 'within 1e-8']);
  });
});

describe('simulation', () => {
  const runs = names.flatMap((name) => (THREE_SEEDS.has(name) ? [1, 2, 3] : [1]).map((seed) => [name, seed] as const));

  test.each(runs)(
    '%s, seed %i: within four exact standard errors, and its own errors are right',
    async (name, seed) => {
      const found = oracle(name);
      const { expected } = found;
      const trials = SHORT.get(name) ?? 1_000_000;
      const levels = levelsOf(expected);
      const options = { method: 'simulation', trials, seed, levels: levels.length > 0 ? levels : [0.95] } as const;
      const outcome = await outcomeOf(pool, found.model, options);
      const { residual, reduction, exactCheck } = outcome;

      // The mean is analytic; what the trials alone gave stands in the check against the exact method.
      for (const { z } of exactCheck) expect(Math.abs(z)).toBeLessThan(4.5);
      expect(exactCheck.length).toBeGreaterThan(0);
      for (const key of ['mean', 'expected_net']) {
        const exact = expected[key] as number | undefined;
        if (exact === undefined) continue;
        const mean = name === 'CTL-01' ? reduction!.mean : residual.mean;
        expect(Math.abs(mean.value! / exact - 1)).toBeLessThan(1e-9);
      }
      if (name === 'CTL-01') {
        withinOwnErrors(reduction!.valueAtRisk, figures(expected, 'quantiles'));
        withinOwnErrors(reduction!.tailValueAtRisk, figures(expected, 'tvar'));
      } else if (LATTICE.has(name)) {
        for (const { level, low, high } of residual.valueAtRisk) {
          expect(low!).toBeLessThanOrEqual(figures(expected, 'quantiles')[level]!);
          expect(high!).toBeGreaterThanOrEqual(figures(expected, 'quantiles')[level]!);
        }
        withinOwnErrors(residual.tailValueAtRisk, figures(expected, 'tvar'));
      } else {
        withinExactErrors(
          residual.valueAtRisk,
          figures(expected, 'quantiles'),
          figures(expected, 'se1_var'),
          trials,
          0.15,
        );
        // A thinner tail says itself that its error is not to be relied on.
        withinExactErrors(
          residual.tailValueAtRisk.filter(({ level }) => (1 - level) * trials > 999),
          figures(expected, 'tvar'),
          figures(expected, 'se1_tvar'),
          trials,
          0.25,
        );
        withinIntervals(residual.largestEvent.valueAtRisk, figures(expected, 'oep_quantiles'));
      }
    },
  );
});

interface Stated {
  level: number;
  value: number | null;
  standardError: number | null;
}

function withinExactErrors(stated: Stated[], exact: ByLevel, se1: ByLevel, trials: number, tolerance: number): void {
  for (const { level, value, standardError } of stated) {
    // Beyond the sample nothing is stated.
    if (se1[level] === undefined || standardError === null) continue;
    const error = se1[level] / Math.sqrt(trials);
    expect(Math.abs(value! - exact[level]!) / error).toBeLessThan(4);
    expect(Math.abs(standardError / error - 1)).toBeLessThan(tolerance);
  }
}

function withinOwnErrors(stated: Stated[], exact: ByLevel): void {
  for (const { level, value, standardError } of stated) {
    expect(Math.abs(value! - exact[level]!)).toBeLessThanOrEqual(4 * standardError! + 1e-6 * exact[level]!);
  }
}

/** Twice the 95 % interval on each side: almost four standard errors. */
function withinIntervals(
  stated: { level: number; value: number | null; low: number | null; high: number | null }[],
  exact: ByLevel,
): void {
  for (const { level, value, low, high } of stated) {
    if (exact[level] === undefined || high === null) continue;
    expect(value! - exact[level]).toBeLessThanOrEqual((value! - low!) * 2 + 1e-6 * value!);
    expect(exact[level] - value!).toBeLessThanOrEqual((high - value!) * 2 + 1e-6 * value!);
  }
}

describe('500 risks', () => {
  const found = oracle('portfolios/base');
  const levels = levelsOfVar(found.expected);
  const [atRisk, tail] = [figures(found.expected, 'var'), figures(found.expected, 'tvar')];

  test('exact: VaR within 1e-6, TVaR within half a step of the grid that its oracle was computed on', async () => {
    const { residual } = await outcomeOf(pool, found.model, { method: 'exact', levels });
    for (const { level, value } of residual.valueAtRisk)
      expect(Math.abs(value! / atRisk[level]! - 1)).toBeLessThan(1e-6);
    // The oracle's VaRs lie 52 to 54 below ours: half a step, which (1 − p) TVaR carries too.
    for (const { level, value } of residual.tailValueAtRisk) {
      if (tail[level] !== undefined) expect(Math.abs(value! - tail[level]) * (1 - level)).toBeLessThan(55);
    }
  });

  test('simulated: VaR and TVaR within four of their errors', async () => {
    const trials = 200_000;
    const { residual } = await outcomeOf(pool, found.model, { method: 'simulation', trials, levels });
    const rse1 = figures(found.expected, 'rse1');
    const se1 = Object.fromEntries(Object.keys(rse1).map((level) => [level, rse1[level]! * atRisk[level]!]));
    withinExactErrors(residual.valueAtRisk, atRisk, se1, trials, 0.2);
    withinOwnErrors(
      residual.tailValueAtRisk.filter(({ level }) => tail[level] !== undefined),
      tail,
    );
  });
});

function levelsOfVar(expected: OracleCase['expected']): number[] {
  return Object.keys(figures(expected, 'var')).map(Number);
}
