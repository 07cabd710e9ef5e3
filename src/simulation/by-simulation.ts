import type { Model, Notice } from '../engine/index';
import type { ExactFigures } from './exact-check';
import type { Figures } from './figures';
import { keepsHistograms, type MemoryOrder } from './memory';
import { convergenceNotices, ledgerNotices, planNotices } from './notices';
import type { Hooks } from './progress';
import type { Refusal } from './refusal';
import { simulateModel } from './run';
import type { Runner } from './runners/runner';
import { chooseSampling, type SamplingOrder } from './sampling';
import { simulateStreamed } from './streamed/run';
import type { CompiledModel } from './tasks/compile';

/** The check of a simulation needs no more digits than the simulation's errors have. */
const CHECK_PRECISION = 1e-5;

export interface SimulationOrder extends SamplingOrder, MemoryOrder {
  seed: number;
  levels: readonly number[];
}

/** Both ledgers by simulation. The residual is checked by the exact method unless there are reasons not to. */
export async function computeBySimulation(
  model: Model,
  order: SimulationOrder,
  unchecked: readonly Refusal[],
  runner: Runner,
  hooks: Hooks,
): Promise<Figures | { refusals: Refusal[] }> {
  const { trials, seed, levels, target = null } = order;
  const compiling = runner.run('compile', { model, seed }, hooks.signal);
  // The exact method needs nothing but the model: it runs beside the simulation.
  const exact =
    unchecked.length > 0 ? Promise.resolve({ refusals: unchecked }) : exactResidual(model, levels, runner, hooks);
  // A simulation that fails first hides what becomes of the check.
  exact.catch(() => undefined);
  const independent = await compiling;
  if ('refusal' in independent) return { refusals: [independent.refusal] };
  const { plan, notices } = chooseSampling(independent, order);
  const compiled: CompiledModel = { ...independent, plan };
  const known = exact.then((result) => ('refusals' in result ? null : result));
  known.catch(() => undefined);
  const run = { model, compiled, trials, target, levels, exact: known };
  const simulate = keepsHistograms(order) ? simulateStreamed : simulateModel;
  const simulated = await simulate(run, runner, hooks);
  const { residual, inherent, reduction, convergence, exactCheck, bucketWidth } = simulated;
  const checked = await exact;
  return {
    method: 'SIMULATION',
    trials: simulated.trials,
    sampling: plan.sampling === 'stratified' ? 'STRATIFIED' : 'INDEPENDENT',
    convergence,
    relativeErrorEstimate: null,
    residual,
    inherent,
    reduction,
    exactCheck,
    bucketWidth,
    notices: [
      ...notices,
      ...planNotices(plan, model.currency),
      ...(convergence ? convergenceNotices(convergence, simulated.trials) : []),
      ...ledgerNotices(residual, 'residual', compiled.residual.varianceIsFinite),
      ...(inherent ? ledgerNotices(inherent, 'inherent', compiled.inherent!.varianceIsFinite) : []),
      ...('refusals' in checked ? [notChecked(checked.refusals)] : []),
    ],
  };
}

function notChecked(reasons: readonly Refusal[]): Notice {
  const why = reasons.map(({ message }) => message).join('; ');
  return { code: 'NOT_CHECKED', message: `The simulation was not checked by the exact method: ${why}.` };
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
  if ('refusals' in result) return result;
  const { mean, valueAtRisk, tailValueAtRisk } = result.ledger;
  return { mean, valueAtRisk, tailValueAtRisk };
}
