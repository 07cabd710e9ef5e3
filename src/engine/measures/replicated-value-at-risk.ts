import type { LevelFigure } from '../outcome';
import { quantileRank } from './order-statistic';
import { quantileSlope } from './quantile-error';
import { errorOfMean } from './randomisations';
import type { RankedSample } from './ranked-sample';
import { type Replicates, total } from './replicates';

/** With fewer trials above the VaR than this the randomisations cannot tell its upper limit. */
const FEWEST_ABOVE = 16;

/**
 * VaR at `level` of a stratified sample (currency): the quantile of all trials together, as a mean of quantiles by randomisation
 * would be biased. Its error is that of the share of trials up to it over the randomisations, times the slope of the
 * quantile function; the interval holds the quantiles of all levels within Student's deviate of it. On an atom
 * the share below counts too. Source: Chu & Nakayama, ACM TOMACS 22 (2012), of quantiles under variance reduction.
 */
export function replicatedValueAtRisk(sample: RankedSample, replicates: Replicates, level: number): LevelFigure {
  const n = sample.size;
  const rank = quantileRank(n, level);
  const value = sample.at(rank);
  const { sizes, deviate } = replicates;
  const { above, on } = replicates.excesses(value);
  const atLeast = above.map((trials, r) => trials + on[r]!);
  const error = Math.max(errorOfMean(sizes, above), errorOfMean(sizes, atLeast));
  const reach = deviate * error * n;
  const lower = Math.ceil(rank - reach);
  const upper = Math.floor(rank + reach) + 1;
  const offSample = upper > n || total(above) + total(on) < FEWEST_ABOVE;
  return {
    level,
    value,
    standardError: offSample ? null : (quantileSlope(sample, rank, level) / (1 - level)) * error,
    low: lower < 1 ? 0 : sample.atLeast(lower),
    high: offSample ? null : sample.atMost(upper),
  };
}
