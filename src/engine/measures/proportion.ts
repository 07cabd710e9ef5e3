import { log } from '../math';
import { binomialCdf } from './binomial';
import { CONFIDENCE, NORMAL_DEVIATE } from './confidence';

/** Limits of an interval for a probability. */
export interface ProbabilityInterval {
  readonly low: number;
  readonly high: number;
}

/** 95 % score interval of a probability seen `count` times in n trials. Source: Wilson, JASA 22 (1927) 209-212. */
export function wilsonInterval(count: number, n: number): ProbabilityInterval {
  return scoreInterval(count / n, n, NORMAL_DEVIATE);
}

/** The score interval of a share seen in n independent trials, or as many as are worth them, at a deviate. */
export function scoreInterval(share: number, n: number, deviate: number): ProbabilityInterval {
  const z2 = deviate ** 2;
  const centre = (share + z2 / (2 * n)) / (1 + z2 / n);
  const reach = (deviate / (1 + z2 / n)) * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
  return { low: share === 0 ? 0 : Math.max(0, centre - reach), high: share === 1 ? 1 : Math.min(1, centre + reach) };
}

/**
 * 95 % interval of a probability seen `count` times in n trials that never covers less than it says: each limit is
 * the probability at which the count, or one more extreme, has 2.5 %. Source: Clopper & Pearson, Biometrika 26 (1934).
 */
export function clopperPearsonInterval(count: number, n: number): ProbabilityInterval {
  const tail = (1 - CONFIDENCE) / 2;
  const low = count === 0 ? 0 : bisect((p) => 1 - binomialCdf(n, p, count - 1) < tail, 0, count / n);
  const high = count === n ? 1 : bisect((p) => binomialCdf(n, p, count) > tail, count / n, 1);
  return { low, high };
}

/** Half width of the band that holds the whole exceedance curve at 95 % confidence. Source: Massart (1990), DKW. */
export function dkwHalfWidth(n: number): number {
  return Math.sqrt(log(2 / (1 - CONFIDENCE)) / (2 * n));
}

/** The point of [low, high] where `holds` turns from true to false. */
function bisect(holds: (x: number) => boolean, low: number, high: number): number {
  let [left, right] = [low, high];
  for (;;) {
    const middle = left + (right - left) / 2;
    if (middle <= left || middle >= right || right - left < 1e-13 * right) return middle;
    if (holds(middle)) left = middle;
    else right = middle;
  }
}
