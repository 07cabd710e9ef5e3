/** Follows the links from root events to everything they trigger. */
import { philox4x32 } from '../random/philox';
import { CHILD, TRIGGER, tagOf, uniform52 } from '../random/stream';
import { bookChild } from './book-child';
import type { Booking } from './booking';
import { countAt } from './count-table';
import { markSurvives } from './draw-events';
import type { Plan } from './plan';
import { createParentStack, INHERENT, type Parent, type ParentStack, type Workspace } from './workspace';

/** Adds the triggered losses to the occurrences of the chunk's root events and books each of them. */
export function expandCascade(plan: Plan, space: Workspace, root: number, block: number, booking: Booking): void {
  const { chunk, stack } = space;
  const needsStopped = booking.ledgers.includes(INHERENT);
  for (let slot = 0; slot < chunk.count; slot++) {
    if (needsStopped || chunk.alive[slot] !== 0) {
      pushParent(stack, root, slot, chunk.index[slot]!, block, 0, chunk.alive[slot]!);
    }
  }
  while (stack.size > 0) {
    popParent(stack, space.parent);
    triggerChildren(plan, space, block, booking, needsStopped);
  }
}

const scratch = new Int32Array(4);

function triggerChildren(plan: Plan, space: Workspace, block: number, booking: Booking, needsStopped: boolean): void {
  const { linkOffsets, linkOrder } = plan.risks;
  const { key, salt, to, probability, counts, survival } = plan.links;
  const { seedLow, seedHigh, stack, pairOfRisk, child: event } = space;
  const { risk: parentRisk, slot, idLow, idHigh, alive: parentAlive } = space.parent;
  const generation = space.parent.generation + 1;
  for (let position = linkOffsets[parentRisk]!; position < linkOffsets[parentRisk + 1]!; position++) {
    const link = linkOrder[position]!;
    const linkKey = key[link]!;
    const linkSalt = salt[link]!;
    philox4x32(scratch, idLow, idHigh, tagOf(TRIGGER, seedHigh), linkSalt, linkKey, seedLow);
    const u = uniform52(scratch[0]!, scratch[1]!);
    const chance = probability[link]!;
    const children = chance === chance ? (u < chance ? 1 : 0) : countAt(plan.tables, counts[link]!, u);
    const child = to[link]!;
    for (let ordinal = 0; ordinal < children; ordinal++) {
      philox4x32(scratch, idLow, idHigh, tagOf(CHILD, seedHigh), linkSalt + ordinal, linkKey, seedLow);
      event.idLow = scratch[0]!;
      event.idHigh = scratch[1]!;
      event.word = scratch[2]!;
      const survives =
        parentAlive !== 0 &&
        (survival[link] === 1 ||
          markSurvives(scratch[3]!, survival[link]!, event.idLow, event.idHigh, linkSalt, linkKey, space));
      if (!survives && !needsStopped) continue;
      event.link = link;
      event.pair = pairOfRisk[child]!;
      event.risk = child;
      event.slot = slot;
      event.alive = survives ? 1 : 0;
      bookChild(plan, space, booking, block);
      const goesOn = linkOffsets[child] !== linkOffsets[child + 1] && generation < plan.generationCap;
      if (goesOn) pushParent(stack, child, slot, event.idLow, event.idHigh, generation, event.alive);
    }
  }
}

function popParent(stack: ParentStack, parent: Parent): void {
  const at = --stack.size;
  parent.risk = stack.risk[at]!;
  parent.slot = stack.slot[at]!;
  parent.idLow = stack.idLow[at]!;
  parent.idHigh = stack.idHigh[at]!;
  parent.generation = stack.generation[at]!;
  parent.alive = stack.alive[at]!;
}

function pushParent(
  stack: ParentStack,
  risk: number,
  slot: number,
  idLow: number,
  idHigh: number,
  generation: number,
  alive: number,
): void {
  if (stack.size === stack.risk.length) growStack(stack);
  const at = stack.size++;
  stack.risk[at] = risk;
  stack.slot[at] = slot;
  stack.idLow[at] = idLow;
  stack.idHigh[at] = idHigh;
  stack.generation[at] = generation;
  stack.alive[at] = alive;
}

function growStack(stack: ParentStack): void {
  const larger = createParentStack(2 * stack.risk.length);
  larger.risk.set(stack.risk);
  larger.slot.set(stack.slot);
  larger.idLow.set(stack.idLow);
  larger.idHigh.set(stack.idHigh);
  larger.generation.set(stack.generation);
  larger.alive.set(stack.alive);
  Object.assign(stack, larger, { size: stack.size });
}
