import { bucketOf, type LossHistogram, lowerEdge } from './loss-histogram';
import { quantileRank } from './order-statistic';
import type { RankedHistogram } from './ranked-histogram';
import { type TailLevel, tailWeights } from './tail-codes';

/**
 * Where trials stand among the VaRs of all levels, as `TailCodes` has it, by the buckets of the VaRs: with m distinct
 * buckets code 2j lies strictly between the j-th and the next, code 2j − 1 in the j-th. Trials in the bucket of a VaR share
 * what is missing to the weight of its tail.
 */
export interface HistogramTails {
  readonly quantum: number;
  readonly buckets: Uint32Array;
  readonly codeCount: number;
  readonly tails: readonly TailLevel[];
}

export function histogramTails(
  ranked: RankedHistogram,
  { quantum }: LossHistogram,
  levels: readonly number[],
): HistogramTails {
  const own = levels.map((level) => ranked.bucketOfRank(quantileRank(ranked.size, level)));
  const buckets = Uint32Array.from(new Set(own)).sort();
  const counts = new Float64Array(2 * buckets.length + 1);
  let counted = 0;
  buckets.forEach((bucket, j) => {
    counts[2 * j] = ranked.countBelow(bucket) - counted;
    counts[2 * j + 1] = ranked.countBelow(bucket + 1) - ranked.countBelow(bucket);
    counted = ranked.countBelow(bucket + 1);
  });
  counts[2 * buckets.length] = ranked.size - counted;
  return {
    quantum,
    buckets,
    codeCount: counts.length,
    tails: levels.map((level, l) => ({
      level,
      weights: tailWeights([counts], 2 * buckets.indexOf(own[l]!) + 1, (1 - level) * ranked.size),
    })),
  };
}

/** Sets the codes of trials, 0 for those without loss; answers how many have each code, those without loss by their place too. */
export function codeByBucket(
  { quantum, buckets, codeCount }: HistogramTails,
  annual: Float64Array,
  codes: Uint16Array,
): Float64Array {
  const counts = new Float64Array(codeCount);
  const lowest = buckets[0]!;
  const least = lowerEdge(quantum, lowest);
  for (let trial = 0; trial < annual.length; trial++) {
    const loss = annual[trial]!;
    let code = 0;
    if (loss >= least) {
      const bucket = bucketOf(quantum, loss);
      let below = 0;
      while (below < buckets.length && buckets[below]! < bucket) below++;
      code = 2 * below + (buckets[below] === bucket ? 1 : 0);
    }
    codes[trial] = loss === 0 ? 0 : code;
    counts[code]! += 1;
  }
  return counts;
}
