import { PlannedActionResolver } from './resolvers/action';
import { AiResourceResolver } from './resolvers/ai-resource';
import { ApplicabilityResolver } from './resolvers/applicability';
import { CompetenceResolver } from './resolvers/competence';
import { DocumentResolver } from './resolvers/document';
import { DutyResolver } from './resolvers/duty';
import { AssetReachResolver, SupplierReachResolver, TouchedThingResolver } from './resolvers/failure-reach';
import { EffortRatesResolver } from './resolvers/effort-rates';
import { FindingResolver } from './resolvers/finding';
import { FindingFieldResolver } from './resolvers/finding-fields';
import { ImpactAssessmentResolver } from './resolvers/impact-assessment';
import { InterestedPartyResolver } from './resolvers/interested-party';
import { AiSystemInventoryResolver, AssetSupplierResolver } from './resolvers/inventory-relations';
import { ApprovalResolver, EffectivenessCheckResolver, PolicyApprovalResolver } from './resolvers/management-parts';
import {
  CatalogueItemEvidenceResolver,
  ControlFindingResolver,
  PersonDutyResolver,
  PolicyDocumentResolver,
  RiskImprovementResolver,
} from './resolvers/management-relations';
import { ManagementReviewResolver } from './resolvers/management-review';
import { ManagementSystemResolver } from './resolvers/management-system';
import { ObjectiveResolver } from './resolvers/objective';
import { PdcaResolver, ResidualPointResolver } from './resolvers/pdca';
import { PolicyResolver } from './resolvers/policy';
import { ClauseReadinessResolver, ReadinessResolver } from './resolvers/readiness';
import { RoadmapItemResolver, RoadmapResolver } from './resolvers/roadmap';
import { ReviewPackResolver } from './resolvers/review-pack';
import {
  StatementDifferenceResolver,
  StatementEntryResolver,
  StatementResolver,
  StatementVersionResolver,
} from './resolvers/statement';
import { SupplierResolver } from './resolvers/supplier';
import { FailedRiskResolver, SupplierFailureResolver } from './resolvers/supplier-failure';
import { TreatmentPlanResolver } from './resolvers/treatment-plan';

/** The resolvers of the management systems. */
export const managementResolvers = [
  ManagementReviewResolver,
  PdcaResolver,
  ResidualPointResolver,
  ReviewPackResolver,
  AiResourceResolver,
  AiSystemInventoryResolver,
  AssetSupplierResolver,
  ImpactAssessmentResolver,
  AssetReachResolver,
  SupplierReachResolver,
  SupplierFailureResolver,
  FailedRiskResolver,
  TouchedThingResolver,
  SupplierResolver,
  ApplicabilityResolver,
  ApprovalResolver,
  CatalogueItemEvidenceResolver,
  ClauseReadinessResolver,
  CompetenceResolver,
  ControlFindingResolver,
  DocumentResolver,
  DutyResolver,
  EffortRatesResolver,
  EffectivenessCheckResolver,
  FindingFieldResolver,
  FindingResolver,
  InterestedPartyResolver,
  ManagementSystemResolver,
  ObjectiveResolver,
  PersonDutyResolver,
  PlannedActionResolver,
  PolicyApprovalResolver,
  PolicyDocumentResolver,
  PolicyResolver,
  ReadinessResolver,
  RoadmapItemResolver,
  RoadmapResolver,
  RiskImprovementResolver,
  StatementDifferenceResolver,
  StatementEntryResolver,
  StatementResolver,
  StatementVersionResolver,
  TreatmentPlanResolver,
] as const;
