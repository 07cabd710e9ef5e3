/**
 * What callers hand in. What records and changes a noun is stated beside its rules in `domain`, what narrows a list
 * beside its query in `storage`.
 */
export type {
  EstimateInput,
  FrequencyInput,
  FrequencyEstimateInput,
  SeverityEstimateInput,
  VersionedInput,
  OrganizationChangeInput,
  AppetiteSetInput,
  PeopleAppetiteSetInput,
  PeopleImpactInput,
  SupposedPeopleInput,
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
  ControlRecordInput,
  ControlChangeInput,
  ControlRateInput,
  CascadeLinkRecordInput,
  CascadeLinkChangeInput,
  DriverRecordInput,
  DriverChangeInput,
  DriverPointInput,
  ScenarioControlInput,
  ScenarioInput,
  ScenarioRecordInput,
  ScenarioReviseInput,
  ScenarioOverlayInput,
  ScenarioRatingInput,
} from '../domain/index';

export type {
  NameFilter,
  AssetFilter,
  AiSystemFilter,
  CatalogueFilter,
  RiskFilter,
  ControlFilter,
  CascadeLinkFilter,
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
} from '../storage/index';

export interface SimulationStartInput {
  method?: 'AUTO' | 'EXACT' | 'SIMULATION' | null;
  /** 1,000 to 10,000,000. */
  trials?: number | null;
  /** 0 to 2^53 − 1. */
  seed?: number | null;
  levels?: number[] | null;
}
