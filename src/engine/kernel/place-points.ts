import { philoxFill } from '../random/philox';
import { REFINE_TRIAL, TRIAL, tagOf, uniformAt } from '../random/stream';
import { CHOICE_BITS } from './alias-table';
import { BLOCK_TRIALS, NONE, type Plan } from './plan';
import type { Workspace } from './workspace';

const TRIAL_MASK = BLOCK_TRIALS - 1;
const TRIAL_BITS = 32 - CHOICE_BITS;

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
  trials: Int32Array,
): void {
  const key = plan.risks.key[risk]!;
  const salt = plan.risks.salt[risk]!;
  const words = space.pointWord;
  const tag = tagOf(TRIAL, space.seedHigh);
  if (plan.risks.frequencyGroup[risk] === NONE) {
    const pairs = (span + 1) >> 1;
    philoxFill(words, pairs, first >>> 1, block, tag, salt, key, space.seedLow);
    for (let pair = 0; pair < pairs; pair++) {
      const word = words[pair]!;
      trials[2 * pair] = word & TRIAL_MASK;
      trials[2 * pair + 1] = (word >>> 16) & TRIAL_MASK;
    }
    return;
  }
  const { alias, cut } = space.alias;
  philoxFill(words, span, first, block, tag, salt, key, space.seedLow);
  for (let i = 0; i < span; i++) {
    const word = words[i]!;
    const column = word & TRIAL_MASK;
    const choice = word >>> TRIAL_BITS;
    const border = cut[column]!;
    let keepsColumn = choice < border;
    if (keepsColumn && choice + 1 > border) {
      // The border lies inside this cell: fresh bits decide, so that small weights keep their exact probability.
      const refine = tagOf(REFINE_TRIAL, space.seedHigh);
      keepsColumn = choice + uniformAt(first + i, block, refine, salt, key, space.seedLow) < border;
    }
    trials[i] = keepsColumn ? column : alias[column]!;
  }
}
