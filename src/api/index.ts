import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { type BuildSchemaOptions, buildSchemaSync } from 'type-graphql';
import { managementResolvers } from './management-resolvers';
import { markOneOf } from './one-of';
import { AggregateResolver } from './resolvers/aggregate';
import { AiSystemResolver } from './resolvers/ai-system';
import { AppetiteResolver } from './resolvers/appetite';
import { AssetResolver } from './resolvers/asset';
import { AuditOutcomeResolver, AuditResolver, AuditShareResolver } from './resolvers/audit';
import {
  AuditCoverageResolver,
  EarlierAuditResolver,
  AuditProgrammeResolver,
  AuditProgrammeResultResolver,
  AuditProgrammeTermsResolver,
  PlannedAuditResolver,
} from './resolvers/audit-programme';
import { AuditTimeResolver } from './resolvers/audit-time';
import { AuditorResolver } from './resolvers/auditor';
import { ControlGapResolver, GapAnalysisResolver, GapRiskResolver } from './resolvers/gap-analysis';
import { BaseRateResolver } from './resolvers/base-rate';
import { CalibrationResolver } from './resolvers/calibration';
import { CascadeResolver } from './resolvers/cascade';
import { CatalogueResolver, CatalogueTwinResolver } from './resolvers/catalogue';
import {
  CertificateSynchronisationResolver,
  CertificationVisitAuditResolver,
  SynchronisationAlternativeResolver,
} from './resolvers/certificate-synchronisation';
import { CertificateResolver } from './resolvers/certificate';
import { ChangeResolver } from './resolvers/change';
import { ControlResolver } from './resolvers/control';
import { ControlValueResolver } from './resolvers/control-value';
import { ControlFieldResolver, LinkEffectResolver, RiskEffectResolver } from './resolvers/control-fields';
import { ControlTestResolver } from './resolvers/control-test';
import { DriverResolver } from './resolvers/driver';
import {
  EvidenceItemResolver,
  EvidenceResolver,
  EvidenceStepResolver,
  EvidenceTrailPointResolver,
  EvidenceWeightsResolver,
} from './resolvers/evidence';
import {
  ControlEvidenceResolver,
  IndicatorReadingResolver,
  LinkEvidenceResolver,
  RiskEvidenceResolver,
} from './resolvers/evidence-fields';
import { ExpertJudgementResolver, PersonJudgementResolver } from './resolvers/expert-judgement';
import { ExposurePeriodResolver } from './resolvers/exposure-period';
import { HeatMapResolver } from './resolvers/heat-map';
import { ImprovementResolver, RiskImprovementResolver } from './resolvers/improvement';
import {
  ImprovementRoadmapResolver,
  OneAtATimeResolver,
  RoadmapDeadlineResolver,
  RoadmapQuarterResolver,
  RoadmapTermsResolver,
  ScheduledImprovementResolver,
} from './resolvers/improvement-roadmap';
import {
  ImprovementPlanResolver,
  LeftOutResolver,
  PlanTermsResolver,
  PlannedChoiceResolver,
  PlannedImprovementResolver,
} from './resolvers/improvement-plan';
import { IncidentResolver } from './resolvers/incident';
import { IncidentImportResolver } from './resolvers/incident-import';
import { IndicatorResolver } from './resolvers/indicator';
import { ModelQuantifyResolver } from './resolvers/model-quantify';
import { NodeResolver } from './resolvers/node';
import { OrganizationResolver } from './resolvers/organization';
import { HeatMapEntryResolver, LinkFigureResolver, RiskFigureResolver, RootFigureResolver } from './resolvers/outcome';
import { PeopleAppetiteResolver, PeopleVerdictResolver } from './resolvers/people-appetite';
import { PeopleEffectResolver, RiskPeopleResolver } from './resolvers/people-impact';
import {
  ExactCheckClassResolver,
  LedgerPeopleResolver,
  PeopleRiskFigureResolver,
  ReductionPeopleResolver,
} from './resolvers/people-outcome';
import { PeopleDifferenceResolver, ScenarioPeopleResolver } from './resolvers/people-scenario';
import { PersonResolver } from './resolvers/person';
import { RiskResolver } from './resolvers/risk';
import { RiskCorrelationResolver } from './resolvers/risk-correlation';
import { RiskFieldResolver } from './resolvers/risk-fields';
import { CascadeLoopProblemResolver, RiskAcceptanceResolver, RiskDriverResolver } from './resolvers/risk-parts';
import { SensitivityResolver, SensitivityRowResolver } from './resolvers/sensitivity';
import { ScenarioResolver } from './resolvers/scenario';
import { ComparedScenarioResolver, RiskMovementResolver, ScenarioCompareResolver } from './resolvers/scenario-compare';
import {
  OverlayControlResolver,
  OverlayDriverResolver,
  OverlayEstimateResolver,
  OverlayFailureResolver,
  OverlayImprovementResolver,
  OverlayRatingResolver,
  RatedEffectResolver,
  ScenarioFieldResolver,
} from './resolvers/scenario-fields';
import { SimulationResolver } from './resolvers/simulation';
import { SiteResolver } from './resolvers/site';

