import type {
  ImprovementPlanOrder,
  ImprovementPlanResult,
  PlanBaseline,
  PlannedChoice,
  PlannedImprovement,
  SimulatedPortfolio,
} from '../../domain/index';
import {
  baselines,
  chargesOf,
  type Choice,
  choiceOf,
  coveragesOf,
  objectiveOf,
  neighboursOf,
  type PortfolioAnswer,
  type PortfolioInstance,
  type PortfolioObjective,
  portfolioCandidates,
  portfolioOf,
  type RunJob,
  SurrogateLoss,
  withTerms,
} from '../../planning/index';
import { lossMatrix, type Runner } from '../../simulation/index';
import type { RunHooks } from '../runs';
import { choicesOf, costOf, leftOutOf, levelOf } from './choices';
import { modelWith, type PlanningRegister } from './register';
import { type Simulated, simulateOn } from './simulate';

/** Portfolios that are simulated again; portfolios near the best of those that are screened, and what of them is simulated. */
const CANDIDATES = 4;
const NEIGHBOURS = 24;
const PROMISING = 2;

/** A choice with its figures, and the objective that they come to. */
interface Tried {
  choice: Choice;
  figures: Simulated;
  value: number;
}

export interface PlanningParts {
  runner: Runner;
  plan: RunJob;
}

/**
 * Chooses on a planning model of simulated years, simulates the best few with thinning and cascades on common random numbers,
 * takes the best of those or of what is near it, and sets it beside today and two usual ways of choosing.
 */
export async function planImprovements(
  register: PlanningRegister,
  order: ImprovementPlanOrder,
  keep: readonly PlannedChoice[] | null,
  { runner, plan }: PlanningParts,
  { signal, onProgress, onSearch }: RunHooks,
): Promise<ImprovementPlanResult | { failure: string }> {
  const { model, snapshot } = register;
  const stop = signal ? { signal } : {};
  const years = { model, seed: order.seed, trials: order.planningTrials, ledger: 'residual' as const };
  const matrix = await lossMatrix(years, runner, stop);
  if ('refusals' in matrix) return { failure: matrix.refusals.map(({ message }) => message).join('; ') };
  onProgress?.(0.1);
  const priced = withTerms(portfolioOf(snapshot, matrix, order.level, order), { ...order, keep });
  const coverages = coveragesOf(order.coverage, register.controls, priced, snapshot.improvements);
  const instance = { ...priced, coverages };
  const objective = objectiveOf(order);
  const search = {
    instance,
    objective,
    gap: order.gap,
    samples: order.samples,
    seed: order.seed,
    keep: CANDIDATES,
  } as const;
  const found = await portfolioCandidates({ ...search, frontier: true }, plan, {
    seconds: order.timeLimit,
    ...(onSearch ? { onProgress: onSearch } : {}),
    ...stop,
  });
  onProgress?.(0.6);
  const searched = searchOf(instance, found.answer);
  if (found.choices.length === 0) return { ...NOTHING, ...searched };
  const usual = usualWays(instance, objective);
  const modelOf = (choices: readonly PlannedChoice[]) => modelWith(register, choices);
  const riskOf = ({ mean, tail }: Pick<Simulated, 'mean' | 'tail'>): number =>
    order.objective === 'MEAN'
      ? (mean.value ?? Infinity)
      : (tail.value ?? Infinity) + (order.mix?.mean ?? 0) * (mean.value ?? Infinity);
  /** Choices on the same years, the best by the objective as simulated first; near the first one given they cost least. */
  const simulate = async (choices: readonly Choice[], trials: number, base?: Float64Array) => {
    const [model, ...others] = choices.map((choice) => modelOf(choicesOf(instance, choice)));
    const asked = { ...order, trials };
    const { figures, years } = await simulateOn({ model: model!, years: base }, others, asked, runner, stop);
    const tried = choices.map((choice, i): Tried => {
      const value = riskOf(figures[i]!) + chargesOf(instance, choice);
      return { choice, figures: figures[i]!, value };
    });
    return { tried: tried.sort((a, b) => a.value - b.value), years };
  };
  const begun = withBestRatio(found.choices, usual);
  const [from] = begun;
  const { tried: first, years: fromYears } = await simulate(begun, order.trials);
  onProgress?.(0.7);
  const near = neighboursOf(instance, objective, first[0]!.choice, NEIGHBOURS);
  const { tried: screened } = await simulate([first[0]!.choice, ...near], order.planningTrials);
  const known = new Set(first.map(({ choice }) => choice.join()));
  const isNew = ({ choice }: Tried): boolean => !known.has(choice.join());
  const promising = screened.filter(isNew).slice(0, PROMISING);
  const further = await simulate([from!, ...promising.map(({ choice }) => choice)], order.trials, fromYears);
  const tried = [...first, ...further.tried.filter(isNew)].sort((a, b) => a.value - b.value);
  onProgress?.(0.8);
  const loss = new SurrogateLoss(instance);
  const stated = (choice: Choice, figures: Simulated): SimulatedPortfolio => ({
    choices: choicesOf(instance, choice),
    cost: costOf(instance, choice),
    surrogate: loss.figure(objective, loss.survivals(choice)).value,
    mean: figures.mean,
    tail: figures.tail,
  });
  const candidates = tried.map(({ choice, figures }) => stated(choice, figures));
  const { choice } = tried[0]!;
  const choices = choicesOf(instance, choice);
  const without = choices.map((_, i) => modelOf(choices.toSpliced(i, 1)));
  const { figures } = await simulateOn(
    { model: modelOf(choices), years: choice === from ? fromYears : undefined },
    [...usual.map((way) => modelOf(choicesOf(instance, way.choice))), ...without],
    order,
    runner,
    stop,
  );
  const beside = figures.slice(1);
  const chosen = candidates[0]!;
  const seen = riskOf(chosen);
  return {
    ...searched,
    chosen: choices.map((made, i) => plannedOf(register, found.robustness, instance, made, beside[usual.length + i]!)),
    leftOut: leftOutOf(instance, choice, found.robustness),
    plan: chosen,
    surrogateGap: chosen.surrogate > 0 && Number.isFinite(seen) ? seen / chosen.surrogate - 1 : null,
    candidates,
    baselines: usual.map(
      (way, i): PlanBaseline => ({
        kind: way.kind,
        ...stated(way.choice, beside[i]!),
        difference: beside[i]!.difference.tail,
      }),
    ),
  };
}

