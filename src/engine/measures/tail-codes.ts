import { quantileRank } from './order-statistic';
import type { RankedSample } from './ranked-sample';

/**
 * Where each trial stands among the VaRs of all levels, as one small number: with m distinct VaRs v_1 < … < v_m,
 * code 2j lies strictly between v_j and v_(j+1), code 2j − 1 sits on v_j. Trials below v_1 and trials without loss
 * carry code 0, so that a replay skips them.
 */
export interface TailCodes {
  readonly codes: Uint16Array;
  readonly codeCount: number;
  readonly tails: readonly TailLevel[];
  /** Tail weight at each level in each block of trials: blocks × levels. */
  readonly blockWeights: readonly Float64Array[];
}

/** A level and the weight that a trial of each code has in its tail. */
export interface TailLevel {
  readonly level: number;
  readonly weights: Float64Array;
}

/** Sets the trials' codes (into `codes`, one per trial) and the weights by which TVaR at each level counts them. */
export function tailCodes(
  annual: Float64Array,
  ranked: RankedSample,
  levels: readonly number[],
  blockTrials: number,
  codes: Uint16Array,
): TailCodes {
  const quantiles = levels.map((level) => ranked.at(quantileRank(annual.length, level)));
  const distinct = Float64Array.from(new Set(quantiles)).sort();
  const codeCount = 2 * distinct.length + 1;
  const counts = Array.from({ length: Math.ceil(annual.length / blockTrials) }, (_, block) => {
    const [first, last] = [block * blockTrials, (block + 1) * blockTrials];
    return codeBlock(annual.subarray(first, last), distinct, codes.subarray(first, last));
  });
  const tails = levels.map((level, l) => {
    const tie = 2 * distinct.indexOf(quantiles[l]!) + 1;
    return { level, weights: tailWeights(counts, tie, (1 - level) * annual.length) };
  });
  const blockWeights = counts.map((count) => Float64Array.from(tails, (tail) => dot(count, tail.weights)));
  return { codes, codeCount, tails, blockWeights };
}

/** Sets the codes of one block; answers how many trials have each code, those without loss by their place too. */
function codeBlock(annual: Float64Array, distinct: Float64Array, codes: Uint16Array): Float64Array {
  const counts = new Float64Array(2 * distinct.length + 1);
  const lowest = distinct[0]!;
  for (let trial = 0; trial < annual.length; trial++) {
    const loss = annual[trial]!;
    let code = 0;
    if (loss >= lowest) {
      let below = 0;
      while (below < distinct.length && distinct[below]! < loss) below++;
      code = 2 * below + (distinct[below] === loss ? 1 : 0);
    }
    codes[trial] = loss === 0 ? 0 : code;
    counts[code]! += 1;
  }
  return counts;
}

/** Weight 1 above the VaR; the trials on it share equally what is missing to the tail's total weight (1 − p)N. */
export function tailWeights(counts: readonly Float64Array[], tie: number, total: number): Float64Array {
  const codeCount = counts[0]!.length;
  const weights = new Float64Array(codeCount).fill(1, tie + 1);
  const above = counts.reduce((sum, count) => sum + dot(count, weights), 0);
  const ties = counts.reduce((sum, count) => sum + count[tie]!, 0);
  weights[tie] = Math.max(0, total - above) / ties;
  return weights;
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
