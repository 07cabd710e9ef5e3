import type { LedgerName } from './ledger';
import { BLOCK_TRIALS, type Plan } from './plan';
import { ledgerNumber } from './simulate-blocks';
import { keepCoded, walkBlock } from './walk-block';
import { type Arithmetic, workspaceOf } from './workspace-of';

/**
 * Second pass: the losses of chosen trials again, added up by what the trials stand for. codes[trial] is 0 for trials
 * that are left out, else a number below codeCount. For each block an array of pairs × codeCount net losses, which add
 * up to the totals of the same trials to the last bit.
 */
export function replayTail(
  plan: Plan,
  firstBlock: number,
  lastBlock: number,
  ledger: LedgerName,
  codes: Uint16Array,
  codeCount: number,
  arithmetic: Arithmetic = 'vector',
): Float64Array[] {
  const blocks: Float64Array[] = [];
  for (let block = firstBlock; block < lastBlock; block++) {
    const own = codes.subarray(block * BLOCK_TRIALS, (block + 1) * BLOCK_TRIALS);
    blocks.push(replayBlock(plan, block, ledger, own, codeCount, arithmetic));
  }
  return blocks;
}

/** The same of one block, from the codes of its trials. */
export function replayBlock(
  plan: Plan,
  block: number,
  ledger: LedgerName,
  codes: Uint16Array,
  codeCount: number,
  arithmetic: Arithmetic = 'vector',
): Float64Array {
  const space = workspaceOf(plan, arithmetic);
  const number = ledgerNumber(ledger);
  const sums = new Float64Array(plan.pairs.length * codeCount);
  const keep = keepCoded(space, codes);
  walkBlock(plan, space, block, {
    ledgers: [number],
    roots: (root, chunk) => {
      const net = chunk.net[number]!;
      for (let i = 0; i < chunk.count; i++) sums[root * codeCount + keep[chunk.trial[i]!]!]! += net[i]!;
    },
    children: (_ledger, pair, _link, { count, trial, net }) => {
      for (let i = 0; i < count; i++) sums[pair * codeCount + keep[trial[i]!]!]! += net[i]!;
    },
    occurrences: () => undefined,
  });
  return sums;
}
