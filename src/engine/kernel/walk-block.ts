import { bookChunk, isInsured } from './book-losses';
import type { Booking } from './booking';
import { expandCascade } from './cascade';
import { drawLosses, drawSurvivors, dropUnkept } from './draw-events';
import { placeEvents } from './place-events';
import { BLOCK_TRIALS, NONE, type Plan } from './plan';
import { annualRecovery, cededBooking } from './recovery';
import type { Workspace } from './workspace';

/**
 * Produces every event of a block and hands it to `booking`. Where an annual layer applies the block is walked twice:
 * what it pays of each event is known only when the year's ceded losses are.
 */
export function walkBlock(plan: Plan, space: Workspace, block: number, booking: Booking): void {
  space.recovery.fill(null);
  if (plan.annualLayer && plan.hasCeded) {
    const ceded = cededBooking(booking.ledgers);
    walkRoots(plan, space, block, ceded);
    for (const ledger of booking.ledgers) {
      space.recovery[ledger] = annualRecovery(plan.annualLayer, ceded.ceded[ledger]!);
    }
  }
  walkRoots(plan, space, block, booking);
}

function walkRoots(plan: Plan, space: Workspace, block: number, booking: Booking): void {
  const { linkOffsets } = plan.risks;
  for (const root of plan.roots) {
    const hasLinks = linkOffsets[root] !== linkOffsets[root + 1];
    if (hasLinks) findPairs(plan, space, root);
    const isPlain = !hasLinks && !isInsured(plan, root) && plan.risks.yearlyFactor[root] === NONE;
    const plain = isPlain ? booking.plain : undefined;
    placeEvents(plan, space, root, block, () => {
      const { chunk } = space;
      dropUnkept(space);
      if (chunk.count === 0) return;
      drawLosses(plan, space, root, block);
      drawSurvivors(plan, space, root, block);
      if (plain) {
        plain(root, chunk);
        return;
      }
      for (const ledger of booking.ledgers) bookChunk(plan, space, root, ledger, block);
      booking.roots(root, chunk, hasLinks);
      if (hasLinks) expandCascade(plan, space, root, block, booking);
    });
  }
}

function findPairs(plan: Plan, space: Workspace, root: number): void {
  space.pairOfRisk[root] = root;
  const { pairOffsets } = plan.risks;
  for (let pair = pairOffsets[root]!; pair < pairOffsets[root + 1]!; pair++) {
    space.pairOfRisk[plan.pairs[pair]!.risk] = pair;
  }
}

/** Makes only those trials of a block matter that exist: all of a whole block, the first ones of the last. */
export function keepExisting(space: Workspace, block: number, trials: number): void {
  const exist = trials - block * BLOCK_TRIALS;
  space.keep = exist >= BLOCK_TRIALS ? null : space.kept.fill(0).fill(1, 0, Math.max(0, exist));
}

/** Makes only those trials of a block matter whose code is not 0; answers the codes of all of them. */
export function keepCoded(space: Workspace, given: Uint16Array): Uint16Array {
  const { codes, kept } = space;
  codes.fill(0);
  codes.set(given);
  for (let trial = 0; trial < BLOCK_TRIALS; trial++) kept[trial] = codes[trial] === 0 ? 0 : 1;
  space.keep = kept;
  return codes;
}
