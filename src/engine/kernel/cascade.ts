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
  followLinks(plan, space, space.rootParents, block, booking);
  while (waiting.size > 0) {
    takeWaiting(waiting, parents);
    followLinks(plan, space, parents, block, booking);
  }
  booking.occurrences(chunk);
}

function takeRoots({ chunk, rootParents, operations }: Workspace, root: number, block: number): void {
  rootParents.count = chunk.count;
  rootParents.risk = root;
  rootParents.idHigh.fill(block, 0, chunk.count);
  if (chunk.isWhole) operations.countUp(chunk.index, chunk.first, chunk.count);
}

function followLinks(plan: Plan, space: Workspace, parents: Parents, block: number, booking: Booking): void {
  const { linkOffsets, linkOrder } = plan.risks;
  for (let position = linkOffsets[parents.risk]!; position < linkOffsets[parents.risk + 1]!; position++) {
    followLink(plan, space, parents, linkOrder[position]!, block, booking);
  }
}

function followLink(
  plan: Plan,
  space: Workspace,
  parents: Parents,
  link: number,
  block: number,
  booking: Booking,
): void {
  const { children, triggers } = space;
  const salt = plan.links.salt[link]!;
  let hits = findHits(plan, space, parents, link, block);
  if (plan.hasInherent && !booking.ledgers.includes(INHERENT)) hits = dropDeadParents(space, parents, hits);
  if (plan.links.counts[link] === NONE) {
    children.counters3.fill(salt, 0, hits);
    finishChildren(plan, space, parents, triggers.hit, link, hits, block, booking);
    return;
  }
  let found = 0;
  for (let h = 0; h < hits; h++) {
    const parent = triggers.hit[h]!;
    const count = childCount(plan, space, parents, link, parent);
    for (let ordinal = 0; ordinal < count; ordinal++) {
      triggers.parent[found] = parent;
      children.counters3[found++] = salt + ordinal;
      if (found < CHUNK) continue;
      finishChildren(plan, space, parents, triggers.parent, link, found, block, booking);
      found = 0;
    }
  }
  finishChildren(plan, space, parents, triggers.parent, link, found, block, booking);
}

/** Draws the parents' trigger words and finds those that trigger something; of a Poisson number, those that may. */
function findHits(plan: Plan, space: Workspace, parents: Parents, link: number, block: number): number {
  const { triggers, slow, operations } = space;
  const probability = plan.links.probability[link]!;
  if (probability === 0) return 0;
  drawTriggers(plan, space, parents, link, block);
  const border = probability * TWO_POW_32;
  const edge = min(floor(border), TWO_POW_32 - 1);
  let hits = operations.wordsBelow(triggers.word, parents.count, edge, triggers.hit);
  const onEdge = operations.wordsOn(triggers.word, parents.count, edge, slow);
  for (let j = 0; j < onEdge; j++) {
    // The border lies inside this word's cell: fresh bits decide.
    const parent = slow[j]!;
    if (edge + freshUniform(plan, space, parents, link, parent) < border) triggers.hit[hits++] = parent;
  }
  return hits;
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

/** Books `count` children of the parents at these positions, whose ordinals are set, and lets those with links of their own wait. */
function finishChildren(
  plan: Plan,
  space: Workspace,
  parents: Parents,
  positions: Uint32Array,
  link: number,
  count: number,
  block: number,
  booking: Booking,
): void {
  if (count === 0) return;
  const { children, chunk, waiting, operations } = space;
  children.count = count;
  operations.gatherChildren(children, positions, parents, chunk.trial);
  bookChildren(plan, space, link, block, booking);
  const { linkOffsets } = plan.risks;
  const risk = plan.links.to[link]!;
  const goesOn = linkOffsets[risk] !== linkOffsets[risk + 1];
  if (goesOn && children.count > 0) addWaiting(waiting, children, risk, parents.deepest + 1, plan.generationCap);
}
