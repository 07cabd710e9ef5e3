import { PlannedActionResolver } from './resolvers/action';
import { ApplicabilityResolver } from './resolvers/applicability';
import { CompetenceResolver } from './resolvers/competence';
import { DocumentResolver } from './resolvers/document';
import { DutyResolver } from './resolvers/duty';
import { FindingResolver } from './resolvers/finding';
import { FindingFieldResolver } from './resolvers/finding-fields';
import { InterestedPartyResolver } from './resolvers/interested-party';
import { ApprovalResolver, EffectivenessCheckResolver, PolicyApprovalResolver } from './resolvers/management-parts';
import {
  CatalogueItemEvidenceResolver,
  ControlFindingResolver,
  PersonDutyResolver,
  PolicyDocumentResolver,
  RiskImprovementResolver,
} from './resolvers/management-relations';
import { ManagementSystemResolver } from './resolvers/management-system';
import { ObjectiveResolver } from './resolvers/objective';
import { PolicyResolver } from './resolvers/policy';
import { ClauseReadinessResolver, ReadinessResolver } from './resolvers/readiness';
import { RoadmapItemResolver, RoadmapResolver } from './resolvers/roadmap';
import {
  StatementDifferenceResolver,
  StatementEntryResolver,
  StatementResolver,
  StatementVersionResolver,
} from './resolvers/statement';
import { TreatmentPlanResolver } from './resolvers/treatment-plan';

/** The resolvers of the management systems. */
export const managementResolvers = [
  ApplicabilityResolver,
  ApprovalResolver,
  CatalogueItemEvidenceResolver,
  ClauseReadinessResolver,
  CompetenceResolver,
  ControlFindingResolver,
  DocumentResolver,
  DutyResolver,
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
