import type { LedgerName } from './ledger';
import { BLOCK_TRIALS, type Plan } from './plan';
import { ledgerNumber } from './simulate-blocks';
import { keepCoded, walkBlock } from './walk-block';
import { LANES } from './workspace';
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
  const codesOfBlock = keepCoded(space, codes);
  const add = (pair: number, trial: Uint16Array, net: Float64Array, count: number): void => {
    space.operations.addByCode(space.codeSums, codesOfBlock, trial, net, count);
    takeSums(space.codeSums, sums, pair * codeCount, codeCount);
  };
  walkBlock(plan, space, block, {
    ledgers: [number],
    roots: (root, { trial, net, count }) => {
      add(root, trial, net[number]!, count);
    },
    children: (_ledger, pair, _link, { trial, net, count }) => {
      add(pair, trial, net, count);
    },
    occurrences: () => undefined,
  });
  return sums;
}

/** Moves sums by code to `sums`, from number `first` on. */
function takeSums(codeSums: Float64Array, sums: Float64Array, first: number, codeCount: number): void {
  for (let code = 0; code < codeCount; code++) {
    const lane = LANES * code;
    sums[first + code]! += codeSums[lane]! + codeSums[lane + 1]! + codeSums[lane + 2]! + codeSums[lane + 3]!;
  }
  codeSums.fill(0, 0, LANES * codeCount);
}
