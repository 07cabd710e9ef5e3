import type { LedgerName, Model } from '../engine/index';
import type { Hooks } from './progress';
import type { Refusal } from './refusal';
import type { Runner } from './runners/runner';

/** Relative error asked of the quantiles. */
const PRECISION = 1e-6;

/** Values at risk of the annual net loss by the exact method, one for each level within (0, 1), currency. */
export async function exactQuantiles(
  model: Model,
  ledger: LedgerName,
  levels: readonly number[],
  runner: Runner,
  { signal }: Hooks = {},
): Promise<{ quantiles: number[] } | { refusals: Refusal[] }> {
  const result = await runner.run('exact', { model, ledger, precision: PRECISION, levels }, signal);
  if ('refusals' in result) return result;
  return { quantiles: result.ledger.valueAtRisk.map(({ value }) => value ?? 0) };
}
