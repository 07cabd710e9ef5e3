import type { Model } from '../engine/index';
import type { ExactFigures } from './exact-check';
import type { Figures } from './figures';
import { convergenceNotices, ledgerNotices, planNotices } from './notices';
import type { Hooks } from './progress';
import type { Refusal } from './refusal';
import { type SimulatedSample, simulateModel } from './run';
import type { Runner } from './runners/runner';
import type { Target } from './until-precise';

/** The check of a simulation needs no more digits than the simulation's errors have. */
const CHECK_PRECISION = 1e-5;

export interface SimulationOrder {
  trials: number;
  seed: number;
  levels: readonly number[];
  target?: Target | null;
}

/** Both ledgers by simulation. The residual is checked by the exact method unless there are reasons not to. */
export async function computeBySimulation(
  model: Model,
  { trials, seed, levels, target = null }: SimulationOrder,
  unchecked: readonly Refusal[],
  runner: Runner,
  hooks: Hooks,
): Promise<Figures | { refusals: Refusal[] }> {
  const compiling = runner.run('compile', { model, seed }, hooks.signal);
  // The exact method needs nothing but the model: it runs beside the simulation.
  const exact =
    unchecked.length > 0 ? Promise.resolve({ refusals: unchecked }) : exactResidual(model, levels, runner, hooks);
  // A simulation that fails first hides what becomes of the check.
  exact.catch(() => undefined);
  const compiled = await compiling;
  if ('refusal' in compiled) return { refusals: [compiled.refusal] };
  const simulated = await simulateModel({ model, compiled, trials, target, levels }, runner, hooks);
  const { residual, inherent, reduction, residualSample, convergence } = simulated;
  const check = await checkResidual(residualSample, await exact, runner, hooks);
  return {
    method: 'SIMULATION',
    trials: simulated.trials,
    convergence,
    relativeErrorEstimate: null,
    residual,
    inherent,
    reduction,
    exactCheck: check.exactCheck,
    notices: [
      ...planNotices(compiled.plan, model.currency),
      ...(convergence ? convergenceNotices(convergence, simulated.trials) : []),
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

type ExactResidual = ExactFigures | { refusals: readonly Refusal[] };

async function exactResidual(
  model: Model,
  levels: readonly number[],
  runner: Runner,
  { signal }: Hooks,
): Promise<ExactResidual> {
  const input = { model, ledger: 'residual', precision: CHECK_PRECISION, levels } as const;
  const result = await runner.run('exact', input, signal);
  return 'refusals' in result ? result : result.ledger;
}

/** The residual's trials against the exact method. */
async function checkResidual(
  { annual, sample }: SimulatedSample,
  exact: ExactResidual,
  runner: Runner,
  { signal }: Hooks,
): Promise<Check> {
  if ('refusals' in exact) return notChecked(exact.refusals);
  const { mean, valueAtRisk, tailValueAtRisk } = exact;
  const input = {
    annual,
    sample: { annual: sample.annual, valueAtRisk: sample.valueAtRisk, tailValueAtRisk: sample.tailValueAtRisk },
    exact: { mean, valueAtRisk, tailValueAtRisk },
  };
  return { exactCheck: await runner.run('check', input, signal), notices: [] };
}
