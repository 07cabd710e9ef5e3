import type { Solver } from '../solver/highs';
import { type AuditAnswer, auditAnswer } from '../audit-programme/answer';
import type { AuditInstance } from '../audit-programme/instance';
import { auditRelaxation } from '../audit-programme/relax';
import { solveAuditProgramme } from '../audit-programme/solve';
import { resampled } from '../improvement-portfolio/resample';
import { type RoadmapAnswer, roadmapAnswer } from '../improvement-roadmap/answer';
import type { RoadmapInstance } from '../improvement-roadmap/instance';
import { roadmapRelaxation } from '../improvement-roadmap/relax';
import { solveRoadmap } from '../improvement-roadmap/solve';
import type { KnapsackInstance } from '../knapsack/instance';
import { knapsackRelaxation } from '../knapsack/relax';
import { type KnapsackResult, solveKnapsack } from '../knapsack/solve';
import { type PortfolioAnswer, portfolioAnswer } from '../portfolio/answer';
import { portfolioFrontier } from '../portfolio/frontier';
import type { Choice, PortfolioInstance, PortfolioObjective } from '../portfolio/instance';
import { portfolioRelaxation } from '../portfolio/relax';
import { solvePortfolio } from '../portfolio/solve';
import type { Relaxation } from '../solver/relaxation';
import type { Watch } from '../solver/watch';

export interface PortfolioOrder {
  readonly instance: PortfolioInstance;
  readonly objective: PortfolioObjective;
  /** Relative distance to the bound at which the search may end; 0 asks for a proof. */
  readonly gap: number;
  readonly frontier: boolean;
}

/** The portfolio order again, on samples of its years instead of all. */
export interface SamplesOrder extends Omit<PortfolioOrder, 'frontier'> {
  /** One sample a seed. */
  readonly seeds: readonly number[];
}

export interface AuditOrder {
  readonly instance: AuditInstance;
  readonly gap: number;
}

export interface RoadmapOrder {
  readonly instance: RoadmapInstance;
  readonly gap: number;
}

export interface KnapsackOrder {
  readonly instance: KnapsackInstance;
  readonly gap: number;
}

export type KnapsackAnswer = KnapsackResult & { readonly relax?: readonly Relaxation[] };

/** Everything that is planned in a thread of its own: a function of its order alone, but for the time limit. */
export const TASKS = {
  portfolio(solver: Solver, { instance, frontier, ...options }: PortfolioOrder, watch: Watch): PortfolioAnswer {
    const result = solvePortfolio(solver, instance, options, watch);
    const relax = result.status === 'INFEASIBLE' ? portfolioRelaxation(solver, instance, watch) : null;
    return portfolioAnswer(
      instance,
      result,
      relax,
      frontier ? portfolioFrontier(solver, instance, options, quietly(watch)) : null,
    );
  },
  /** The choice on each sample that time leaves room to begin; null where a sample has none. */
  portfolioSamples(solver: Solver, { instance, seeds, ...options }: SamplesOrder, watch: Watch): (Choice | null)[] {
    return seeds.flatMap((seed) =>
      watch.stop() ? [] : [solvePortfolio(solver, resampled(instance, seed), options, quietly(watch)).choice],
    );
  },
  audit(solver: Solver, { instance, gap }: AuditOrder, watch: Watch): AuditAnswer {
    const result = solveAuditProgramme(solver, instance, gap, watch);
    const relax = result.status === 'INFEASIBLE' ? auditRelaxation(solver, instance, watch) : null;
    return auditAnswer(instance, result, relax);
  },
  roadmap(solver: Solver, { instance, gap }: RoadmapOrder, watch: Watch): RoadmapAnswer {
    const result = solveRoadmap(solver, instance, gap, watch);
    const relax = result.status === 'INFEASIBLE' ? roadmapRelaxation(solver, instance, watch) : null;
    return roadmapAnswer(instance, result, relax);
  },
  knapsack(solver: Solver, { instance, gap }: KnapsackOrder, watch: Watch): KnapsackAnswer {
    const result = solveKnapsack(solver, instance, gap, watch);
    return result.status === 'INFEASIBLE' ? { ...result, relax: knapsackRelaxation(solver, instance, watch) } : result;
  },
};

export type TaskName = keyof typeof TASKS;
export type TaskOrder<Name extends TaskName> = Parameters<(typeof TASKS)[Name]>[1];
export type TaskAnswer<Name extends TaskName> = ReturnType<(typeof TASKS)[Name]>;

/** The same watch, told nothing: what is reported is how far the search for the plan itself is. */
const quietly = (watch: Watch): Watch => ({ ...watch, report: () => undefined });
