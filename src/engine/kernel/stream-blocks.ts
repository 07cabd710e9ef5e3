import { clearBlockTotals, takeBlock, totalsBooking } from './block-totals';
import { type BlockSums, createTotals, firstTrials, type TrialTotals } from './ledger';
import { BLOCK_TRIALS, type Plan } from './plan';
import { totalsOf } from './simulate-blocks';
import { keepExisting, walkBlock } from './walk-block';
import { INHERENT, RESIDUAL, type Workspace } from './workspace';
import { type Arithmetic, workspaceOf } from './workspace-of';

/**
 * A first pass that keeps nothing: `onBlock` is handed the totals of each block's trials, which the next block
 * overwrites, and its sums. The same totals as `simulateBlocks` of `trials` trials gives.
 */
export function streamBlocks(
  plan: Plan,
  blocks: readonly number[],
  trials: number,
  onBlock: (totals: TrialTotals, sums: BlockSums) => void,
  arithmetic: Arithmetic = 'vector',
): void {
  const space = workspaceOf(plan, arithmetic);
  const current = totalsOf(plan, space);
  const booking = totalsBooking(plan, space, current);
  const room = roomOf(plan, space);
  for (const block of blocks) {
    clearBlockTotals(plan, current);
    keepExisting(space, block, trials);
    walkBlock(plan, space, block, booking);
    const totals = firstTrials(room, Math.min(BLOCK_TRIALS, trials - block * BLOCK_TRIALS));
    takeBlock(space, current, 0, totals);
    const [residual, inherent] = [current.ledgers[RESIDUAL]!, current.ledgers[INHERENT]];
    onBlock(totals, { block, residual: residual.sums, inherent: inherent?.sums ?? null });
  }
}

const rooms = new WeakMap<Workspace, TrialTotals>();

/** The totals of one block that a workspace streams through, made once. */
function roomOf(plan: Plan, space: Workspace): TrialTotals {
  const known = rooms.get(space);
  if (known) return known;
  const room = createTotals(plan, BLOCK_TRIALS);
  rooms.set(space, room);
  return room;
}
