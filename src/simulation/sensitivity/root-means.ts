import { analyticMoments, type Portfolio, type RootMean } from '../../engine/index';
import { occurrencesOf, risksHit } from './occurrences';
import type { Reach } from './reach';

/**
 * Mean losses of the occurrences that begin with an event of `root`, by risk that is hit. Root by root few drivers act
 * together, so that means are known also where the variance of the whole is not; null where even one root has too many.
 */
export function rootMeansOf(portfolio: Portfolio, root: number, reach: readonly Reach[]): RootMean[] | null {
  const moments = analyticMoments(occurrencesOf(portfolio, [root], reach));
  if (moments === null) return null;
  const places = risksHit([root], reach);
  return moments.rootMeans.map((mean) => ({ ...mean, root, risk: places[mean.risk]! }));
}
