/** What lists can be narrowed by. An absent or null member does not narrow; an empty list matches nothing. */
import type {
  AiRole,
  AssetForm,
  AuditProcess,
  AuditState,
  CatalogueItemKind,
  CertificateState,
  ControlState,
  ImprovementState,
  LifecycleStage,
  Noun,
  RiskDimension,
  RiskKind,
  SimulationState,
  Standard,
  ThreatClass,
  Treatment,
} from '../domain/index';

export interface NameFilter {
  /** Case-insensitive part of the name. */
  nameContains?: string | null;
}

export interface AssetFilter extends NameFilter {
  forms?: AssetForm[] | null;
  ownerIds?: string[] | null;
  dependencyIds?: string[] | null;
}

export interface AiSystemFilter extends NameFilter {
  lifecycleStages?: LifecycleStage[] | null;
  roles?: AiRole[] | null;
  ownerIds?: string[] | null;
  /** Made of or running on any of these assets. */
  assetIds?: string[] | null;
}

export interface CatalogueFilter {
  catalogues?: string[] | null;
  kinds?: CatalogueItemKind[] | null;
  references?: string[] | null;
  titleContains?: string | null;
}

export interface RiskFilter extends NameFilter {
  kinds?: RiskKind[] | null;
  /** Any of these. */
  dimensions?: RiskDimension[] | null;
  threatClasses?: ThreatClass[] | null;
  treatments?: Treatment[] | null;
  ownerIds?: string[] | null;
  assetIds?: string[] | null;
  aiSystemIds?: string[] | null;
  catalogueItemIds?: string[] | null;
  driverIds?: string[] | null;
  /** Calendar day: review due on or before it. */
  reviewDueBy?: string | null;
  /** Calendar day: acceptance expired before it. */
  acceptanceExpiredBy?: string | null;
  /** Default false: retired risks are left out. */
  includeRetired?: boolean | null;
}

export interface ControlFilter extends NameFilter {
  states?: ControlState[] | null;
  ownerIds?: string[] | null;
  /** With an effect on any of these risks. */
  riskIds?: string[] | null;
  /** With an effect on any of these cascade links. */
  linkIds?: string[] | null;
  catalogueItemIds?: string[] | null;
}

export interface CascadeLinkFilter {
  fromRiskIds?: string[] | null;
  toRiskIds?: string[] | null;
}

export interface RiskCorrelationFilter {
  /** With any of these risks. */
  riskIds?: string[] | null;
}

export interface IncidentFilter extends NameFilter {
  riskIds?: string[] | null;
  /** Triggered by any of these incidents. */
  causedByIds?: string[] | null;
  assetIds?: string[] | null;
  aiSystemIds?: string[] | null;
  externalReferences?: string[] | null;
  /** Calendar days, both included. */
  occurredFirstOn?: string | null;
  occurredLastOn?: string | null;
}

export interface RiskEvidenceFilter {
  riskIds?: string[] | null;
}

export interface ControlTestFilter {
  controlIds?: string[] | null;
  externalReferences?: string[] | null;
}

export interface IndicatorFilter extends NameFilter {
  riskIds?: string[] | null;
  controlIds?: string[] | null;
}

export interface IndicatorReadingFilter {
  indicatorIds?: string[] | null;
}

export interface ExpertJudgementFilter {
  personIds?: string[] | null;
}

export interface ImprovementFilter extends NameFilter {
  states?: ImprovementState[] | null;
  ownerIds?: string[] | null;
  /** With an effect on any of these risks, at any level. */
  riskIds?: string[] | null;
  linkIds?: string[] | null;
  catalogueItemIds?: string[] | null;
}

export interface AuditorFilter {
  personIds?: string[] | null;
  homeSiteIds?: string[] | null;
}

export interface CertificateFilter extends NameFilter {
  standards?: Standard[] | null;
  states?: CertificateState[] | null;
}

export interface AuditFilter {
  states?: AuditState[] | null;
  processes?: AuditProcess[] | null;
  siteIds?: string[] | null;
  /** With any of these auditors in the team. */
  auditorIds?: string[] | null;
  /** Covering any of these clauses and controls. */
  catalogueItemIds?: string[] | null;
  programmeIds?: string[] | null;
  /** Calendar days: ending on or after the first, beginning on or before the last. */
  firstOn?: string | null;
  lastOn?: string | null;
}

export interface ChangeFilter {
  nounIds?: string[] | null;
  nouns?: Noun[] | null;
  actors?: string[] | null;
}

export interface ScenarioFilter extends NameFilter {
  /** Default false: retired scenarios are left out. */
  includeRetired?: boolean | null;
}

export interface SimulationFilter {
  states?: SimulationState[] | null;
}
