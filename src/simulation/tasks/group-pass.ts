import { type LedgerName, type PairGroups, type Plan, replayGroups } from '../../engine/index';

export interface GroupPassInput {
  plan: Plan;
  firstBlock: number;
  lastBlock: number;
  ledger: LedgerName;
  groupsOfPair: PairGroups;
  /** Annual losses of each group, on shared buffers: the task fills the trials of its blocks. */
  losses: Float64Array[];
}

/** Simulates the groups' annual losses in a range of blocks. */
export function groupPass({ plan, firstBlock, lastBlock, ledger, groupsOfPair, losses }: GroupPassInput): void {
  replayGroups(plan, firstBlock, lastBlock, ledger, groupsOfPair, losses);
}
