import type { KnownMeans } from './annual-figures';
import type { AnnualLoss, LevelFigures } from './annual-loss';
import { canEnumerate, enumerateHalves } from './enumerate';
import { Halves } from './halves';
import type { PreparedPortfolio } from './prepared-portfolio';
import { CURVE_POINTS, farthestTail, logarithmicLosses } from './windows';

/** Sums of probabilities this far apart are one. */
const SAME = 1e-12;
/** What summing probabilities leaves. */
const ROUNDING = 1e-14;
/** Losses nearer than this, relative to themselves, are one. */
const NEAR = 1e-11;

/** The year's loss from lists of all its values; null where they would be too long to be as precise as asked. */
export function enumeratedLoss(
  prepared: PreparedPortfolio,
  means: KnownMeans,
  levels: readonly number[],
  precision: number,
): AnnualLoss | null {
  if (!canEnumerate(prepared, means.eventMeans)) return null;
  const farthest = farthestTail(levels, prepared.zero);
  const lists = enumerateHalves(prepared, 0.5 * precision * farthest);
  if (!lists) return null;
  const halves = new Halves(...lists);
  const figures = levels.map((level) => levelFigures(halves, means, level));
  const relativeError = Math.max(ROUNDING / farthest, ...figures.map(({ error }) => error));
  if (relativeError > precision) return null;
  const low = quantile(halves, prepared.zero + 0.01 * (1 - prepared.zero));
  const high = quantile(halves, 1 - farthest);
  const curve = high > low && low > 0 ? logarithmicLosses(low, high, CURVE_POINTS) : [high];
  return {
    levels: figures,
    exceedance: curve.map((loss) => ({ loss, probability: Math.max(0, 1 - halves.probability(loss)) })),
    relativeError,
    rounded: false,
  };
}

/** inf{x : P(S ≤ x) ≥ level}: halves the bracket until it holds one loss. */
function quantile(halves: Halves, level: number): number {
  if (halves.probability(0) >= level - SAME) return 0;
  let low = 0;
  let high = halves.largest;
  while (high - low > NEAR * high) {
    const middle = 0.5 * (low + high);
    if (halves.probability(middle) >= level - SAME) high = middle;
    else low = middle;
  }
  return halves.lossUpTo(high);
}

function levelFigures(
  halves: Halves,
  { mean, riskMeans }: KnownMeans,
  level: number,
): LevelFigures & { error: number } {
  const valueAtRisk = quantile(halves, level);
  const before = valueAtRisk > 0 ? valueAtRisk * (1 - NEAR) : -1;
  const [upTo, short] = [halves.partsUpTo(valueAtRisk), halves.partsUpTo(before)];
  const [reached, left] = [halves.probability(valueAtRisk), halves.probability(before)];
  /** How much of the probability of this very loss belongs to the tail. */
  const share = Math.min(1, Math.max(0, (reached - level) / (reached - left)));
  const below = upTo.map((value, r) => value - share * (value - short[r]!));
  const { total, atOne } = halves.joined;
  // Had what was joined been somewhat lower or higher, the level might be reached one loss earlier or later.
  const spread = total > SAME ? quantile(halves, level + total) - quantile(halves, level - total) : 0;
  return {
    level,
    valueAtRisk,
    tailValueAtRisk: (mean - below.reduce((sum, part) => sum + part, 0)) / (1 - level),
    contributions: riskMeans.map((riskMean, r) => (riskMean - below[r]!) / (1 - level)),
    error: Math.max(valueAtRisk > 0 ? spread / valueAtRisk : 0, atOne / (1 - level)),
  };
}
