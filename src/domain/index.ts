export * from './ai-system';
export * from './asset';
export * from './base-rate';
export * from './cascade';
export * from './catalogue';
export * from './change';
export * from './control';
export * from './control-test';
export * from './driver';
export * from './estimate';
export * from './evidence';
export type * from './evidence-inputs';
export * from './expert-judgement';
export * from './id';
export * from './improvement';
export type * from './improvement-inputs';
export * from './incident';
export * from './indicator';
export * from './inputs';
export * from './money';
export * from './organization';
export * from './people-impact';
export * from './person';
export * from './problem';
export * from './record';
export * from './risk';
export * from './risk-correlation';
export { acceptRisk } from './rules/acceptance';
export { changeAiSystem, recordAiSystem, setAiSystemStage } from './rules/ai-system';
export { changeAsset, recordAsset } from './rules/asset';
export { readBaseRates } from './rules/base-rate';
export { type CascadeContext, changeCascadeLink, recordCascadeLink } from './rules/cascade';
export { cascadeLoop } from './rules/cascade-loop';
export { INPUT_CODES, type InputCode, type RuleContext } from './rules/check';
export { type CatalogueDraft, readCatalogue, readCrosswalk } from './rules/catalogue';
export { changeControl, rateControl, recordControl, retireControl } from './rules/control';
export { type ControlTestContext, recordControlTest } from './rules/control-test';
export { yearsBetween } from './rules/days';
export { changeDriver, recordDriver } from './rules/driver';
export { type EstimateSummary, frequencySummary, severitySummary } from './rules/estimate-summary';
export { setEvidenceWeights, weightsOf } from './rules/evidence-weights';
export { recordExpertJudgement, settleExpertJudgement } from './rules/expert-judgement';
export { changeExposurePeriod, type ExposureContext, recordExposurePeriod } from './rules/exposure-period';
export {
  changeImprovement,
  finishImprovement,
  type ImprovementContext,
  recordImprovement,
  rejectImprovement,
  startImprovement,
} from './rules/improvement';
export { changeIncident, type IncidentContext, recordIncident } from './rules/incident';
export { changeIndicator, readIndicator, type ReadingContext, recordIndicator } from './rules/indicator';
export {
  changeOrganization,
  foundOrganization,
  type OrganizationFoundInput,
  setAppetite,
  setDependence,
} from './rules/organization';
export { setPeopleAppetite } from './rules/people-appetite';
export { changePerson, recordPerson } from './rules/person';
export { frequencySpecOf, type GammaRate, gammaThroughInterval, rateOf } from './rules/rate';
export { idsIn } from './rules/reference';
export { assessRisk, changeRisk, recordRisk, retireRisk, treatRisk } from './rules/risk';
export {
  changeRiskCorrelation,
  recordRiskCorrelation,
  type RiskCorrelationContext,
} from './rules/risk-correlation';
export { eventLossOf, lossFormMeans, severityMean, severitySpecOf } from './rules/severity';
export {
  readScenarios,
  recordScenario,
  retireScenario,
  reviseScenario,
  type ScenarioContext,
} from './rules/scenario';
export { driverValue } from './rules/scenario-driver';
export type { ScenarioRegister } from './rules/scenario-fit';
export { keptScenarioProblems } from './rules/scenario-kept';
export * from './scenario';
export { statesUncertainty, uncertaintyLaw, uncertaintySummary } from './rules/uncertainty';
export * from './simulation';
export * from './uncertainty';
