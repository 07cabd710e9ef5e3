import type { Model } from '../engine/index';
import type { Figures } from './figures';
import { ledgerNotices, planNotices } from './notices';
import type { Hooks } from './progress';
import type { Refusal } from './refusal';
import { type SimulatedSample, simulateModel } from './run';
import type { Runner } from './runners/runner';

/** The check of a simulation needs no more digits than the simulation's errors have. */
const CHECK_PRECISION = 1e-5;

/** Both ledgers by simulation. The residual is checked by the exact method unless there are reasons not to. */
export async function computeBySimulation(
  model: Model,
  { trials, seed, levels }: { trials: number; seed: number; levels: readonly number[] },
  unchecked: readonly Refusal[],
  runner: Runner,
  hooks: Hooks,
): Promise<Figures | { refusals: Refusal[] }> {
  const compiled = await runner.run('compile', { model, seed }, hooks.signal);
  if ('refusal' in compiled) return { refusals: [compiled.refusal] };
  const { residual, inherent, reduction, residualSample } = await simulateModel(
    { model, compiled, trials, levels },
    runner,
    hooks,
  );
  const check =
    unchecked.length > 0 ? notChecked(unchecked) : await checkResidual(model, levels, residualSample, runner, hooks);
  return {
    method: 'SIMULATION',
    relativeErrorEstimate: null,
    residual,
    inherent,
    reduction,
    exactCheck: check.exactCheck,
    notices: [
      ...planNotices(compiled.plan, model.currency),
      ...ledgerNotices(residual, 'residual', compiled.residual.varianceIsFinite),
      ...(inherent ? ledgerNotices(inherent, 'inherent', compiled.inherent!.varianceIsFinite) : []),
      ...check.notices,
    ],
  };
}

type Check = Pick<Figures, 'exactCheck' | 'notices'>;

function notChecked(reasons: readonly Refusal[]): Check {
  const why = reasons.map(({ message }) => message).join('; ');
  const message = `The simulation was not checked by the exact method: ${why}.`;
  return { exactCheck: [], notices: [{ code: 'NOT_CHECKED', message }] };
}

/** The residual's trials against the exact method. */
async function checkResidual(
  model: Model,
  levels: readonly number[],
  { annual, sample }: SimulatedSample,
  runner: Runner,
  { signal }: Hooks,
): Promise<Check> {
  const input = { model, ledger: 'residual', precision: CHECK_PRECISION, levels, annual, sample } as const;
  const result = await runner.run('check', input, signal);
  if ('exactCheck' in result) return { exactCheck: result.exactCheck, notices: [] };
  return notChecked(result.refusals);
}
