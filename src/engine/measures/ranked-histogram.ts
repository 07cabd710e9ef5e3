import { errorOfMean, studentDeviate } from './randomisations';
import { bucketOf, bucketSum, LOSS_BUCKETS, type LossHistogram, lowerEdge } from './loss-histogram';
import type { SampleMoments } from './moments';
import type { RankedSample } from './ranked-sample';
import type { Replicates } from './replicates';
import { type SquareControl, squareControl } from './square-control';
import { sum, sumOf } from './sums';
import type { WeightedLosses } from './weighted-losses';

/** A sample of which only a histogram is kept: every loss stands at the mean of its bucket, at most 2^-12 of it away. */
export interface RankedHistogram extends RankedSample {
  /** Bucket of X_(rank). */
  bucketOfRank(rank: number): number;
  /** Losses in the buckets before one. */
  countBelow(bucket: number): number;
  moments(varianceIsFinite: boolean): SampleMoments;
  squareControl(knownMean: number, knownVariance: number): SquareControl;
}

/** Ranks a histogram that is not empty. The mean is exact, the deviation within 2^-23 of it. */
export function rankHistogram(histogram: LossHistogram): RankedHistogram {
  const { quantum } = histogram;
  const before = new Float64Array(LOSS_BUCKETS + 1);
  const means = new Float64Array(LOSS_BUCKETS);
  for (let bucket = 0; bucket < LOSS_BUCKETS; bucket++) {
    const count = histogram.counts.reduce((sum, counts) => sum + counts[bucket]!, 0);
    before[bucket + 1] = before[bucket]! + count;
    if (count > 0) means[bucket] = bucketSum(histogram, bucket) / count;
  }
  const size = before[LOSS_BUCKETS]!;
  const countIn = (bucket: number): number => before[bucket + 1]! - before[bucket]!;
  const bucketOfRank = (rank: number): number => {
    let [low, high] = [0, LOSS_BUCKETS - 1];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (before[middle + 1]! >= rank) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  const above = (rank: number): WeightedLosses => {
    const first = bucketOfRank(Math.min(size, rank + 1));
    const buckets: number[] = [];
    for (let bucket = first; bucket < LOSS_BUCKETS; bucket++) if (countIn(bucket) > 0) buckets.push(bucket);
    const counts = Float64Array.from(buckets, (bucket) => before[bucket + 1]! - Math.max(before[bucket]!, rank));
    return rank >= size
      ? { losses: new Float64Array(0), counts: new Float64Array(0) }
      : { losses: Float64Array.from(buckets, (bucket) => means[bucket]!), counts };
  };
  const replicates = histogram.counts.length > 1 ? replicatesOf(histogram, means) : null;
  const everything = above(0);
  const sumsBy = (term: (mean: number) => number): Float64Array =>
    Float64Array.from(histogram.counts, (counts) => weighted(counts, means, term));
  return {
    size,
    positive: size - countIn(0),
    hold: () => undefined,
    at: (rank) => means[bucketOfRank(rank)]!,
    atLeast: (rank) => lowerEdge(quantum, bucketOfRank(rank)),
    atMost: (rank) => upperLoss(quantum, bucketOfRank(rank)),
    between: (first, last) => {
      const losses = new Float64Array(Math.max(0, last - first + 1));
      for (let rank = first; rank <= last; ) {
        const bucket = bucketOfRank(rank);
        const end = Math.min(last, before[bucket + 1]!);
        losses.fill(means[bucket]!, rank - first, end - first + 1);
        rank = end + 1;
      }
      return losses;
    },
    above,
    countsAbove: (limits) => limits.map((limit) => size - before[bucketOf(quantum, limit) + 1]!),
    countable: (limits) => [...new Set(limits.map((limit) => upperLoss(quantum, bucketOf(quantum, limit) - 1)))],
    replicates,
    bucketOfRank,
    countBelow: (bucket) => before[bucket]!,
    moments: (varianceIsFinite) =>
      histogramMoments(everything, replicates && { ...replicates, sumsBy }, varianceIsFinite),
    squareControl: (mean, variance) => squareControl(everything, mean, variance),
  };
}

/** The greatest loss that a bucket can hold; 0 before the first. */
function upperLoss(quantum: number, bucket: number): number {
  return bucket <= 0 ? 0 : quantum * (Math.ceil(lowerEdge(quantum, bucket + 1) / quantum) - 1);
}

/** Σ count × term(mean) over the buckets of one randomisation. */
function weighted(counts: Uint32Array, means: Float64Array, term: (mean: number) => number): number {
  let sum = 0;
  for (let bucket = 0; bucket < LOSS_BUCKETS; bucket++) {
    if (counts[bucket]! > 0) sum += counts[bucket]! * term(means[bucket]!);
  }
  return sum;
}

function histogramMoments(
  { losses, counts }: WeightedLosses,
  replicates: { sizes: Float64Array; sumsBy: (term: (mean: number) => number) => Float64Array } | null,
  varianceIsFinite: boolean,
): SampleMoments {
  const n = sum(counts!);
  const meanOf = (term: (loss: number) => number): number =>
    sumOf(losses.length, (i) => counts![i]! * term(losses[i]!)) / n;
  const centre = meanOf((loss) => loss);
  const none = { value: null, standardError: null };
  if (!varianceIsFinite || n < 2) return { mean: { value: centre, standardError: null }, standardDeviation: none };
  const variance = (meanOf((loss) => (loss - centre) ** 2) * n) / (n - 1);
  const deviation = Math.sqrt(variance);
  const errors = replicates
    ? {
        mean: errorOfMean(
          replicates.sizes,
          replicates.sumsBy((loss) => loss),
        ),
        variance: errorOfMean(
          replicates.sizes,
          replicates.sumsBy((loss) => (loss - centre) ** 2),
        ),
      }
    : {
        mean: deviation / Math.sqrt(n),
        variance: Math.sqrt(Math.max(0, meanOf((loss) => (loss - centre) ** 4) - variance * variance) / n),
      };
  return {
    mean: { value: centre, standardError: errors.mean },
    standardDeviation: { value: deviation, standardError: deviation > 0 ? errors.variance / (2 * deviation) : 0 },
  };
}

function replicatesOf({ quantum, counts }: LossHistogram, means: Float64Array): Replicates {
  const beyond = (randomisation: Uint32Array, bucket: number): number => {
    let sum = 0;
    for (let b = bucket + 1; b < LOSS_BUCKETS; b++) sum += randomisation[b]!;
    return sum;
  };
  const each = (value: (randomisation: Uint32Array) => number): Float64Array => Float64Array.from(counts, value);
  return {
    sizes: each((randomisation) => beyond(randomisation, -1)),
    deviate: studentDeviate(counts.length - 1),
    excesses: (loss) => {
      const bucket = bucketOf(quantum, loss);
      return {
        above: each((randomisation) => beyond(randomisation, bucket)),
        on: each((randomisation) => randomisation[bucket]!),
        excess: each((randomisation) => weighted(randomisation, means, (mean) => Math.max(0, mean - loss))),
      };
    },
    countsAbove: (losses) =>
      losses.map((loss) => each((randomisation) => beyond(randomisation, bucketOf(quantum, loss)))),
  };
}
