import { type LossHistogram, rankHistogram } from '../../engine/index';
import { relativeHalfWidth } from './quantile-precision';

export interface HistogramPrecisionInput {
  histogram: LossHistogram;
  level: number;
}

/** Half the width of the 95 % interval of VaR at a level, as a share of it; infinite where that has no bound. */
export function histogramPrecision({ histogram, level }: HistogramPrecisionInput): number {
  return relativeHalfWidth(rankHistogram(histogram), level);
}
