import { type BlockTotals, clearBlockTotals, createBlockTotals, takeBlock, totalsBooking } from './block-totals';
import type { BlockSums, LedgerName, TrialTotals } from './ledger';
import { BLOCK_TRIALS, type Plan } from './plan';
import { keepExisting, walkBlock } from './walk-block';
import { INHERENT, RESIDUAL, type Workspace } from './workspace';
import { type Arithmetic, workspaceOf } from './workspace-of';

/**
 * First pass: simulates blocks firstBlock … lastBlock − 1, fills their trials in `totals` and returns their sums.
 * `onBlock` hears the number of blocks done and stops the pass by answering false; what is done is returned.
 * Trials beyond totals.trials are left out of totals and sums alike.
 */
export function simulateBlocks(
  plan: Plan,
  firstBlock: number,
  lastBlock: number,
  totals: TrialTotals,
  onBlock?: (done: number) => boolean,
  arithmetic: Arithmetic = 'vector',
): BlockSums[] {
  const space = workspaceOf(plan, arithmetic);
  const current = totalsOf(plan, space);
  const booking = totalsBooking(plan, space, current);
  const sums: BlockSums[] = [];
  for (let block = firstBlock; block < lastBlock; block++) {
    clearBlockTotals(plan, current);
    keepExisting(space, block, totals.trials);
    walkBlock(plan, space, block, booking);
    const [residual, inherent] = [current.ledgers[RESIDUAL]!, current.ledgers[INHERENT]];
    sums.push({ block, residual: residual.sums, inherent: inherent?.sums ?? null });
    takeBlock(space, current, block * BLOCK_TRIALS, totals);
    if (onBlock && !onBlock(block + 1 - firstBlock)) break;
  }
  return sums;
}

const totalsBySpace = new WeakMap<Workspace, BlockTotals>();

/** The totals in which a workspace books, made once. */
export function totalsOf(plan: Plan, space: Workspace): BlockTotals {
  const known = totalsBySpace.get(space);
  if (known) return known;
  const current = createBlockTotals(plan, space);
  totalsBySpace.set(space, current);
  return current;
}

export function ledgerNumber(ledger: LedgerName): number {
  return ledger === 'residual' ? RESIDUAL : INHERENT;
}
