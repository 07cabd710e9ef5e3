import { REFINE_TRIAL, TRIAL, tagOf, uniformAt } from '../random/stream';
import { BLOCK_TRIALS, NONE, type Plan, TRIAL_BITS } from './plan';
import type { Workspace } from './workspace';

const TRIAL_MASK = BLOCK_TRIALS - 1;

/**
 * Gives points first … first + span − 1 of a risk their trials. Without drivers every trial is equally likely and
 * half a word decides; with drivers the alias table of the block's weights does, with a word a point.
 */
export function placePoints(
  plan: Plan,
  space: Workspace,
  risk: number,
  block: number,
  first: number,
  span: number,
  trials: Uint16Array,
): void {
  const key = plan.risks.key[risk]!;
  const salt = plan.risks.salt[risk]!;
  const { operations, seedLow } = space;
  const tag = tagOf(TRIAL, space.seedHigh);
  if (plan.risks.frequencyGroup[risk] === NONE) {
    operations.fill(trials, (span + 1) >> 1, first >>> 1, block, tag, salt, key, seedLow);
    operations.maskTrials(trials, span, TRIAL_MASK);
    return;
  }
  const { alias, slow, pointWord } = space;
  operations.fill(pointWord, span, first, block, tag, salt, key, seedLow);
  const undecided = operations.aliasTrials(pointWord, span, alias.columns, trials, slow);
  const refine = tagOf(REFINE_TRIAL, space.seedHigh);
  for (let j = 0; j < undecided; j++) {
    // The border lies inside this cell: fresh bits decide, so that small weights keep their exact probability.
    const i = slow[j]!;
    const column = pointWord[i]! & TRIAL_MASK;
    const choice = pointWord[i]! >>> TRIAL_BITS;
    const fresh = uniformAt(first + i, block, refine, salt, key, seedLow);
    trials[i] = choice + fresh < alias.cut[column]! ? column : alias.columns[2 * column + 1]!;
  }
}
