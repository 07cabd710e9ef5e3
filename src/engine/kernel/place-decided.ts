import { exp } from '../math/exp';
import { REFINE_TRIAL, TRIAL, tagOf, uniformAt } from '../random/stream';
import { setKept } from './draw-events';
import { groupWeights } from './driver-weights';
import { CHUNK } from './event-lists';
import { BLOCK_TRIALS, type Plan } from './plan';
import type { Workspace } from './workspace';

const TWO_POW_32 = 2 ** 32;
/** Taken out of `Math` once: where globals are looked up through a sandbox (as in tests) that is many times faster. */
const { floor, min } = Math;

/**
 * Decides every slot of every trial by a word of its own: in a trial of weight w it stays without an event with
 * probability exp(−rate·w/slots). Costs the slots whatever the rate, where points would come by the thousand.
 */
export function placeDecided(plan: Plan, space: Workspace, risk: number, block: number, emit: () => void): void {
  const { key, salt, rate, frequencyGroup } = plan.risks;
  const { chunk, pointWord, operations, seedLow } = space;
  const slots = plan.risks.slots[risk]!;
  const weights = groupWeights(plan, space.weights, frequencyGroup[risk]!, block);
  const hazard = rate[risk]! / slots;
  const tag = tagOf(TRIAL, space.seedHigh);
  const refine = tagOf(REFINE_TRIAL, space.seedHigh);
  const events = BLOCK_TRIALS * slots;
  for (let first = 0; first < events; first += CHUNK) {
    const span = min(CHUNK, events - first);
    operations.fill(pointWord, span, first, block, tag, salt[risk]!, key[risk]!, seedLow);
    chunk.first = first;
    chunk.span = span;
    let kept = 0;
    for (let i = 0; i < span; i++) {
      const trial = floor((first + i) / slots);
      const border = TWO_POW_32 * exp(-hazard * weights[trial]!);
      const word = pointWord[i]! >>> 0;
      if (word < border) {
        // The border lies inside this word: fresh bits decide, so that small probabilities stay exact.
        if (word + 1 <= border) continue;
        if (word + uniformAt(first + i, block, refine, salt[risk]!, key[risk]!, seedLow) < border) continue;
      }
      chunk.trial[kept] = trial;
      chunk.index[kept] = first + i;
      kept++;
    }
    setKept(chunk, kept);
    emit();
  }
}
