import { blockCount, type PairGroups, type Plan } from '../../engine/index';
import type { BlockRange } from '../block-ranges';
import { inLanes } from '../runners/in-lanes';
import type { Runner } from '../runners/runner';
import { type ExchangeOrder, type NamedPlan, withRoots } from './exchangeable';

/**
 * Annual losses of a plan from those of an exchangeable one: each affected loss is taken out of its year, or put in,
 * as it is drawn, so that the cost is that of the affected events and of one copy. Losses are whole quanta, so the
 * sums are those of a full pass to the last bit.
 */
export async function exchangeAnnual(
  base: Float64Array,
  before: NamedPlan,
  after: NamedPlan,
  { affected, signal }: Omit<ExchangeOrder, 'largest' | 'trials'>,
  runner: Runner,
): Promise<Float64Array> {
  const annual = new Float64Array(new SharedArrayBuffer(base.byteLength));
  annual.set(base);
  const passes = [
    { plan: withRoots(before, affected), groupsOfPair: allPairs(before.plan, -1) },
    { plan: withRoots(after, affected), groupsOfPair: allPairs(after.plan, 1) },
  ].filter(({ plan }) => plan.roots.length > 0);
  await inLanes(wideRanges(blockCount(base.length), runner.threads), runner.threads, async (range) => {
    // One after the other: both write to the years of the range.
    for (const pass of passes) {
      await runner.run('groupPass', { ...pass, ...range, ledger: 'residual', losses: [annual] }, signal);
    }
  });
  return annual;
}

/** One range of blocks a thread: the work is short, and each range begins by making its workspace. */
function wideRanges(count: number, threads: number): BlockRange[] {
  const size = Math.ceil(count / threads);
  return Array.from({ length: Math.ceil(count / size) }, (_, i) => ({
    firstBlock: i * size,
    lastBlock: Math.min(count, (i + 1) * size),
  }));
}

/** Every pair in the one group that there is, with one weight. */
function allPairs({ pairs }: Plan, weight: number): PairGroups {
  return {
    offsets: Uint32Array.from({ length: pairs.length + 1 }, (_, i) => i),
    group: new Uint16Array(pairs.length),
    weight: new Float64Array(pairs.length).fill(weight),
  };
}
