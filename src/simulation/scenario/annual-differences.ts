import type { Runner } from '../runners/runner';
import type { AnnualSample } from '../tasks/sample-annual';
import type { CompiledModel } from '../tasks/compile';
import type { Difference, LevelDifference } from './comparison';
import { difference, exactDifference, levelDifference } from './difference';

/** Annual losses of a model with the figures that stand on them. */
export interface AnnualSide {
  readonly compiled: CompiledModel;
  readonly annual: Float64Array;
  readonly sample: Pick<AnnualSample, 'valueAtRisk' | 'tailValueAtRisk' | 'tailExcess'>;
}

export interface AnnualDifferences {
  mean: Difference;
  valueAtRisk: LevelDifference[];
  tailValueAtRisk: LevelDifference[];
}

/** Scenario less base, trial by trial; the mean is known without error where both means are. */
export async function annualDifferences(
  base: AnnualSide,
  scenario: AnnualSide,
  runner: Runner,
  signal: AbortSignal | undefined,
): Promise<AnnualDifferences> {
  const ledger = ({ annual, sample: { valueAtRisk, tailValueAtRisk, tailExcess } }: AnnualSide) => ({
    annual,
    valueAtRisk,
    tailValueAtRisk,
    tailExcess,
  });
  const varianceIsFinite = [base, scenario].every(({ compiled }) => compiled.residual.varianceIsFinite);
  // The task tells what the first loses more than the second.
  const input = { inherent: ledger(scenario), residual: ledger(base), varianceIsFinite, randomisations: null };
  const differences = await runner.run('compare', input, signal);
  const [after, before] = [scenario.compiled.residual.moments, base.compiled.residual.moments];
  return {
    mean: after && before ? exactDifference(after.mean, before.mean) : difference(differences.mean),
    valueAtRisk: differences.valueAtRisk.map(levelDifference),
    tailValueAtRisk: differences.tailValueAtRisk.map(levelDifference),
  };
}
