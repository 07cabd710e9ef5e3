import type { RegisterParts } from './act';
import { aiResourceService } from './ai-resource';
import { competenceService } from './competence';
import { documentService } from './document';
import { dutyService } from './duty';
import { findingService } from './finding';
import { impactAssessmentService } from './impact-assessment';
import { interestedPartyService } from './interested-party';
import type { ManagementServices } from './management';
import { managementReviewService } from './management-review';
import { managementSystemService } from './management-system';
import { objectiveService } from './objective';
import { pdcaService } from './pdca';
import { policyService } from './policy';
import { readinessService } from './readiness';
import { statementService } from './statement';
import { supplierService } from './supplier';
import { treatmentPlanService } from './treatment-plan';

export const createManagementServices = (parts: RegisterParts): ManagementServices => ({
  managementSystem: managementSystemService(parts),
  interestedParty: interestedPartyService(parts),
  objective: objectiveService(parts),
  policy: policyService(parts),
  duty: dutyService(parts),
  competence: competenceService(parts),
  finding: findingService(parts),
  treatmentPlan: treatmentPlanService(parts),
  document: documentService(parts),
  supplier: supplierService(parts),
  aiResource: aiResourceService(parts),
  impactAssessment: impactAssessmentService(parts),
  managementReview: managementReviewService(parts),
  pdca: pdcaService(parts),
  statement: statementService(parts),
  readiness: readinessService(parts),
});
