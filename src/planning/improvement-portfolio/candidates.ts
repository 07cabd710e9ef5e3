import type { JobHooks, RunJob } from '../jobs/job';
import type { PortfolioAnswer } from '../portfolio/answer';
import type { Choice, PortfolioInstance, PortfolioObjective } from '../portfolio/instance';
import { SurrogateLoss } from '../portfolio/surrogate';

export interface CandidateOrder {
  instance: PortfolioInstance;
  objective: PortfolioObjective;
  gap: number;
  frontier: boolean;
  /** Samples of the years on which it is chosen again. */
  samples: number;
  seed: number;
  /** Portfolios to simulate, the best first. */
  keep: number;
}

export interface Candidates {
  /** The answer on all years, with bound and gap. */
  answer: PortfolioAnswer;
  /** Different portfolios, the best by the surrogate first. */
  choices: Choice[];
  /** By action: share of the samples, 0..1, in which it was chosen. */
  robustness: number[];
}

/** Gap at which the choice on a sample may end: its noise is larger. */
const SAMPLE_GAP = 0.005;

/** The best portfolio on the simulated years, and those that are best on samples of them: what chance alone could favour. */
export async function portfolioCandidates(
  { instance, objective, gap, frontier, samples, seed, keep }: CandidateOrder,
  run: RunJob,
  { onProgress, ...hooks }: JobHooks,
): Promise<Candidates> {
  const seeds = Array.from({ length: samples }, (_, i) => seed + i + 1);
  // Beside each other: neither needs the other, and each is a thread's work.
  const [answer, drawn] = await Promise.all([
    run('portfolio', { instance, objective, gap, frontier }, { ...hooks, ...(onProgress ? { onProgress } : {}) }),
    run('portfolioSamples', { instance, objective, gap: SAMPLE_GAP, seeds }, hooks),
  ]);
  const best = choiceOf(instance, answer);
  const ofSamples = best === null ? [] : drawn.filter((choice) => choice !== null);
  const chosen = best === null ? [] : [best, ...ofSamples];
  const counts = instance.actions.map((_, i) => ofSamples.filter((choice) => choice[i]! >= 0).length);
  return {
    answer,
    choices: bestOf(instance, objective, chosen).slice(0, keep),
    robustness: counts.map((count) => (ofSamples.length === 0 ? 0 : count / ofSamples.length)),
  };
}

/** The choice that an answer states in ids; null where it has none. */
export function choiceOf(
  { actions }: PortfolioInstance,
  { selected, levels }: Pick<PortfolioAnswer, 'selected' | 'levels'>,
): Choice | null {
  if (selected === null) return null;
  const taken = new Set(selected);
  return actions.map(({ id, options }) => {
    if (!taken.has(id)) return -1;
    return options.length === 1 ? 0 : options.findIndex(({ label }) => label === levels?.[id]);
  });
}

function bestOf(instance: PortfolioInstance, objective: PortfolioObjective, choices: readonly Choice[]): Choice[] {
  const loss = new SurrogateLoss(instance);
  const distinct = [...new Map(choices.map((choice) => [choice.join(), choice])).values()];
  const valued = distinct.map((choice) => ({ choice, value: loss.value(objective, choice) }));
  return valued.sort((a, b) => a.value - b.value).map(({ choice }) => choice);
}
