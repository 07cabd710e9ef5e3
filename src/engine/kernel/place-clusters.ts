import { log1p } from '../math/log';
import { CLUSTER, REFINE_CLUSTER, tagOf, uniformAt } from '../random/stream';
import { setThresholds, sizeAt } from './clusters';
import { thinnedSizeAt } from './count-table';
import { groupWeights } from './driver-weights';
import { CHUNK } from './event-lists';
import { placePoints } from './place-points';
import { NONE, type Plan } from './plan';
import type { Workspace } from './workspace';

const TWO_POW_MINUS_32 = 2 ** -32;
/** Cluster words within this distance of the top get fresh bits, so that large clusters are not cut off. */
const REFINE_ABOVE = 128;
const { min } = Math;

/**
 * Events of a negative binomial: points of a Poisson process, each with a logarithmic number of events in its trial (or
 * none, under drivers). Events are numbered as they are written.
 */
export function placeClusters(
  plan: Plan,
  space: Workspace,
  risk: number,
  block: number,
  points: number,
  emit: () => void,
): void {
  const { chunk, pointTrial, pointWord, operations, clusters } = space;
  const { key, salt, clusterSizes, frequencyGroup } = plan.risks;
  const tag = tagOf(CLUSTER, space.seedHigh);
  const isDriven = frequencyGroup[risk] !== NONE;
  const thresholds = isDriven ? 0 : setThresholds(clusters, plan.counts, clusterSizes[risk]!);
  chunk.first = 0;
  let pending = 0;
  for (let first = 0; first < points; first += CHUNK) {
    const span = min(CHUNK, points - first);
    placePoints(plan, space, risk, block, first, span, pointTrial);
    operations.fill(pointWord, span, first, block, tag, salt[risk]!, key[risk]!, space.seedLow);
    if (isDriven) pending = addDriven(plan, space, risk, block, first, span, pending, emit);
    else pending = addSized(plan, space, risk, block, first, span, thresholds, pending, emit);
  }
  emitChunks(space, pending, 1, emit);
}

/** Adds the events of clusters whose sizes follow the risk's table. */
function addSized(
  plan: Plan,
  space: Workspace,
  risk: number,
  block: number,
  first: number,
  span: number,
  thresholds: number,
  pending: number,
  emit: () => void,
): number {
  const { pointTrial, pointWord, operations, clusters } = space;
  const { slow, trials } = clusters;
  const out = trials.subarray(pending);
  const written = operations.expandClusters(pointTrial, pointWord, span, clusters.thresholds, thresholds, out, slow);
  let left = emitChunks(space, pending + written, CHUNK, emit);
  const odds = plan.risks.odds[risk]!;
  for (let j = 1; j <= slow[0]!; j++) {
    const i = slow[j]!;
    const u = ((pointWord[i]! >>> 0) + freshUniform(plan, space, risk, block, first + i)) * TWO_POW_MINUS_32;
    const size = sizeAt(plan.counts, plan.risks.clusterSizes[risk]!, u, odds, log1p(odds));
    left = addCluster(space, pointTrial[i]!, size, left, emit);
  }
  return left;
}

/** Adds the events of points whose number depends on the drivers of their trial. */
function addDriven(
  plan: Plan,
  space: Workspace,
  risk: number,
  block: number,
  first: number,
  span: number,
  pending: number,
  emit: () => void,
): number {
  const { pointTrial, pointWord } = space;
  const weights = groupWeights(plan, space.weights, plan.risks.frequencyGroup[risk]!, block);
  const odds = plan.risks.odds[risk]!;
  let left = pending;
  for (let i = 0; i < span; i++) {
    const word = pointWord[i]!;
    const isFine = word < 0 && word >= -REFINE_ABOVE;
    const fresh = isFine ? freshUniform(plan, space, risk, block, first + i) : 0.5;
    const trial = pointTrial[i]!;
    const size = thinnedSizeAt(((word >>> 0) + fresh) * TWO_POW_MINUS_32, odds * weights[trial]!);
    if (size > 0) left = addCluster(space, trial, size, left, emit);
  }
  return left;
}

function freshUniform(plan: Plan, space: Workspace, risk: number, block: number, point: number): number {
  const tag = tagOf(REFINE_CLUSTER, space.seedHigh);
  return uniformAt(point, block, tag, plan.risks.salt[risk]!, plan.risks.key[risk]!, space.seedLow);
}

function addCluster(space: Workspace, trial: number, size: number, pending: number, emit: () => void): number {
  const { trials } = space.clusters;
  let left = pending;
  for (let event = 0; event < size; event++) {
    trials[left++] = trial;
    if (left === CHUNK) left = emitChunks(space, left, CHUNK, emit);
  }
  return left;
}

/** Hands on the pending events in chunks while there are at least `fewest`; answers how many are left, moved to the front. */
function emitChunks({ chunk, clusters }: Workspace, pending: number, fewest: number, emit: () => void): number {
  const { trials } = clusters;
  let from = 0;
  while (pending - from >= fewest) {
    const span = min(CHUNK, pending - from);
    chunk.trial.set(trials.subarray(from, from + span));
    chunk.span = span;
    chunk.count = span;
    chunk.isWhole = true;
    emit();
    chunk.first += span;
    from += span;
  }
  if (from > 0) trials.copyWithin(0, from, pending);
  return pending - from;
}
