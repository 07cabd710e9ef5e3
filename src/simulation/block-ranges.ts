export interface BlockRange {
  firstBlock: number;
  lastBlock: number;
}

/** Ranges per thread: enough that threads end together and progress is seen, few enough that messages cost nothing. */
const RANGES_PER_THREAD = 8;

/** The blocks first … end − 1 in consecutive ranges for this many threads. */
export function blockRanges(first: number, end: number, threads: number): BlockRange[] {
  const count = end - first;
  const size = Math.max(1, Math.floor(count / (threads * RANGES_PER_THREAD)));
  return Array.from({ length: Math.ceil(count / size) }, (_, i) => ({
    firstBlock: first + i * size,
    lastBlock: Math.min(end, first + (i + 1) * size),
  }));
}
