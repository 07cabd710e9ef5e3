import type { LedgerName } from './ledger';
import { BLOCK_TRIALS, type Plan } from './plan';
import { ledgerNumber } from './simulate-blocks';
import { keepExisting, walkBlock } from './walk-block';
import { workspaceOf } from './workspace-of';

/** Groups of each pair: entries offsets[p] … offsets[p + 1] − 1, with the weight at which its loss counts. */
export interface PairGroups {
  offsets: Uint32Array;
  group: Uint16Array;
  weight: Float64Array;
}

/**
 * Third pass: the annual net loss of groups of pairs in every trial, from the same draws as the totals.
 * out[g][trial] grows by weight × loss for each (g, weight) of the pair of each event.
 */
export function replayGroups(
  plan: Plan,
  firstBlock: number,
  lastBlock: number,
  ledger: LedgerName,
  groupsOfPair: PairGroups,
  out: Float64Array[],
): void {
  const trials = out[0]?.length ?? 0;
  const { offsets, group, weight } = groupsOfPair;
  const space = workspaceOf(plan, 'vector');
  const number = ledgerNumber(ledger);
  const addGroups = (pair: number, first: number, trial: Uint16Array, net: Float64Array, count: number): void => {
    for (let entry = offsets[pair]!; entry < offsets[pair + 1]!; entry++) {
      const losses = out[group[entry]!]!;
      const share = weight[entry]!;
      for (let i = 0; i < count; i++) losses[first + trial[i]!]! += share * net[i]!;
    }
  };
  for (let block = firstBlock; block < lastBlock; block++) {
    const first = block * BLOCK_TRIALS;
    keepExisting(space, block, trials);
    walkBlock(plan, space, block, {
      ledgers: [number],
      roots: (root, { trial, net, count }) => {
        addGroups(root, first, trial, net[number]!, count);
      },
      children: (_ledger, pair, _link, { trial, net, count }) => {
        addGroups(pair, first, trial, net, count);
      },
      occurrences: () => undefined,
    });
  }
}
