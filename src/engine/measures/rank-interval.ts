import { binomialWindow } from './binomial';
import { CONFIDENCE } from './confidence';

/** 1-based ranks of two order statistics with P(X_(lower) ≤ quantile ≤ X_(upper)) = coverage. */
export interface RankInterval {
  /** 0 when the sample is too small for a lower limit. */
  readonly lower: number;
  /** n + 1 when the sample is too small for an upper limit. */
  readonly upper: number;
  readonly coverage: number;
}

/**
 * Distribution-free confidence interval for the quantile at `level` from n trials: the number of trials at or below
 * the quantile is binomial(n, level), and each tail of the interval keeps at most half of what confidence leaves.
 * Source: David & Nagaraja, Order Statistics, 3rd ed., 7.1.
 */
export function rankInterval(n: number, level: number, confidence = CONFIDENCE): RankInterval {
  const { first, probabilities } = binomialWindow(n, level);
  const tail = (1 - confidence) / 2;
  // `at` is P(B ≤ count); a limit at rank r keeps P(B ≤ r − 1) on its left.
  let at = 0;
  let lower = first;
  let belowLower = 0;
  for (let i = 0; i < probabilities.length; i++) {
    at += probabilities[i]!;
    const rank = first + i + 1;
    if (at <= tail) {
      lower = rank;
      belowLower = at;
    }
    if (at >= 1 - tail) return { lower, upper: rank, coverage: at - belowLower };
  }
  return { lower, upper: n + 1, coverage: 1 - belowLower };
}
