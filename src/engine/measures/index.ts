export * from './appetite';
export * from './apportion';
export * from './contribution';
export type { ReplicatedMean } from './controlled-mean';
export * from './exceedance';
export * from './moments';
export {
  type LedgerFigures,
  type LevelDifference,
  meanDifference,
  tailValueAtRiskDifference,
  valueAtRiskDifference,
} from './paired-difference';
export * from './paired-tally';
export { dkwHalfWidth, wilsonInterval, clopperPearsonInterval, type ProbabilityInterval } from './proportion';
export * from './randomisations';
export * from './ratio';
export type { Replicates } from './replicates';
export * from './loss-histogram';
export { type RankedSample, rankSample } from './ranked-sample';
export { type RankedHistogram, rankHistogram } from './ranked-histogram';
export * from './square-control';
export { type TailCodes, tailCodes, type TailLevel } from './tail-codes';
export { codeByBucket, histogramTails, type HistogramTails } from './histogram-tails';
export * from './tail-value-at-risk';
export * from './value-at-risk';
