import { type Buckets, bucketOfRank, keyOf } from './buckets';

/** Ranks first … last, 1-based. */
export interface RankRange {
  readonly first: number;
  readonly last: number;
}

/** Order statistics X_(first), X_(first + 1), … side by side. */
export interface Run {
  readonly first: number;
  readonly values: Float64Array;
}

/** A bucket at the end of a range is looked into before it is held whole when it has more than this share of the sample. */
const LARGE_SHARE = 1 / 256;
/** Up to this many values are sorted by insertion. */
const FEW = 24;

/** The order statistics of the ranges, by one pass that gathers their buckets; only buckets at the ends are held in excess. */
export function gatherRuns(buckets: Buckets, ranges: readonly RankRange[]): Run[] {
  const atoms = findAtoms(buckets, ranges);
  const wide = joined(buckets, ranges, atoms).map((range) => widened(buckets, range, atoms));
  const runs = wide.map(({ first, last }) => ({ first, values: new Float64Array(last - first + 1) }));
  const run = new Int16Array(buckets.before.length - 1).fill(-1);
  const next = new Int32Array(run.length);
  wide.forEach(({ first, last }, number) => {
    const { values } = runs[number]!;
    const end = bucketOfRank(buckets, last);
    for (let bucket = bucketOfRank(buckets, first); bucket <= end; bucket++) {
      const from = Math.max(0, buckets.before[bucket]! + 1 - first);
      const atom = atoms.get(bucket);
      if (atom === undefined) [run[bucket], next[bucket]] = [number, from];
      else values.fill(atom, from, buckets.before[bucket + 1]! + 1 - first);
    }
  });
  scatter(buckets, runs, run, next);
  for (const [number, { first, last }] of wide.entries()) sortBuckets(buckets, runs[number]!, first, last);
  return runs;
}

/** Large buckets at the ends of ranges that hold one value only, as where years without loss pile up. */
function findAtoms(buckets: Buckets, ranges: readonly RankRange[]): Map<number, number> {
  const { sample, before } = buckets;
  const ends = new Set(ranges.flatMap(({ first, last }) => [first, last].map((rank) => bucketOfRank(buckets, rank))));
  const atoms = new Map<number, number>();
  for (const bucket of ends) {
    if (before[bucket + 1]! - before[bucket]! <= LARGE_SHARE * sample.length) continue;
    const value = onlyValue(buckets, bucket);
    if (value !== null) atoms.set(bucket, value);
  }
  return atoms;
}

/** The value that all of a bucket share; null when there are two, which shows early. */
function onlyValue({ sample, words, dropped, lowest }: Buckets, bucket: number): number | null {
  let found: number | null = null;
  for (let i = 0; i < sample.length; i++) {
    if (keyOf(words[2 * i + 1]!, dropped) - lowest !== bucket) continue;
    if (found !== null && sample[i]! !== found) return null;
    found = sample[i]!;
  }
  return found;
}

/** Ascending ranges without those that share a bucket, unless that bucket is an atom, which each may hold in part. */
function joined(buckets: Buckets, ranges: readonly RankRange[], atoms: ReadonlyMap<number, number>): RankRange[] {
  const result: RankRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.first - b.first)) {
    const last = result.at(-1);
    const shared = last && bucketOfRank(buckets, last.last);
    const apart = shared === undefined || bucketOfRank(buckets, range.first) > shared || atoms.has(shared);
    if (apart && !(last && range.first <= last.last)) result.push(range);
    else result[result.length - 1] = { first: last!.first, last: Math.max(last!.last, range.last) };
  }
  return result;
}

/** The range up to the ends of its buckets, so that what is gathered is whole buckets; within an atom it ends anywhere. */
function widened(buckets: Buckets, { first, last }: RankRange, atoms: ReadonlyMap<number, number>): RankRange {
  const [low, high] = [bucketOfRank(buckets, first), bucketOfRank(buckets, last)];
  return {
    first: atoms.has(low) ? first : buckets.before[low]! + 1,
    last: atoms.has(high) ? last : buckets.before[high + 1]!,
  };
}

/** Puts each value of a bucket that belongs to a run at the bucket's next free place. */
function scatter(
  { sample, words, dropped, lowest }: Buckets,
  runs: readonly Run[],
  run: Int16Array,
  next: Int32Array,
): void {
  for (let i = 0; i < sample.length; i++) {
    const bucket = keyOf(words[2 * i + 1]!, dropped) - lowest;
    const number = run[bucket]!;
    if (number < 0) continue;
    const at = next[bucket]!;
    runs[number]!.values[at] = sample[i]!;
    next[bucket] = at + 1;
  }
}

function sortBuckets(buckets: Buckets, { values }: Run, first: number, last: number): void {
  const { before } = buckets;
  const end = bucketOfRank(buckets, last);
  for (let bucket = bucketOfRank(buckets, first); bucket <= end; bucket++) {
    const from = Math.max(0, before[bucket]! + 1 - first);
    const to = Math.min(values.length, before[bucket + 1]! + 1 - first);
    if (to - from <= FEW) insertionSort(values, from, to);
    else if (!isAscending(values, from, to)) values.subarray(from, to).sort();
  }
}

/** So that atoms, which are ascending as they come, cost one look. */
function isAscending(values: Float64Array, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (values[i - 1]! > values[i]!) return false;
  return true;
}

function insertionSort(values: Float64Array, from: number, to: number): void {
  for (let i = from + 1; i < to; i++) {
    const value = values[i]!;
    let at = i;
    for (; at > from && values[at - 1]! > value; at--) values[at] = values[at - 1]!;
    values[at] = value;
  }
}
