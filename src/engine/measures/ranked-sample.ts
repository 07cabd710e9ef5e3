import { type Buckets, countBuckets, keyOf, placeOf } from './buckets';
import { gatherRuns, type RankRange, type Run } from './held-runs';
import type { Randomisations } from './randomisations';
import { type Replicates, replicatesOf } from './replicates';
import type { WeightedLosses } from './weighted-losses';

/** A sample that answers by rank. It is not sorted as a whole: only the ranks that are asked for are gathered. */
export interface RankedSample {
  readonly size: number;
  /** Number of values above zero. */
  readonly positive: number;
  /** Gathers ranges of ranks in one pass over the sample; ranks asked for without it cost a pass each time. */
  hold(ranges: readonly RankRange[]): void;
  /** X_(rank), the rank-th smallest value, 1 ≤ rank ≤ size. */
  at(rank: number): number;
  /** Bounds of X_(rank) where it is known to a bucket only; itself where all values are held. */
  atLeast(rank: number): number;
  atMost(rank: number): number;
  /** X_(first) … X_(last), ascending; empty when last < first. */
  between(first: number, last: number): Float64Array;
  /** The values whose rank is above this one. */
  above(rank: number): WeightedLosses;
  /** How many values lie above each of these, by one pass. */
  countsAbove(limits: readonly number[]): number[];
  /** The losses next to these, which rise, that counts are known of exactly: these themselves where all values are held. */
  countable(limits: readonly number[]): readonly number[];
  /** Null where the values are independent. */
  readonly replicates: Replicates | null;
}

/**
 * Ranks a sample (not empty, without NaN) by a histogram of its float64 patterns. Memory beside the sample: at most
 * 8 MB, and 8 bytes for each rank held. With randomisations the errors of figures come from how these differ.
 */
export function rankSample(sample: Float64Array, randomisations: Randomisations | null = null): RankedSample {
  const buckets = countBuckets(sample);
  const runs: Run[] = [];
  const runOf = ({ first, last }: RankRange): Run => {
    const known = runs.find((run) => run.first <= first && last < run.first + run.values.length);
    if (known) return known;
    runs.push(...gatherRuns(buckets, [{ first, last }]));
    return runs.at(-1)!;
  };
  const at = (rank: number): number => {
    const { first, values } = runOf({ first: rank, last: rank });
    return values[rank - first]!;
  };
  const between = (first: number, last: number): Float64Array => {
    if (last < first) return new Float64Array(0);
    const run = runOf({ first, last });
    return run.values.subarray(first - run.first, last + 1 - run.first);
  };
  return {
    size: sample.length,
    positive: buckets.positive,
    hold: (ranges) => {
      runs.push(...gatherRuns(buckets, ranges));
    },
    at,
    atLeast: at,
    atMost: at,
    between,
    above: (rank) => ({ losses: between(rank + 1, sample.length), counts: null }),
    countsAbove: (limits) => countsAbove(buckets, limits),
    countable: (limits) => limits,
    replicates: randomisations && replicatesOf(sample, randomisations),
  };
}

/** Buckets that hold a limit are looked through; those above them count whole. */
function countsAbove(buckets: Buckets, limits: readonly number[]): number[] {
  const { sample, words, dropped, lowest, before } = buckets;
  const count = before.length - 1;
  const ascending = Float64Array.from(limits).sort();
  const places = ascending.map((limit) => placeOf(buckets, limit));
  const firstIn = new Int32Array(count).fill(-1);
  for (let j = ascending.length - 1; j >= 0; j--) {
    const place = places[j]!;
    if (place >= 0 && place < count && before[place + 1]! > before[place]!) firstIn[place] = j;
  }
  const above = ascending.map((_, j) => sample.length - before[Math.min(count, Math.max(0, places[j]! + 1))]!);
  if (firstIn.some((j) => j >= 0)) {
    for (let i = 0; i < sample.length; i++) {
      const bucket = keyOf(words[2 * i + 1]!, dropped) - lowest;
      for (let j = firstIn[bucket]!; j >= 0 && places[j] === bucket && sample[i]! > ascending[j]!; j++) above[j]! += 1;
    }
  }
  return limits.map((limit) => above[ascending.indexOf(limit)]!);
}
