/** Follows the links from root events to everything they trigger, a list of events at a time. */
import { DEEP_TRIGGER, REFINE_TRIGGER, TRIGGER, tagOf, uniformAt } from '../random/stream';
import { bookChildren } from './book-children';
import type { Booking } from './booking';
import { countAt } from './count-table';
import { drawWords } from './event-words';
import { popParents, pushChildren } from './parent-stack';
import { NONE, type Plan } from './plan';
import { CHUNK, type Chunk, indexAt } from './event-lists';
import { INHERENT, type Workspace } from './workspace';

const TWO_POW_32 = 2 ** 32;
/** Trigger words below this get fresh bits, so that many children at once are not cut off. */
const REFINE_BELOW = 128;
const { floor, min } = Math;

/** Books everything that the chunk's root events trigger, then their occurrences as a whole. */
export function expandCascade(plan: Plan, space: Workspace, root: number, block: number, booking: Booking): void {
  const { chunk, parents, stack } = space;
  parents.count = chunk.count;
  parents.risk = root;
  parents.generation = 0;
  followLinks(plan, space, block, booking);
  while (stack.size > 0) {
    popParents(stack, parents);
    followLinks(plan, space, block, booking);
  }
  if (chunk.touchedCount === 0) return;
  booking.occurrences(chunk);
  for (let j = 0; j < chunk.touchedCount; j++) chunk.isTouched[chunk.touched[j]!] = 0;
  chunk.touchedCount = 0;
}

function followLinks(plan: Plan, space: Workspace, block: number, booking: Booking): void {
  const { linkOffsets, linkOrder } = plan.risks;
  const { risk } = space.parents;
  for (let position = linkOffsets[risk]!; position < linkOffsets[risk + 1]!; position++) {
    followLink(plan, space, linkOrder[position]!, block, booking);
  }
}

function followLink(plan: Plan, space: Workspace, link: number, block: number, booking: Booking): void {
  const { parents, children } = space;
  const needsDead = booking.ledgers.includes(INHERENT);
  const hits = findHits(plan, space, link, block);
  const alive = parents.generation === 0 ? space.chunk.alive : parents.alive;
  children.count = 0;
  for (let h = 0; h < hits; h++) {
    const parent = parents.hit[h]!;
    if (!needsDead && alive[parent] === 0) continue;
    const count = childCount(plan, space, link, parent, block);
    for (let ordinal = 0; ordinal < count; ordinal++) {
      addChild(space, parent, block, plan.links.salt[link]! + ordinal);
      if (children.count === CHUNK) finishChildren(plan, space, link, block, booking);
    }
  }
  if (children.count > 0) finishChildren(plan, space, link, block, booking);
}

/** Draws the parents' trigger words and finds those that may trigger something. */
function findHits(plan: Plan, space: Workspace, link: number, block: number): number {
  const { parents, operations } = space;
  drawTriggers(plan, space, link, block);
  const border = floor(plan.links.probability[link]! * TWO_POW_32);
  if (plan.links.probability[link] === 0) return 0;
  return operations.wordsUpTo(parents.trigger, parents.count, min(border, TWO_POW_32 - 1), parents.hit);
}

function drawTriggers(plan: Plan, space: Workspace, link: number, block: number): void {
  const { parents, children, operations, seedHigh, seedLow } = space;
  const key = plan.links.key[link]!;
  const salt = plan.links.salt[link]!;
  if (parents.generation === 0) {
    drawWords(space, { key, salt, purpose: TRIGGER, block }, parents.trigger);
    return;
  }
  const { words1, words2, words3, counters3 } = children;
  counters3.fill(salt, 0, parents.count);
  const counters = { counters0: parents.idLow, counters1: parents.idHigh, counters3 };
  const out = { words0: parents.trigger, words1, words2, words3 };
  operations.each(out, parents.count, counters, tagOf(DEEP_TRIGGER, seedHigh), key, seedLow);
}

/** Number of children of a hit: at most one, or a Poisson count. */
function childCount(plan: Plan, space: Workspace, link: number, parent: number, block: number): number {
  const word = space.parents.trigger[parent]! >>> 0;
  const counts = plan.links.counts[link]!;
  const border = plan.links.probability[link]! * TWO_POW_32;
  const isFine = word + 1 > border || (counts !== NONE && word < REFINE_BELOW);
  const position = word + (isFine ? freshUniform(plan, space, link, parent, block) : 0.5);
  if (counts === NONE) return position < border ? 1 : 0;
  // Small words mean many children, so that the words without any are those above the border.
  return countAt(plan.counts, counts, 1 - position / TWO_POW_32);
}

function freshUniform(plan: Plan, space: Workspace, link: number, parent: number, block: number): number {
  const { parents, chunk, seedHigh, seedLow } = space;
  const isRoot = parents.generation === 0;
  const low = isRoot ? indexAt(chunk, parent) : parents.idLow[parent]!;
  const high = isRoot ? block : parents.idHigh[parent]!;
  const { key, salt } = plan.links;
  return uniformAt(low, high, tagOf(REFINE_TRIGGER, seedHigh), salt[link]!, key[link]!, seedLow);
}

function addChild({ chunk, parents, children }: Workspace, parent: number, block: number, salt: number): void {
  const at = children.count++;
  children.counters3[at] = salt;
  if (parents.generation > 0) {
    children.counters0[at] = parents.idLow[parent]!;
    children.counters1[at] = parents.idHigh[parent]!;
    children.slot[at] = parents.slot[parent]!;
    children.alive[at] = parents.alive[parent]!;
    return;
  }
  children.counters0[at] = indexAt(chunk, parent);
  children.counters1[at] = block;
  children.slot[at] = parent;
  children.alive[at] = chunk.alive[parent]!;
  touch(chunk, parent);
}

/** Begins to add up what a root event triggers. */
function touch(chunk: Chunk, slot: number): void {
  if (chunk.isTouched[slot] !== 0) return;
  chunk.isTouched[slot] = 1;
  chunk.touched[chunk.touchedCount++] = slot;
  chunk.triggered[0][slot] = 0;
  chunk.triggered[1][slot] = 0;
}

/** Books the collected children and puts those with links of their own on the stack. */
function finishChildren(plan: Plan, space: Workspace, link: number, block: number, booking: Booking): void {
  const { parents, children, stack } = space;
  const { linkOffsets } = plan.risks;
  bookChildren(plan, space, link, block, booking);
  const risk = plan.links.to[link]!;
  const generation = parents.generation + 1;
  const goesOn = linkOffsets[risk] !== linkOffsets[risk + 1] && generation < plan.generationCap;
  if (goesOn) pushChildren(stack, children, risk, generation);
  children.count = 0;
}
