export { exactRefusals } from './applicability';
export { computeExact, type ExactOptions, type ExactResult } from './compute';
export {
  type AmountMoments,
  type AnalyticMoments,
  analyticMoments,
  type LinkMean,
  type RootMean,
} from './moments';
export { type KnownMoments, knownMoments } from './known-moments';
export { type ExactRefusal, ExactRefusedError } from './refusal';
export { exactWork } from './work';