/** Best ratio first is simulated too, so that the plan is never worse than it. */
function withBestRatio(choices: readonly Choice[], usual: readonly UsualWay[]): Choice[] {
  const known = new Set(choices.map((choice) => choice.join()));
  const more = usual.filter(({ kind, choice }) => kind === 'BEST_RATIO_FIRST' && !known.has(choice.join()));
  return [...choices, ...more.map(({ choice }) => choice)];
}

type Searched = Pick<
  ImprovementPlanResult,
  'status' | 'objective' | 'bound' | 'gap' | 'seconds' | 'frontier' | 'relax'
>;

const NOTHING = { chosen: [], leftOut: [], plan: null, surrogateGap: null, candidates: [], baselines: [] };

function searchOf(instance: PortfolioInstance, answer: PortfolioAnswer): Searched {
  const { status, objective, bound, gap, seconds, frontier, relax } = answer;
  const choices = (selected: Pick<PortfolioAnswer, 'selected' | 'levels'>): PlannedChoice[] => {
    const choice = choiceOf(instance, selected);
    return choice === null ? [] : choicesOf(instance, choice);
  };
  return {
    ...{ status, objective, bound, gap, seconds },
    frontier: (frontier ?? []).map(({ budget, cost, mean, cvar, ...selected }) => ({
      ...{ budget, cost, mean },
      tail: cvar,
      choices: choices(selected),
    })),
    relax: [...(relax ?? [])],
  };
}

interface UsualWay {
  kind: PlanBaseline['kind'];
  choice: Choice;
}

/** Today (with what was started and is mandatory left undone) and the usual ways that keep all rules. */
function usualWays(instance: PortfolioInstance, objective: PortfolioObjective): UsualWay[] {
  const { bestRatioFirst, highestScoreFirst } = baselines(instance, objective);
  const ways: { kind: PlanBaseline['kind']; choice: Choice | null }[] = [
    { kind: 'TODAY', choice: instance.actions.map(() => -1) },
    { kind: 'BEST_RATIO_FIRST', choice: bestRatioFirst },
    { kind: 'HIGHEST_SCORE_FIRST', choice: highestScoreFirst },
  ];
  return ways.flatMap(({ kind, choice }) => (choice === null ? [] : { kind, choice }));
}

/** What the plan gains by an improvement: the plan without it less the plan. */
function plannedOf(
  { snapshot }: PlanningRegister,
  robustness: readonly number[],
  { actions }: PortfolioInstance,
  made: PlannedChoice,
  { difference }: Simulated,
): PlannedImprovement {
  const { implementationCost, annualCost, effort } = levelOf(snapshot.improvements, made);
  const [once, yearly] = [Number(implementationCost.amount), Number(annualCost.amount)];
  const cost = once + yearly;
  const saved = difference.mean.value ?? 0;
  return {
    ...made,
    cost,
    personDays: effort.reduce((sum, { personDays }) => sum + personDays, 0),
    robustness: robustness[actions.findIndex(({ id }) => id === made.improvementId)]!,
    mean: difference.mean,
    valueAtRisk: difference.valueAtRisk,
    tail: difference.tail,
    rosi: yearly > 0 ? (saved - yearly) / yearly : null,
    paybackYears: saved > yearly ? once / (saved - yearly) : null,
    tailPerCost: cost > 0 && difference.tail.value !== null ? difference.tail.value / cost : null,
  };
}
