import type { TailFigure } from '../outcome';
import { NORMAL_DEVIATE } from './confidence';
import type { RankRange } from './held-runs';
import { quantileRank } from './order-statistic';
import { studentDeviate } from './randomisations';
import { controlledMean, type ReplicatedMean, standardErrorOf } from './controlled-mean';
import type { RankedSample } from './ranked-sample';
import type { SecondMoment, SquareControl } from './square-control';
import type { WeightedLosses } from './weighted-losses';

/** Fewer tail trials than this, or a largest loss of more than this share of the tail, make a thin tail. */
const THIN_TRIALS = 500;
const THIN_SHARE = 0.1;

/** The sample tail at a level: trials above rank k = ⌈pN⌉ weigh 1, the k-th k − pN; the weights add to (1 − p)N. */
interface SampleTail {
  readonly quantile: number;
  /** The trials above rank k, ascending. */
  readonly above: WeightedLosses;
  readonly weight: number;
  /** Mean excess over the quantile, and mean squared excess, per trial of the whole sample. */
  readonly excess: number;
  readonly square: number;
}

function sampleTail(sample: RankedSample, level: number): SampleTail {
  const n = sample.size;
  const rank = quantileRank(n, level);
  const quantile = sample.at(rank);
  const above = sample.above(rank);
  const { losses, counts } = above;
  let [excess, square] = [0, 0];
  for (let i = 0; i < losses.length; i++) {
    const over = losses[i]! - quantile;
    const trials = counts ? counts[i]! : 1;
    excess += trials * over;
    square += trials * (over * over);
  }
  return { quantile, above, weight: (1 - level) * n, excess: excess / n, square: square / n };
}

/**
 * TVaR at `level` of a sample (currency): [Σ_{j>k} X_(j) + (k − pN) X_(k)] / ((1 − p)N), k = ⌈pN⌉, with
 * standard error √((Var_tail + p (TVaR − VaR)²) / ((1 − p)N)), which is the deviation of the excess over VaR, divided
 * by (1 − p)√N. Where mean and variance of the loss are known, a control variate steadies that deviation. Of a stratified
 * sample the mean excess and its error come from the randomisations, with the annual loss as control variate where its mean
 * is known, and the interval is Student's. With an infinite second moment, or no trial above the VaR, error and interval are null.
 * Source: Acerbi & Tasche (2002) for the estimator; Manistre & Hancock, NAAJ 9 (2005) for its variance.
 */
export function tailValueAtRisk(sample: RankedSample, level: number, secondMoment: SecondMoment): TailFigure {
  const tail = sampleTail(sample, level);
  const plain = tail.quantile + tail.excess / (1 - level);
  const total = plain * tail.weight;
  const largestShare = total > 0 ? sample.at(sample.size) / total : 0;
  const thinTail = Math.round(tail.weight) < THIN_TRIALS || largestShare > THIN_SHARE;
  const beyondSample = tail.above.losses.length === 0;
  if (secondMoment === 'infinite' || beyondSample)
    return { level, value: plain, standardError: null, low: null, high: null, thinTail };
  const replicated = tailExcess(sample, level, secondMoment);
  const value = replicated ? tail.quantile + Math.max(0, replicated.value) / (1 - level) : plain;
  const error = replicated ? standardErrorOf(replicated) : errorOfExcess(sample, tail, secondMoment);
  const standardError = error / (1 - level);
  const reach = (replicated ? studentDeviate(replicated.freedom) : NORMAL_DEVIATE) * standardError;
  // A TVaR is never below the VaR of the same sample.
  return { level, value, standardError, low: Math.max(tail.quantile, value - reach), high: value + reach, thinTail };
}

/** Mean excess of a trial over the VaR at `level` of a stratified sample, by its randomisations; null of independent trials. */
export function tailExcess(sample: RankedSample, level: number, secondMoment: SecondMoment): ReplicatedMean | null {
  const { replicates } = sample;
  if (!replicates) return null;
  const { excess } = replicates.excesses(sample.at(quantileRank(sample.size, level)));
  const control =
    typeof secondMoment === 'string' ? null : { sums: replicates.excesses(0).excess, mean: secondMoment.mean };
  return controlledMean(replicates.sizes, excess, control);
}

/** Standard error of the mean excess over the VaR, of independent trials. */
function errorOfExcess({ size }: RankedSample, tail: SampleTail, secondMoment: SecondMoment): number {
  const isSquare = typeof secondMoment !== 'string' && 'spread' in secondMoment;
  const square = isSquare ? controlledSquare(tail, secondMoment) : tail.square;
  return Math.sqrt((square - tail.excess * tail.excess) / size);
}

/** The mean squared excess, freed of what the sample's own second moment is off by. */
function controlledSquare(tail: SampleTail, control: SquareControl): number {
  const { losses, counts } = tail.above;
  let covariance = 0;
  for (let i = 0; i < losses.length; i++) {
    const loss = losses[i]!;
    const distance = loss - control.mean;
    const over = loss - tail.quantile;
    covariance += (counts ? counts[i]! : 1) * ((distance * distance - control.sampleSquare) * (over * over));
  }
  const slope = control.spread > 0 ? covariance / control.spread : 0;
  const controlled = tail.square - slope * control.excess;
  return controlled > tail.excess * tail.excess ? controlled : tail.square;
}

/** The ranks that TVaR at `level` of n trials reads. */
export function tailRanks(n: number, level: number): RankRange {
  return { first: quantileRank(n, level), last: n };
}
