/** Which trials the own events of a risk fall in, for one block of trials. */
import { log1p } from '../math/log';
import { philoxFill } from '../random/philox';
import { CLUSTER, COUNT, REFINE_CLUSTER, SLOT, tagOf, uniformAt } from '../random/stream';
import { fillAliasTable } from './alias-table';
import { countAt, logarithmicSizeAt, poissonCounts, tabledSizeAt } from './count-table';
import { groupWeights } from './driver-weights';
import { placePoints } from './place-points';
import { BLOCK_TRIALS, CERTAIN, CLUSTERS, FIRST_POINTS, NONE, type Plan } from './plan';
import { addTrialSlot, clearTrialSlots } from './trial-slots';
import { CHUNK, type Workspace } from './workspace';

const TWO_POW_MINUS_32 = 2 ** -32;
/** Cluster words within this distance of the top get fresh bits, so that large clusters are not cut off. */
const REFINE_ABOVE = 128;
/** Taken out of `Math` once: where globals are looked up through a sandbox (as in tests) that is many times faster. */
const { floor, min } = Math;

/** Puts the events of `risk` in `block` into the workspace's chunk, piece by piece, and calls `emit` for each. */
export function placeEvents(plan: Plan, space: Workspace, risk: number, block: number, emit: () => void): void {
  const process = plan.risks.process[risk];
  if (process === CERTAIN) {
    placeCertain(plan, space, risk, emit);
    return;
  }
  const points = countPoints(plan, space, risk, block);
  if (process === FIRST_POINTS) clearTrialSlots(space.slots);
  if (process === CLUSTERS) {
    placeClusters(plan, space, risk, block, points, emit);
    return;
  }
  for (let first = 0; first < points; first += CHUNK) {
    const span = min(CHUNK, points - first);
    placePoints(plan, space, risk, block, first, span, space.chunk.trial);
    takeAll(space, first, span);
    if (process === FIRST_POINTS) keepFirstPoints(plan, space, risk, block);
    emit();
  }
}

/** Number of points in the block: one Poisson count by its quantile. Leaves the alias table ready where drivers act. */
function countPoints(plan: Plan, space: Workspace, risk: number, block: number): number {
  const { key, salt, rate, counts, frequencyGroup } = plan.risks;
  const u = uniformAt(0, block, tagOf(COUNT, space.seedHigh), salt[risk]!, key[risk]!, space.seedLow);
  if (frequencyGroup[risk] === NONE) return countAt(plan.tables, counts[risk]!, u);
  const sum = prepareAlias(plan, space, risk, block);
  const mean = rate[risk]! * sum;
  return mean > 0 ? countAt(poissonCounts(mean), 0, u) : 0;
}

function prepareAlias(plan: Plan, space: Workspace, risk: number, block: number): number {
  const { process, frequencyGroup, odds } = plan.risks;
  const group = frequencyGroup[risk]!;
  if (space.aliasGroup === group && process[risk] !== CLUSTERS) return space.aliasSum;
  let weights = groupWeights(plan, space.weights, group, block);
  if (process[risk] === CLUSTERS) {
    for (let t = 0; t < BLOCK_TRIALS; t++) space.clusterWeights[t] = log1p(odds[risk]! * weights[t]!);
    weights = space.clusterWeights;
  }
  let sum = 0;
  for (let t = 0; t < BLOCK_TRIALS; t++) sum += weights[t]!;
  if (sum > 0) fillAliasTable(space.alias, weights, sum);
  space.aliasGroup = process[risk] === CLUSTERS ? NONE : group;
  space.aliasSum = sum;
  return sum;
}

function takeAll(space: Workspace, first: number, span: number): void {
  const { chunk } = space;
  chunk.first = first;
  chunk.span = span;
  chunk.count = span;
  for (let i = 0; i < span; i++) chunk.index[i] = first + i;
}

function keepFirstPoints(plan: Plan, space: Workspace, risk: number, block: number): void {
  const { chunk, pointWord, slots } = space;
  const { trial, index } = chunk;
  const slotCount = plan.risks.slots[risk]!;
  if (slotCount > 1) {
    const tag = tagOf(SLOT, space.seedHigh);
    philoxFill(
      pointWord,
      chunk.span,
      chunk.first,
      block,
      tag,
      plan.risks.salt[risk]!,
      plan.risks.key[risk]!,
      space.seedLow,
    );
  }
  let kept = 0;
  for (let i = 0; i < chunk.span; i++) {
    const slot = slotCount > 1 ? floor((pointWord[i]! >>> 0) * slotCount * TWO_POW_MINUS_32) : 0;
    if (!addTrialSlot(slots, trial[i]! * slotCount + slot)) continue;
    trial[kept] = trial[i]!;
    index[kept] = index[i]!;
    kept++;
  }
  chunk.count = kept;
}

function placeCertain(plan: Plan, space: Workspace, risk: number, emit: () => void): void {
  const slots = plan.risks.slots[risk]!;
  const events = BLOCK_TRIALS * slots;
  for (let first = 0; first < events; first += CHUNK) {
    const span = min(CHUNK, events - first);
    takeAll(space, first, span);
    for (let i = 0; i < span; i++) space.chunk.trial[i] = floor((first + i) / slots);
    emit();
  }
}

function placeClusters(
  plan: Plan,
  space: Workspace,
  risk: number,
  block: number,
  points: number,
  emit: () => void,
): void {
  const { chunk, pointTrial, pointWord } = space;
  const tag = tagOf(CLUSTER, space.seedHigh);
  let filled = 0;
  let firstEvent = 0;
  for (let first = 0; first < points; first += CHUNK) {
    const span = min(CHUNK, points - first);
    placePoints(plan, space, risk, block, first, span, pointTrial);
    philoxFill(pointWord, span, first, block, tag, plan.risks.salt[risk]!, plan.risks.key[risk]!, space.seedLow);
    for (let i = 0; i < span; i++) {
      const trial = pointTrial[i]!;
      for (let left = clusterSize(plan, space, risk, block, first + i, trial, pointWord[i]!); left > 0; left--) {
        chunk.trial[filled++] = trial;
        if (filled < CHUNK) continue;
        takeAll(space, firstEvent, CHUNK);
        emit();
        firstEvent += CHUNK;
        filled = 0;
      }
    }
  }
  if (filled > 0) {
    takeAll(space, firstEvent, filled);
    emit();
  }
}

function clusterSize(
  plan: Plan,
  space: Workspace,
  risk: number,
  block: number,
  point: number,
  trial: number,
  word: number,
): number {
  const { key, salt, odds, clusterSizes, frequencyGroup } = plan.risks;
  const fine = (word | 0) < 0 && word >= -REFINE_ABOVE;
  const tag = tagOf(REFINE_CLUSTER, space.seedHigh);
  const fresh = fine ? uniformAt(point, block, tag, salt[risk]!, key[risk]!, space.seedLow) : 0.5;
  const u = ((word >>> 0) + fresh) * TWO_POW_MINUS_32;
  if (frequencyGroup[risk] === NONE) {
    return tabledSizeAt(plan.tables, clusterSizes[risk]!, u, odds[risk]!, log1p(odds[risk]!));
  }
  // The trial's ln(1 + odds) stands in the weights that the alias table was made from.
  const weight = groupWeights(plan, space.weights, frequencyGroup[risk]!, block)[trial]!;
  return logarithmicSizeAt(u, odds[risk]! * weight, space.clusterWeights[trial]!);
}
