import type { PortfolioInstance } from './instance';
import { tailMean } from './tail-mean';

/** Shares of N this close to a whole number of years are that number: 0.05 · 200 is 10. */
const ROUNDING = 1e-9;

/** The years that can be among the worst under some choice, in their order. */
export interface TailYears {
  /** Years that the mean of the worst averages, not necessarily whole. */
  readonly count: number;
  readonly years: number;
  /** losses[risk · years + year]. */
  readonly losses: Float64Array;
}

/**
 * Leaves out the years that lose less without any action than the last of the worst years does with every action at its
 * strongest: actions only take away, so they are among the worst under no choice, and no mean of worst years needs them.
 */
export function tailYears(instance: PortfolioInstance): TailYears {
  const { risks, years, losses } = instance;
  const count = worstYears(instance);
  const without = addScaled(new Float64Array(years), instance, new Float64Array(risks.length).fill(1));
  const strongest = addScaled(new Float64Array(years), instance, leastShares(instance));
  const least = tailMean(strongest, count).threshold * (1 - ROUNDING);
  const kept = Array.from(without.keys()).filter((year) => without[year]! >= least);
  const some = new Float64Array(risks.length * kept.length);
  for (let risk = 0; risk < risks.length; risk++) {
    for (let i = 0; i < kept.length; i++) some[risk * kept.length + i] = losses[risk * years + kept[i]!]!;
  }
  return { count, years: kept.length, losses: some };
}

function worstYears({ level, years }: PortfolioInstance): number {
  const count = (1 - level) * years;
  return Math.abs(count - Math.round(count)) < ROUNDING * years ? Math.max(Math.round(count), ROUNDING) : count;
}

/** By risk: what is left of its loss when every action is done at its strongest level for it. */
function leastShares({ risks, actions }: PortfolioInstance): Float64Array {
  const shares = new Float64Array(risks.length).fill(1);
  for (const { options } of actions) {
    const strongest = new Map<number, number>();
    for (const { risk, share } of options.flatMap(({ survivals }) => survivals)) {
      strongest.set(risk, Math.min(strongest.get(risk) ?? 1, share));
    }
    for (const [risk, share] of strongest) shares[risk]! *= share;
  }
  return shares;
}

/** Adds each risk's losses, scaled by its share, year by year. */
export function addScaled(
  annual: Float64Array,
  { years, losses }: Pick<PortfolioInstance, 'years' | 'losses'>,
  shares: Float64Array,
): Float64Array {
  for (let r = 0; r < shares.length; r++) {
    const share = shares[r]!;
    if (share === 0) continue;
    const of = losses.subarray(r * years, (r + 1) * years);
    for (let s = 0; s < years; s++) annual[s]! += share * of[s]!;
  }
  return annual;
}
