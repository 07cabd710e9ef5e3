export * from './model';
export * from './outcome';
export * from './portfolio';
export { boundFault, boundPhrase, type NumberKind, shown } from './bounds';
export { buildPortfolio, linkId, withoutControls } from './build-portfolio';
export {
  cyclicParts,
  isCyclic,
  type MeanLink,
  meanMatrix,
  spectralRadius,
  topologicalOrder,
} from './cascade';
export { driverKey } from './private-drivers';
export { checkModel } from './check-model';
export type { ModelDraft } from './checks/draft';
export * from './controls';
export { isCertainReduction, type YearlySurvival, yearlySurvivalOf } from './yearly-survival';
export * from './distributions';
export type { Fault, FaultCode } from './fault';
export { type CorrelationChange, latentVariables } from './latent-variables';
export { type FormShare, formShares } from './loss-forms';
export { exp, log } from './math';
export { peopleClassesOf, peopleModel } from './people-model';
export * from './read-json';
export * from './measures';
export * from './kernel';
export * from './exact';
export * from './dependence';
export * from './inference';
export * from './sensitivity';
export { probabilityFactor } from './kernel/loaded-probability';
