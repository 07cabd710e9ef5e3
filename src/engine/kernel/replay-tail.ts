import type { LedgerName } from './ledger';
import type { Plan } from './plan';
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
  const space = workspaceOf(plan, arithmetic);
  const number = ledgerNumber(ledger);
  const blocks: Float64Array[] = [];
  for (let block = firstBlock; block < lastBlock; block++) {
    const sums = new Float64Array(plan.pairs.length * codeCount);
    blocks.push(sums);
    const keep = keepCoded(space, block, codes);
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
  }
  return blocks;
}
