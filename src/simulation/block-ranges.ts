import { BLOCK_TRIALS, type Plan } from '../engine/index';

export interface BlockRange {
  firstBlock: number;
  lastBlock: number;
}

/** Ranges per thread: enough that threads end together and progress is seen, few enough that messages cost nothing. */
const RANGES_PER_THREAD = 8;
/** Events of a range at most, unless one block has more: a tenth of a second or so, after which a stop is seen in any runner. */
const MOST_EVENTS = 2 ** 24;

/** What a trial costs without any event, in events. */
const TRIAL_COST = 1;

/** The blocks first … end − 1 of a plan in consecutive ranges for this many threads. No figure depends on the division. */
export function blockRanges({ meanEvents }: Plan, first: number, end: number, threads: number): BlockRange[] {
  const count = end - first;
  const quick = Math.floor(MOST_EVENTS / ((meanEvents + TRIAL_COST) * BLOCK_TRIALS));
  const size = Math.max(1, Math.min(quick, Math.floor(count / (threads * RANGES_PER_THREAD))));
  return Array.from({ length: Math.ceil(count / size) }, (_, i) => ({
    firstBlock: first + i * size,
    lastBlock: Math.min(end, first + (i + 1) * size),
  }));
}
