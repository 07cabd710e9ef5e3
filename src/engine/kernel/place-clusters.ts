import { log1p } from '../math/log';
import { CLUSTER, REFINE_CLUSTER, tagOf, uniformAt } from '../random/stream';
import { tabledSizeAt, thinnedSizeAt } from './count-table';
import { groupWeights } from './driver-weights';
import { placePoints } from './place-points';
import { NONE, type Plan } from './plan';
import { CHUNK, type Workspace } from './workspace';

const TWO_POW_MINUS_32 = 2 ** -32;
/** Cluster words within this distance of the top get fresh bits, so that large clusters are not cut off. */
const REFINE_ABOVE = 128;
const { min } = Math;

/** Events of a negative binomial: points of a Poisson process, each with a logarithmic number of events in its trial. */
export function placeClusters(
  plan: Plan,
  space: Workspace,
  risk: number,
  block: number,
  points: number,
  emit: () => void,
): void {
  const { chunk, pointTrial, pointWord, operations, seedLow } = space;
  const tag = tagOf(CLUSTER, space.seedHigh);
  const key = plan.risks.key[risk]!;
  const salt = plan.risks.salt[risk]!;
  chunk.first = 0;
  chunk.span = 0;
  for (let first = 0; first < points; first += CHUNK) {
    const span = min(CHUNK, points - first);
    placePoints(plan, space, risk, block, first, span, pointTrial);
    operations.fill(pointWord, span, first, block, tag, salt, key, seedLow);
    for (let i = 0; i < span; i++) {
      const trial = pointTrial[i]!;
      for (let left = clusterSize(plan, space, risk, block, first + i, trial, pointWord[i]!); left > 0; left--) {
        chunk.trial[chunk.span++] = trial;
        if (chunk.span === CHUNK) flush(space, emit);
      }
    }
  }
  if (chunk.span > 0) flush(space, emit);
}

function flush({ chunk }: Workspace, emit: () => void): void {
  chunk.count = chunk.span;
  chunk.isWhole = true;
  emit();
  chunk.first += chunk.span;
  chunk.span = 0;
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
  const isFine = (word | 0) < 0 && word >= -REFINE_ABOVE;
  const tag = tagOf(REFINE_CLUSTER, space.seedHigh);
  const fresh = isFine ? uniformAt(point, block, tag, salt[risk]!, key[risk]!, space.seedLow) : 0.5;
  const u = ((word >>> 0) + fresh) * TWO_POW_MINUS_32;
  const group = frequencyGroup[risk]!;
  if (group === NONE) return tabledSizeAt(plan.counts, clusterSizes[risk]!, u, odds[risk]!, log1p(odds[risk]!));
  return thinnedSizeAt(u, odds[risk]! * groupWeights(plan, space.weights, group, block)[trial]!);
}
