/**
 * What callers hand in. What records and changes a noun is stated beside its rules in `domain`, what narrows a list
 * beside its query in `storage`.
 */
export type {
  EstimateInput,
  FrequencyInput,
  FrequencyEstimateInput,
  SeverityEstimateInput,
  LossFormInput,
  LossFormsInput,
  UncertaintyInput,
  VersionedInput,
  OrganizationChangeInput,
  AppetiteSetInput,
  PeopleAppetiteSetInput,
  PeopleImpactInput,
  SupposedPeopleInput,
  DependenceSetInput,
  PersonRecordInput,
  PersonChangeInput,
  AssetRecordInput,
  AssetChangeInput,
  AiSystemRecordInput,
  AiSystemChangeInput,
  AiSystemStageSetInput,
  RiskRecordInput,
  RiskChangeInput,
  RiskAssessInput,
  RiskTreatInput,
  RiskAcceptInput,
  ControlEffectInput,
  ReliabilityInput,
  AgeingInput,
  ControlRecordInput,
  ControlChangeInput,
  ControlRateInput,
  CascadeLinkRecordInput,
  CascadeLinkChangeInput,
  RiskCorrelationRecordInput,
  RiskCorrelationChangeInput,
  DriverRecordInput,
  DriverChangeInput,
  DriverPointInput,
  ScenarioControlInput,
  ScenarioEstimateInput,
  ScenarioInput,
  ScenarioRecordInput,
  ScenarioReviseInput,
  ScenarioOverlayInput,
  ScenarioRatingInput,
  SupplierFailureInput,
} from '../domain/index';

export type {
  NameFilter,
  AssetFilter,
  AiSystemFilter,
  AuditFilter,
  AuditorFilter,
  CatalogueFilter,
  CertificateFilter,
  RiskFilter,
  ControlFilter,
  CascadeLinkFilter,
  RiskCorrelationFilter,
  ChangeFilter,
  ImprovementFilter,
  IncidentFilter,
  RiskEvidenceFilter,
  ControlTestFilter,
  IndicatorFilter,
  IndicatorReadingFilter,
  ExpertJudgementFilter,
  ScenarioFilter,
  SimulationFilter,
  ManagementSystemFilter,
  InterestedPartyFilter,
  ObjectiveFilter,
  PolicyFilter,
  DutyFilter,
  CompetenceFilter,
  StatementVersionFilter,
  FindingFilter,
  TreatmentPlanFilter,
  DocumentFilter,
  SupplierFilter,
  AiResourceFilter,
  ImpactAssessmentFilter,
  ManagementReviewFilter,
} from '../storage/index';

export type AskedSampling = 'AUTO' | 'INDEPENDENT' | 'STRATIFIED';
export type AskedMemory = 'AUTO' | 'FULL' | 'CONSTANT';

export interface SimulationStartInput {
  method?: 'AUTO' | 'EXACT' | 'SIMULATION' | null;
  /** 1,000 to 10,000,000. */
  trials?: number | null;
  /** 0 to 2^53 − 1. */
  seed?: number | null;
  levels?: number[] | null;
  sampling?: AskedSampling | null;
  target?: SimulationTargetInput | null;
  memory?: AskedMemory | null;
}

export interface SimulationTargetInput {
  /** 0.000001 to 1. */
  error: number;
  /** Within (0, 1); 0.99 unless given. */
  level?: number | null;
  /** 1,000 to 10,000,000; 10,000,000 unless given. */
  mostTrials?: number | null;
}
