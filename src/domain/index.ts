export * from './action';
export * from './ai-resource';
export * from './ai-system';
export * from './applicability';
export * from './asset';
export * from './audit';
export type * from './audit-inputs';
export * from './audit-process';
export * from './audit-programme';
export * from './auditor';
export * from './certificate';
export * from './base-rate';
export type * from './control-relevance';
export * from './cascade';
export * from './catalogue';
export * from './change';
export * from './competence';
export * from './control';
export * from './control-test';
export * from './document';
export * from './driver';
export * from './duty';
export * from './effort-rates';
export * from './estimate';
export * from './evidence';
export * from './evidence-weights';
export type * from './evidence-inputs';
export * from './expert-judgement';
export * from './failure-reach';
export * from './finding';
export * from './id';
export * from './impact-assessment';
export * from './improvement';
export type * from './improvement-inputs';
export * from './improvement-plan';
export * from './improvement-roadmap';
export type * from './live-search';
export * from './incident';
export * from './indicator';
export * from './inputs';
export * from './interested-party';
export * from './management-review';
export * from './management-system';
export * from './money';
export * from './objective';
export * from './organization';
export * from './people-impact';
export * from './person';
export * from './policy';
export * from './problem';
export * from './record';
export * from './requirement';
export * from './risk';
export * from './risk-correlation';
export * from './scenario';
export * from './simulation';
export * from './site';
export * from './standard';
export * from './statement-version';
export * from './supplier';
export * from './treatment-plan';
export { acceptRisk } from './rules/acceptance';
export { changeAiResource, recordAiResource } from './rules/ai-resource';
export { changeAiSystem, recordAiSystem, setAiSystemStage, type StageContext } from './rules/ai-system';
export { type AssetContext, changeAsset, recordAsset } from './rules/asset';
export {
  type AuditContext,
  cancelAudit,
  changeAudit,
  confirmAudit,
  finishAudit,
  recordAudit,
} from './rules/audit';
export { type AuditorContext, changeAuditor, recordAuditor } from './rules/auditor';
export { readBaseRates } from './rules/base-rate';
export { readControlRelevance } from './rules/control-relevance';
export { type CascadeContext, changeCascadeLink, recordCascadeLink } from './rules/cascade';
export { cascadeLoop } from './rules/cascade-loop';
export { INPUT_CODES, type InputCode, type RuleContext } from './rules/check';
export {
  advanceCertificate,
  changeCertificate,
  following,
  recordCertificate,
  withdrawCertificate,
} from './rules/certificate';
export { certificationDueOn } from './rules/certification-due';
export { type CatalogueDraft, readCatalogue, readCrosswalk } from './rules/catalogue';
export { changeControl, rateControl, recordControl, retireControl } from './rules/control';
export { type ControlTestContext, recordControlTest } from './rules/control-test';
export { monthsLater, yearsBetween } from './rules/days';
export { changeDriver, recordDriver } from './rules/driver';
export { effortRatesOf, type ReckonedRates, setEffortRates } from './rules/effort-rates';
export { type EstimateSummary, frequencySummary, severitySummary } from './rules/estimate-summary';
export { setEvidenceWeights, weightsOf } from './rules/evidence-weights';
export { recordExpertJudgement, settleExpertJudgement } from './rules/expert-judgement';
export { assetReach, supplierReach } from './rules/failure-reach';
export { changeExposurePeriod, type ExposureContext, recordExposurePeriod } from './rules/exposure-period';
export {
  changeImprovement,
  finishImprovement,
  type ImprovementContext,
  recordImprovement,
  rejectImprovement,
  scheduleImprovement,
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
export { peopleOfImpact } from './rules/people-of-impact';
export { changePerson, recordPerson } from './rules/person';
export { frequencySpecOf, type GammaRate, gammaThroughInterval, rateOf } from './rules/rate';
export { idsIn } from './rules/reference';
export { assessRisk, changeRisk, recordRisk, retireRisk, treatRisk } from './rules/risk';
export {
  changeRiskCorrelation,
  recordRiskCorrelation,
  type RiskCorrelationContext,
} from './rules/risk-correlation';
export { eventLossOf, lossFormMeans, secondaryProbabilityOf, severityMean, severitySpecOf } from './rules/severity';
export {
  readScenarios,
  recordScenario,
  retireScenario,
  reviseScenario,
  type ScenarioContext,
} from './rules/scenario';
export { changeSite, recordSite } from './rules/site';
export { driverValue } from './rules/scenario-driver';
export type { ScenarioRegister } from './rules/scenario-fit';
export { keptScenarioProblems } from './rules/scenario-kept';
export { conflict } from './rules/settle';
export { rateApplicability } from './rules/applicability';
export { changeCompetence, recordCompetence } from './rules/competence';
export { changeDocument, recordDocument } from './rules/document';
export { withdrawDocument } from './rules/document-state';
export { changeDuty, recordDuty } from './rules/duty';
export { changeFinding, recordFinding } from './rules/finding';
export {
  type Escalation,
  ESCALATIONS,
  findingDaysOverdue,
  findingDueOn,
  findingEscalation,
  findingOpen,
} from './rules/finding-due';
export { actOnFinding, analyseFinding, closeFinding, verifyFinding } from './rules/finding-state';
export { changeInterestedParty, recordInterestedParty } from './rules/interested-party';
export { changeManagementSystem, recordManagementSystem } from './rules/management-system';
export { changeObjective, recordObjective } from './rules/objective';
export { measureObjective, objectiveProgress } from './rules/objective-measure';
export { rewind, type Unknowns } from './rules/rewind';
export { recordPolicy } from './rules/policy';
export { approvePolicy, retirePolicy, revisePolicy } from './rules/policy-state';
export {
  approveStatement,
  type StatementContext,
  statementDifferences,
  statementStandards,
} from './rules/statement-version';
export { statementEntry } from './rules/statement-entry';
export { recordTreatmentPlan } from './rules/treatment-plan';
export {
  actOnTreatmentPlan,
  approveTreatmentPlan,
  reviseTreatmentPlan,
  type TreatmentPlanContext,
} from './rules/treatment-plan-state';
export { recordImpactAssessment } from './rules/impact-assessment';
export { approveImpactAssessment, reviseImpactAssessment } from './rules/impact-assessment-state';
export { type StageEvidence, type StageGate, stageGate, stageGates } from './rules/stage-gate';
export { changeSupplier, recordSupplier } from './rules/supplier';
export { failedDriver, type FailedDriver, failureFactors } from './rules/supplier-failure';
export { changeManagementReview, recordManagementReview } from './rules/management-review';
export { actOnManagementReview, holdManagementReview, type ReviewContext } from './rules/management-review-state';
export { statesUncertainty, uncertaintyLaw, uncertaintySummary } from './rules/uncertainty';
export * from './uncertainty';
