import type { Highs, Model } from 'highs';
import { modelData } from './highs';
import type { MixedProgram } from './mip';
import type { Watch } from './watch';

export interface MipOptions {
  /** Relative distance between plan and bound at which the search may end; 0 asks for a proof. */
  readonly gap: number;
  /** Absolute distance that counts as proof, where objectives of plans differ by more than it. */
  readonly absoluteGap?: number;
  /** Values of all columns to begin with. */
  readonly start?: readonly number[];
}

export interface MipAnswer {
  /** PROVEN within the gap asked, or why the search ended before. */
  readonly status: 'PROVEN' | 'INFEASIBLE' | 'TIME_LIMIT' | 'CANCELLED' | 'UNPROVEN';
  readonly values: Float64Array | null;
  readonly objective: number | null;
  readonly bound: number | null;
}

/** Solves a mixed-integer program by HiGHS (Huangfu and Hall 2018), synchronously. */
export function solveMip(highs: Highs, program: MixedProgram, options: MipOptions, watch: Watch): MipAnswer {
  if (watch.left() <= 0) return { status: 'TIME_LIMIT', values: null, objective: null, bound: null };
  return highs.withModel(modelData(program), (model) => {
    model.options.set({
      output_flag: false,
      mip_rel_gap: options.gap,
      mip_abs_gap: options.absoluteGap ?? 1e-6,
      time_limit: watch.left(),
      mip_feasibility_tolerance: 1e-7,
    });
    if (options.start) model.setSolution({ colValue: options.start });
    const stopped = runWatched(highs, model, watch);
    return answer(highs, model, stopped);
  });
}

/** Runs the model; true when the watch stopped it. */
function runWatched(highs: Highs, model: Model, watch: Watch): boolean {
  const { callbackType } = highs.constants;
  let stopped = false;
  const look = (event: { interrupt(): void }): undefined => {
    if (watch.stop() !== 'CANCELLED') return;
    stopped = true;
    event.interrupt();
  };
  model.run({
    [callbackType.mipInterrupt]: look,
    [callbackType.simplexInterrupt]: look,
    [callbackType.mipLogging]({ data }) {
      watch.report({ objective: finite(data.mip_primal_bound), bound: finite(data.mip_dual_bound) });
    },
  });
  return stopped;
}

function answer(highs: Highs, model: Model, stopped: boolean): MipAnswer {
  const { modelStatus, solutionStatus } = highs.constants;
  const status = model.getModelStatus();
  if (status === modelStatus.infeasible) return { status: 'INFEASIBLE', values: null, objective: null, bound: null };
  const found = model.info.get('primal_solution_status') === solutionStatus.feasible;
  return {
    status: stopped
      ? 'CANCELLED'
      : status === modelStatus.optimal
        ? 'PROVEN'
        : status === modelStatus.timeLimit
          ? 'TIME_LIMIT'
          : 'UNPROVEN',
    values: found ? model.getSolution().colValue : null,
    objective: found ? model.getObjectiveValue() : null,
    bound: finite(Number(model.info.get('mip_dual_bound'))),
  };
}

function finite(value: number | undefined): number | null {
  return value !== undefined && Math.abs(value) < 1e100 ? value : null;
}
