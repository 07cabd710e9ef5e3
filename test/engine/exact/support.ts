import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildPortfolio } from '../../../src/engine/build-portfolio';
import { computeExact, type ExactResult } from '../../../src/engine/exact';
import type { Model, ModelRisk } from '../../../src/engine/model';
import type { Portfolio } from '../../../src/engine/portfolio';
import { parseModel } from '../../../src/simulation/model-file';

/** A model with only what a test cares about. */
export type Sketch = Partial<Omit<Model, 'risks'>> & {
  risks: (Partial<ModelRisk> & Pick<ModelRisk, 'id' | 'frequency'>)[];
};

export function portfolioOf(sketch: Sketch): Portfolio {
  return buildPortfolio({
    currency: 'EUR',
    drivers: [],
    links: [],
    controls: [],
    ...sketch,
    risks: sketch.risks.map((risk) => ({ drivers: [], ...risk })),
  });
}

export function solve(sketch: Sketch, levels: readonly number[], precision = 1e-8): ExactResult {
  return computeExact(portfolioOf(sketch), { precision, levels });
}

/** VaR by level. */
export function quantiles(result: ExactResult): number[] {
  return result.ledger.valueAtRisk.map(({ value }) => value!);
}

/** TVaR by level. */
export function tails(result: ExactResult): number[] {
  return result.ledger.tailValueAtRisk.map(({ value }) => value!);
}

/** Largest event's VaR by level. */
export function largest(result: ExactResult): number[] {
  return result.ledger.largestEvent.valueAtRisk.map(({ value }) => value!);
}

export interface OracleFile {
  id: string;
  model: unknown;
  expected: Record<string, never> & {
    mean?: number;
    sd?: number;
    prob_zero?: number;
    quantiles?: Record<string, number>;
    tvar?: Record<string, number>;
    oep_quantiles?: Record<string, number>;
    euler_tvar_allocation?: Record<string, Record<string, number>>;
    expected_ceded?: number;
    expected_net?: number;
    sd_ceded?: number;
    var?: Record<string, number>;
  };
}

export function oracle(name: string): OracleFile {
  return JSON.parse(readFileSync(join(__dirname, '..', 'oracles', `${name}.json`), 'utf8')) as OracleFile;
}

export function oraclePortfolio({ model }: OracleFile): Portfolio {
  const parsed = parseModel(model);
  if ('faults' in parsed) throw new Error(parsed.faults.map((one) => one.message).join('; '));
  return buildPortfolio(parsed.model);
}

/** Expects relative agreement; both zero counts as agreement. */
export function expectRelative(actual: number, expected: number, tolerance: number): void {
  if (expected === 0) {
    expect(Math.abs(actual)).toBeLessThanOrEqual(tolerance);
    return;
  }
  const relative = Math.abs(actual / expected - 1);
  if (!(relative <= tolerance))
    throw new Error(`${actual} differs from ${expected} by ${relative}, more than ${tolerance}`);
}

export function expectAllRelative(actual: readonly number[], expected: readonly number[], tolerance: number): void {
  expect(actual.length).toBe(expected.length);
  actual.forEach((value, i) => {
    expectRelative(value, expected[i]!, tolerance);
  });
}
