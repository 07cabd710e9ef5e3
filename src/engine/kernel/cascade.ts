/** Follows the links from root events to everything they trigger, a list of events at a time. */
import { DEEP_TRIGGER, REFINE_TRIGGER, TRIGGER, tagOf, uniformAt } from '../random/stream';
import { bookChildren } from './book-children';
import type { Booking } from './booking';
import { countAt } from './count-table';
import { CHUNK, type Parents } from './event-lists';
import { drawWords } from './event-words';
import { NONE, type Plan } from './plan';
import { addWaiting, takeWaiting } from './waiting-events';
import { INHERENT, type Workspace } from './workspace';

const TWO_POW_32 = 2 ** 32;
/** Trigger words below this get fresh bits, so that many children at once are not cut off. */
const REFINE_BELOW = 128;
const { floor, min } = Math;

/** Books everything that the chunk's root events trigger, then their occurrences as a whole. */
export function expandCascade(plan: Plan, space: Workspace, root: number, block: number, booking: Booking): void {
  const { chunk, waiting, parents } = space;
  takeRoots(space, root, block);
  for (const ledger of booking.ledgers) chunk.triggered[ledger]!.fill(0, 0, chunk.count);
  let triggered = followLinks(plan, space, space.rootParents, block, booking);
  while (waiting.size > 0) {
    takeWaiting(waiting, parents);
    triggered += followLinks(plan, space, parents, block, booking);
  }
  if (triggered > 0) booking.occurrences(chunk);
}

function takeRoots({ chunk, rootParents, operations }: Workspace, root: number, block: number): void {
  rootParents.count = chunk.count;
  rootParents.risk = root;
  rootParents.idHigh.fill(block, 0, chunk.count);
  if (chunk.isWhole) operations.countUp(chunk.index, chunk.first, chunk.count);
}

/** Answers how many events the links of the parents' risk have triggered. */
function followLinks(plan: Plan, space: Workspace, parents: Parents, block: number, booking: Booking): number {
  const { linkOffsets, linkOrder } = plan.risks;
  let triggered = 0;
  for (let position = linkOffsets[parents.risk]!; position < linkOffsets[parents.risk + 1]!; position++) {
    triggered += followLink(plan, space, parents, linkOrder[position]!, block, booking);
  }
  return triggered;
}

function followLink(
  plan: Plan,
  space: Workspace,
  parents: Parents,
  link: number,
  block: number,
  booking: Booking,
): number {
  const { children, triggers } = space;
  const salt = plan.links.salt[link]!;
  let hits = findHits(plan, space, parents, link, block);
  if (plan.hasInherent && !booking.ledgers.includes(INHERENT)) hits = dropDeadParents(space, parents, hits);
  if (plan.links.counts[link] === NONE) {
    children.counters3.fill(salt, 0, hits);
    triggers.parent.set(triggers.hit.subarray(0, hits));
    return finishChildren(plan, space, parents, link, hits, block, booking);
  }
  let triggered = 0;
  let found = 0;
  for (let h = 0; h < hits; h++) {
    const parent = triggers.hit[h]!;
    const count = childCount(plan, space, parents, link, parent);
    for (let ordinal = 0; ordinal < count; ordinal++) {
      triggers.parent[found] = parent;
      children.counters3[found++] = salt + ordinal;
      if (found < CHUNK) continue;
      triggered += finishChildren(plan, space, parents, link, found, block, booking);
      found = 0;
    }
  }
  return triggered + finishChildren(plan, space, parents, link, found, block, booking);
}

/** Draws the parents' trigger words and finds those that trigger something; of a Poisson number, those that may. */
function findHits(plan: Plan, space: Workspace, parents: Parents, link: number, block: number): number {
  const { triggers, operations } = space;
  const probability = plan.links.probability[link]!;
  if (probability === 0) return 0;
  drawTriggers(plan, space, parents, link, block);
  const border = probability * TWO_POW_32;
  const edge = min(floor(border), TWO_POW_32 - 1);
  const hits = operations.wordsUpTo(triggers.word, parents.count, edge, triggers.hit);
  if (plan.links.counts[link] !== NONE || edge + 1 <= border) return hits;
  // Words on the edge hold the border inside their cell: fresh bits decide.
  let kept = 0;
  for (let h = 0; h < hits; h++) {
    const parent = triggers.hit[h]!;
    const isOnEdge = triggers.word[parent]! >>> 0 === edge;
    if (isOnEdge && edge + freshUniform(plan, space, parents, link, parent) >= border) continue;
    triggers.hit[kept++] = parent;
  }
  return kept;
}

function drawTriggers(plan: Plan, space: Workspace, parents: Parents, link: number, block: number): void {
  const { triggers, children, operations, seedHigh, seedLow } = space;
  const key = plan.links.key[link]!;
  const salt = plan.links.salt[link]!;
  if (parents === space.rootParents) {
    drawWords(space, { key, salt, purpose: TRIGGER, block }, triggers.word);
    return;
  }
  const { words1, words2, words3, counters3 } = children;
  counters3.fill(salt, 0, parents.count);
  const counters = { counters0: parents.idLow, counters1: parents.idHigh, counters3 };
  const out = { words0: triggers.word, words1, words2, words3 };
  operations.each(out, parents.count, counters, tagOf(DEEP_TRIGGER, seedHigh), key, seedLow);
}

/** Leaves out the parents that controls have stopped. */
function dropDeadParents({ triggers: { hit } }: Workspace, { alive }: Parents, hits: number): number {
  let kept = 0;
  for (let h = 0; h < hits; h++) {
    const parent = hit[h]!;
    hit[kept] = parent;
    kept += alive[parent]!;
  }
  return kept;
}

/** Number of children of a hit: a Poisson count. */
function childCount(plan: Plan, space: Workspace, parents: Parents, link: number, parent: number): number {
  const word = space.triggers.word[parent]! >>> 0;
  const isFine = word + 1 > plan.links.probability[link]! * TWO_POW_32 || word < REFINE_BELOW;
  const position = word + (isFine ? freshUniform(plan, space, parents, link, parent) : 0.5);
  // Small words mean many children, so that the words without any are those above the border.
  return countAt(plan.counts, plan.links.counts[link]!, 1 - position / TWO_POW_32);
}

function freshUniform(plan: Plan, space: Workspace, parents: Parents, link: number, parent: number): number {
  const { key, salt } = plan.links;
  const tag = tagOf(REFINE_TRIGGER, space.seedHigh);
  return uniformAt(parents.idLow[parent]!, parents.idHigh[parent]!, tag, salt[link]!, key[link]!, space.seedLow);
}

/** Books `count` children, whose parents and ordinals are set, and lets those with links of their own wait; answers how many. */
function finishChildren(
  plan: Plan,
  space: Workspace,
  parents: Parents,
  link: number,
  count: number,
  block: number,
  booking: Booking,
): number {
  if (count === 0) return 0;
  const { children, chunk, triggers, waiting, operations } = space;
  children.count = count;
  operations.gatherChildren(children, triggers.parent, parents, chunk.trial);
  bookChildren(plan, space, link, block, booking);
  const { linkOffsets } = plan.risks;
  const risk = plan.links.to[link]!;
  const goesOn = linkOffsets[risk] !== linkOffsets[risk + 1];
  if (goesOn && children.count > 0) addWaiting(waiting, children, risk, plan.generationCap);
  return count;
}
