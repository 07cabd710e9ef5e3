import {
  exceedanceCurve,
  type HistogramTails,
  histogramTails,
  type LossHistogram,
  probabilityOfLoss,
  type RankedHistogram,
  rankHistogram,
  type SecondMoment,
  tailExcess,
  tailValueAtRisk,
  valueAtRisk,
} from '../../engine/index';
import type { KnownLedger } from './compile';
import type { AnnualSample } from './sample-annual';
import type { LargestSample } from './sample-largest';

export interface HistogramInput {
  annual: LossHistogram;
  largest: LossHistogram;
  ceded: LossHistogram | null;
  levels: readonly number[];
  known: KnownLedger;
}

/** Figures of one ledger from the histograms of its years; what they say of the tails is told in terms of buckets. */
export type HistogramSample = Omit<AnnualSample, 'tails'> & LargestSample & { tails: HistogramTails };

export function sampleHistogram({ annual, largest, ceded, levels, known }: HistogramInput): HistogramSample {
  const ranked = rankHistogram(annual);
  const rankedLargest = rankHistogram(largest);
  const { moments, varianceIsFinite } = known;
  const secondMoment = secondMomentOf(ranked, known);
  return {
    annual: ranked.moments(varianceIsFinite),
    probabilityOfLoss: probabilityOfLoss(ranked),
    valueAtRisk: levels.map((level) => valueAtRisk(ranked, level)),
    tailValueAtRisk: levels.map((level) => tailValueAtRisk(ranked, level, secondMoment)),
    tailExcess: levels.map((level) => tailExcess(ranked, level, secondMoment)),
    exceedance: exceedanceCurve(ranked),
    tails: histogramTails(ranked, annual, levels),
    largestValueAtRisk: levels.map((level) => valueAtRisk(rankedLargest, level)),
    largestExceedance: exceedanceCurve(rankedLargest),
    ceded: ceded && !moments ? rankHistogram(ceded).moments(varianceIsFinite) : null,
  };
}

function secondMomentOf(ranked: RankedHistogram, { moments, varianceIsFinite }: KnownLedger): SecondMoment {
  if (!varianceIsFinite) return 'infinite';
  if (!moments) return 'finite';
  if (ranked.replicates) return { mean: moments.mean };
  return moments.variance === null ? 'finite' : ranked.squareControl(moments.mean, moments.variance);
}
