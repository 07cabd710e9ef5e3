import type { Portfolio } from '../portfolio';
import { hasCorrelatedCounts } from './correlated-counts';
import { type AmountMoments, type AnalyticMoments, analyticMoments } from './moments';
import { yearlyControls } from './yearly-controls';

/** Moments of which the variance may be open (null): then only a simulation can tell it. */
export interface KnownMoments extends Omit<AnalyticMoments, 'variance' | 'ceded'> {
  readonly variance: number | null;
  readonly ceded: { readonly mean: number; readonly variance: number | null };
}

/**
 * What is known of the year without simulating. A copula between counts keeps every mean, and so do outages and uncertain
 * efficacies where `analyticMoments` knows it; of the variance they leave only whether it is finite.
 */
export function knownMoments(portfolio: Portfolio): KnownMoments | null {
  const moments = analyticMoments(portfolio);
  if (moments === null || (!hasCorrelatedCounts(portfolio) && yearlyControls(portfolio).size === 0)) return moments;
  const open = ({ mean, variance }: AmountMoments) => ({ mean, variance: variance < Infinity ? null : variance });
  return { ...moments, variance: open(moments).variance, ceded: open(moments.ceded) };
}
