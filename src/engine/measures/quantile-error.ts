import { exp, log } from '../math';
import type { RankRange } from './held-runs';
import type { RankedSample } from './ranked-sample';

/** Fewer order statistics than these in the kernel's deviation leave the error itself uncertain by more than 3 %. */
const STEADY_RANKS = 300;
/** The kernel's deviation takes at most this part of the tail, beyond which the bend of the quantile function shows. */
const TAIL_PARTS = 6;
/** The kernel reaches this many of its deviations to either side. */
const REACH = 4;

/**
 * Standard error of the sample quantile X_(rank) at `level`: the error of the share of the sample below it, √(p(1 − p)/n)
 * for independent values, times the slope of the quantile function from the order statistics around, weighted by a normal kernel. Far in the tail, where the order statistics
 * that a resample would meet (Maritz & Jarrett 1978) are too few to tell an error to a tenth, the kernel widens up to
 * a sixth of the tail; the slope is taken against −ln(1 − p), which bends little there. Zero on an atom.
 * Source: Maritz & Jarrett, JASA 73 (1978) 194-196; Sheather & Marron, JASA 85 (1990) 410-416.
 */
export function quantileError(sample: RankedSample, rank: number, level: number): number {
  return quantileSlope(sample, rank, level) * Math.sqrt(level / ((1 - level) * sample.size));
}

/** Slope of the quantile function against −ln(1 − p): (1 − p) Q′(p). */
export function quantileSlope(sample: RankedSample, rank: number, level: number): number {
  const n = sample.size;
  const width = kernelWidth(n, rank, level);
  const { first, last } = kernelRanks(n, rank, level);
  const losses = sample.between(first, last);
  const centre = losses[rank - first]!;
  const origin = depth(rank, n);
  let [mass, meanDepth, meanLoss, product, square] = [0, 0, 0, 0, 0];
  for (let i = first; i <= last; i++) {
    const step = (i - rank) / width;
    const weight = exp(-0.5 * step * step);
    const x = depth(i, n) - origin;
    const y = losses[i - first]! - centre;
    mass += weight;
    meanDepth += weight * x;
    meanLoss += weight * y;
    product += weight * x * y;
    square += weight * x * x;
  }
  const slope = (product - (meanDepth * meanLoss) / mass) / (square - (meanDepth * meanDepth) / mass);
  return Math.max(0, slope);
}

/** The order statistics that the kernel around a rank reads. */
export function kernelRanks(n: number, rank: number, level: number): RankRange {
  const reach = REACH * kernelWidth(n, rank, level);
  return { first: Math.max(1, Math.ceil(rank - reach)), last: Math.min(n, Math.floor(rank + reach)) };
}

function kernelWidth(n: number, rank: number, level: number): number {
  const spread = Math.sqrt(n * level * (1 - level));
  return Math.max(1, spread, Math.min(STEADY_RANKS, Math.min(rank, n - rank) / TAIL_PARTS));
}

/** −ln of the share of the sample above the middle of the i-th order statistic. */
function depth(i: number, n: number): number {
  return -log((n - i + 0.5) / n);
}
