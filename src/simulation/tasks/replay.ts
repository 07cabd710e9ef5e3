import { type LedgerName, type Plan, replayTail, type TailLevel } from '../../engine/index';

export interface ReplayInput {
  plan: Plan;
  firstBlock: number;
  lastBlock: number;
  ledger: LedgerName;
  /** One entry a trial, on a shared buffer. */
  codes: Uint16Array;
  codeCount: number;
  tails: readonly TailLevel[];
}

/** Each pair's loss in the tail of one block, weighted as TVaR weights the trials: one array a level. */
export type ReplayedBlock = Float64Array[];

/** Replays the tail trials of a range of blocks; one entry a block. */
export function replay(input: ReplayInput): ReplayedBlock[] {
  const { plan, firstBlock, lastBlock, ledger, codes, codeCount, tails } = input;
  const blocks = replayTail(plan, firstBlock, lastBlock, ledger, codes, codeCount);
  return blocks.map((sums) => weighByCode(sums, codeCount, tails));
}

/** Losses of pairs by code, weighted as the tail of each level weighs the codes. */
export function weighByCode(sums: Float64Array, codeCount: number, tails: readonly TailLevel[]): ReplayedBlock {
  return tails.map(({ weights }) => {
    const losses = new Float64Array(sums.length / codeCount);
    for (let pair = 0; pair < losses.length; pair++) {
      let loss = 0;
      for (let code = 1; code < codeCount; code++) loss += weights[code]! * sums[pair * codeCount + code]!;
      losses[pair] = loss;
    }
    return losses;
  });
}
