/**
 * A sample counted by the leading bits of its float64 patterns: doubles of one sign order like whole numbers, so a
 * bucket holds all values between two neighbouring patterns and buckets ascend as values do. The bits kept are sign and
 * exponent, in large samples eight of the fraction too, so that a bucket is at most 2^-8 of its values wide. Assumes
 * little-endian words, as WebAssembly does.
 */

/** Samples from here up are counted finely: below, the buckets would cost more than the values. */
const LARGE = 1 << 15;
/** Bits of the high word that do not count. */
const FINE = 12;
const COARSE = 20;

/** The buckets between the least and the greatest value. */
export interface Buckets {
  readonly sample: Float64Array;
  /** High words of the sample's values, at odd places. */
  readonly words: Int32Array;
  /** Bits of the high words that do not count: FINE or COARSE. */
  readonly dropped: number;
  /** Key of the first bucket. */
  readonly lowest: number;
  /** By bucket: how many values lie in the buckets before it; one entry more than there are buckets. */
  readonly before: Uint32Array;
  /** Number of values above zero. */
  readonly positive: number;
}

/** Key of the bucket of a double by its high word; negative doubles order backwards, hence the flip. */
export function keyOf(high: number, dropped: number): number {
  return ((high ^ ((high >> 31) & 0x7fffffff)) >> dropped) + (1 << (31 - dropped));
}

/** Place of the bucket of a value, counted from the lowest bucket; outside [0, number of buckets) when no bucket holds it. */
export function placeOf({ lowest, dropped }: Buckets, value: number): number {
  return keyOf(new Int32Array(Float64Array.of(value).buffer)[1]!, dropped) - lowest;
}

/** Counts a sample in one pass; it must not be empty nor hold NaN. */
export function countBuckets(sample: Float64Array): Buckets {
  const words = new Int32Array(sample.buffer, sample.byteOffset, 2 * sample.length);
  const dropped = sample.length < LARGE ? COARSE : FINE;
  const counts = new Uint32Array(2 ** (32 - dropped));
  let [lowest, highest, positive] = [counts.length, 0, 0];
  for (let i = 0; i < sample.length; i++) {
    const key = keyOf(words[2 * i + 1]!, dropped);
    counts[key]! += 1;
    if (key < lowest) lowest = key;
    if (key > highest) highest = key;
    if (sample[i]! > 0) positive++;
  }
  const before = new Uint32Array(highest - lowest + 2);
  for (let key = lowest; key <= highest; key++) {
    before[key - lowest + 1] = before[key - lowest]! + counts[key]!;
  }
  return { sample, words, dropped, lowest, before, positive };
}

/** The bucket that holds X_(rank), 1-based. */
export function bucketOfRank({ before }: Buckets, rank: number): number {
  let low = 0;
  let high = before.length - 2;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (before[middle + 1]! >= rank) high = middle;
    else low = middle + 1;
  }
  return low;
}
