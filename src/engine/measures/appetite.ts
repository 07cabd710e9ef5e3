import { NORMAL_DEVIATE } from './confidence';
import { clopperPearsonInterval, type ProbabilityInterval } from './proportion';
import { errorOfMean } from './randomisations';
import { type Replicates, replicatedInterval, total } from './replicates';

export type AppetiteVerdict = 'within' | 'breach' | 'undetermined';

export interface AppetiteAssessment {
  readonly verdict: AppetiteVerdict;
  /** P(annual loss > the appetite's loss). */
  readonly probability: number;
  readonly low: number;
  readonly high: number;
  /** Trials that would probably settle an undetermined verdict; null when settled, or when no number would. */
  readonly trialsToSettle: number | null;
}

/**
 * Whether the loss of an appetite point is exceeded more often than its tolerance (a probability) allows, judged by
 * the Clopper-Pearson limits of the count: within if the upper limit is at most the tolerance, breach if the lower
 * limit is above it, else undetermined.
 */
export function assessAppetite(exceedances: number, trials: number, tolerance: number): AppetiteAssessment {
  const probability = exceedances / trials;
  const { low, high } = clopperPearsonInterval(exceedances, trials);
  const variance = Math.max(probability * (1 - probability), tolerance * (1 - tolerance));
  return judged(probability, { low, high }, tolerance, variance);
}

/** The same judgement on counts by randomisation of a stratified sample, by the limits of their score interval. */
export function assessReplicatedAppetite(
  exceedances: Float64Array,
  replicates: Pick<Replicates, 'sizes' | 'deviate'>,
  tolerance: number,
): AppetiteAssessment {
  const trials = total(replicates.sizes);
  const variance = errorOfMean(replicates.sizes, exceedances) ** 2 * trials;
  return judged(total(exceedances) / trials, replicatedInterval(replicates, exceedances), tolerance, variance);
}

/** `variance`: of the exceedance of one trial, such that of n trials it is that over n. */
function judged(
  probability: number,
  { low, high }: ProbabilityInterval,
  tolerance: number,
  variance: number,
): AppetiteAssessment {
  const verdict = high <= tolerance ? 'within' : low > tolerance ? 'breach' : 'undetermined';
  const trialsToSettle = verdict === 'undetermined' ? settlingTrials(probability, tolerance, variance) : null;
  return { verdict, probability, low, high, trialsToSettle };
}

/** The same judgement on a probability that is known exactly. */
export function assessExactAppetite(probability: number, tolerance: number): AppetiteAssessment {
  const verdict = probability <= tolerance ? 'within' : 'breach';
  return { verdict, probability, low: probability, high: probability, trialsToSettle: null };
}

/** Trials at which an interval around the probability seen now no longer holds the tolerance. */
function settlingTrials(probability: number, tolerance: number, variance: number): number | null {
  const distance = Math.abs(probability - tolerance);
  if (distance === 0) return null;
  return Math.ceil((NORMAL_DEVIATE / distance) ** 2 * variance);
}