export { type ApiContext, type ContextParts, createApiContext } from './context';
export { ERROR_CODES, type ErrorCode, maskError } from './errors';
export { operationRules } from './operation-rules';

const resolvers: BuildSchemaOptions['resolvers'] = [
  AggregateResolver,
  AiSystemResolver,
  AppetiteResolver,
  AssetResolver,
  AuditCoverageResolver,
  AuditProgrammeResolver,
  AuditProgrammeResultResolver,
  AuditProgrammeTermsResolver,
  AuditOutcomeResolver,
  AuditResolver,
  AuditShareResolver,
  AuditTimeResolver,
  AuditorResolver,
  ControlGapResolver,
  GapAnalysisResolver,
  GapRiskResolver,
  BaseRateResolver,
  CalibrationResolver,
  CascadeLoopProblemResolver,
  CascadeResolver,
  CatalogueResolver,
  CatalogueTwinResolver,
  CertificateResolver,
  CertificateSynchronisationResolver,
  CertificationVisitAuditResolver,
  ChangeResolver,
  ComparedScenarioResolver,
  ControlFieldResolver,
  ControlResolver,
  ControlValueResolver,
  ControlEvidenceResolver,
  ControlTestResolver,
  DriverResolver,
  EarlierAuditResolver,
  EvidenceItemResolver,
  EvidenceResolver,
  EvidenceStepResolver,
  EvidenceTrailPointResolver,
  EvidenceWeightsResolver,
  ExactCheckClassResolver,
  ExpertJudgementResolver,
  ExposurePeriodResolver,
  HeatMapEntryResolver,
  HeatMapResolver,
  ImprovementPlanResolver,
  ImprovementResolver,
  ImprovementRoadmapResolver,
  OneAtATimeResolver,
  RoadmapDeadlineResolver,
  RoadmapQuarterResolver,
  RoadmapTermsResolver,
  ScheduledImprovementResolver,
  LeftOutResolver,
  PlanTermsResolver,
  PlannedChoiceResolver,
  PlannedImprovementResolver,
  IncidentImportResolver,
  IncidentResolver,
  IndicatorReadingResolver,
  IndicatorResolver,
  LedgerPeopleResolver,
  LinkEffectResolver,
  LinkEvidenceResolver,
  LinkFigureResolver,
  ModelQuantifyResolver,
  NodeResolver,
  OrganizationResolver,
  OverlayControlResolver,
  OverlayDriverResolver,
  OverlayEstimateResolver,
  OverlayFailureResolver,
  OverlayImprovementResolver,
  OverlayRatingResolver,
  PeopleAppetiteResolver,
  PeopleDifferenceResolver,
  PeopleEffectResolver,
  PeopleRiskFigureResolver,
  PeopleVerdictResolver,
  PersonJudgementResolver,
  PersonResolver,
  PlannedAuditResolver,
  RatedEffectResolver,
  ReductionPeopleResolver,
  RiskAcceptanceResolver,
  RiskCorrelationResolver,
  RiskDriverResolver,
  RiskEffectResolver,
  RiskEvidenceResolver,
  RiskFieldResolver,
  RiskFigureResolver,
  RiskImprovementResolver,
  RiskMovementResolver,
  RiskPeopleResolver,
  RiskResolver,
  RootFigureResolver,
  SensitivityResolver,
  SensitivityRowResolver,
  ScenarioCompareResolver,
  ScenarioFieldResolver,
  ScenarioPeopleResolver,
  ScenarioResolver,
  SimulationResolver,
  SiteResolver,
  SynchronisationAlternativeResolver,
  ...managementResolvers,
];

let schema: GraphQLSchema | undefined;

/** The schema of the whole API; built once, for it holds no state. */
export function apiSchema(): GraphQLSchema {
  schema ??= markOneOf(buildSchemaSync({ resolvers, validate: false }));
  return schema;
}
