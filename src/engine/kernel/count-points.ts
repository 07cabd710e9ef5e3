import { COUNT, tagOf, uniformAt } from '../random/stream';
import { countAt, poissonCountAt } from './count-table';
import { groupWeights } from './driver-weights';
import { BLOCK_TRIALS, NONE, type Plan } from './plan';
import type { Workspace } from './workspace';

/**
 * Number of points of a risk in a block: one Poisson count by its quantile. Leaves the alias table of the trials' driver
 * weights ready where drivers act.
 */
export function countPoints(plan: Plan, space: Workspace, risk: number, block: number): number {
  const { key, salt, rate, counts, frequencyGroup } = plan.risks;
  const u = uniformAt(0, block, tagOf(COUNT, space.seedHigh), salt[risk]!, key[risk]!, space.seedLow);
  if (frequencyGroup[risk] === NONE) return countAt(plan.counts, counts[risk]!, u);
  const mean = rate[risk]! * prepareAlias(plan, space, frequencyGroup[risk]!, block);
  return mean > 0 ? poissonCountAt(mean, u) : 0;
}

/** The sum of the group's weights. */
function prepareAlias(plan: Plan, space: Workspace, group: number, block: number): number {
  if (space.aliasGroup === group && space.aliasBlock === block) return space.aliasSum;
  const weights = groupWeights(plan, space.weights, group, block);
  let sum = 0;
  for (let t = 0; t < BLOCK_TRIALS; t++) sum += weights[t]!;
  if (sum > 0) space.operations.fillAlias(space.alias, weights, sum);
  space.aliasGroup = group;
  space.aliasBlock = block;
  space.aliasSum = sum;
  return sum;
}
