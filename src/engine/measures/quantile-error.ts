import { exp, log } from '../math';

/** Fewer order statistics than these in the kernel's deviation leave the error itself uncertain by more than 3 %. */
const STEADY_RANKS = 300;
/** The kernel's deviation takes at most this part of the tail, beyond which the bend of the quantile function shows. */
const TAIL_PARTS = 6;
/** The kernel reaches this many of its deviations to either side. */
const REACH = 4;

/**
 * Standard error of the sample quantile X_(rank) at `level`: √(p(1 − p)/n) Q′(p), with the slope of the quantile
 * function from the order statistics around, weighted by a normal kernel. Far in the tail, where the order statistics
 * that a resample would meet (Maritz & Jarrett 1978) are too few to tell an error to a tenth, the kernel widens up to
 * a sixth of the tail; the slope is taken against −ln(1 − p), which bends little there. Zero on an atom.
 * Source: Maritz & Jarrett, JASA 73 (1978) 194-196; Sheather & Marron, JASA 85 (1990) 410-416.
 */
export function quantileError(sorted: Float64Array, rank: number, level: number): number {
  const n = sorted.length;
  const spread = Math.sqrt(n * level * (1 - level));
  const width = Math.max(1, spread, Math.min(STEADY_RANKS, Math.min(rank, n - rank) / TAIL_PARTS));
  const first = Math.max(1, Math.ceil(rank - REACH * width));
  const last = Math.min(n, Math.floor(rank + REACH * width));
  const centre = sorted[rank - 1]!;
  const origin = depth(rank, n);
  let [mass, meanDepth, meanLoss, product, square] = [0, 0, 0, 0, 0];
  for (let i = first; i <= last; i++) {
    const weight = exp(-0.5 * ((i - rank) / width) ** 2);
    const x = depth(i, n) - origin;
    const y = sorted[i - 1]! - centre;
    mass += weight;
    meanDepth += weight * x;
    meanLoss += weight * y;
    product += weight * x * y;
    square += weight * x * x;
  }
  const slope = (product - (meanDepth * meanLoss) / mass) / (square - meanDepth ** 2 / mass);
  return Math.max(0, slope) * Math.sqrt(level / ((1 - level) * n));
}

/** −ln of the share of the sample above the middle of the i-th order statistic. */
function depth(i: number, n: number): number {
  return -log((n - i + 0.5) / n);
}
