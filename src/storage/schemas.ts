import type { EntitySchema } from 'typeorm';
import { columnsOf } from './columns';
import type { Dialect } from './dialect';
import { aggregateCacheSchema } from './tables/aggregate-cache';
import { aiResourceSchemas } from './tables/ai-resource';
import { impactAssessmentSchema } from './tables/impact-assessment';
import { supplierSchemas } from './tables/supplier';
import { aiSystemSchemas } from './tables/ai-system';
import { assetSchemas } from './tables/asset';
import { cascadeLinkSchema } from './tables/cascade';
import { auditSchemas } from './tables/audit';
import { auditProgrammeSchema } from './tables/audit-programme';
import { auditorSchema } from './tables/auditor';
import { catalogueItemSchema } from './tables/catalogue';
import { certificateSchema } from './tables/certificate';
import { changeSchema } from './tables/change';
import { controlSchemas } from './tables/control';
import { controlTestSchema } from './tables/control-test';
import { crosswalkSchema } from './tables/crosswalk';
import { driverSchema } from './tables/driver';
import { competenceSchemas } from './tables/competence';
import { documentSchemas } from './tables/document';
import { dutySchemas } from './tables/duty';
import { findingSchemas } from './tables/finding';
import { interestedPartySchemas } from './tables/interested-party';
import { managementReviewSchemas } from './tables/management-review';
import { managementSystemSchema } from './tables/management-system';
import { objectiveSchemas } from './tables/objective';
import { policySchemas } from './tables/policy';
import { treatmentPlanSchemas } from './tables/treatment-plan';
import { applicabilitySchema } from './tables/applicability';
import { statementVersionSchema } from './tables/statement-version';
import { expertJudgementSchema } from './tables/expert-judgement';
import { exposurePeriodSchema } from './tables/exposure-period';
import { improvementPlanSchema } from './tables/improvement-plan';
import { improvementRoadmapSchema } from './tables/improvement-roadmap';
import { improvementSchemas } from './tables/improvement';
import { incidentSchemas } from './tables/incident';
import { indicatorSchemas } from './tables/indicator';
import { organizationSchema } from './tables/organization';
import { personSchema } from './tables/person';
import { riskSchemas } from './tables/risk';
import { riskCorrelationSchemas } from './tables/risk-correlation';
import { scenarioSchema } from './tables/scenario';
import { simulationSchema } from './tables/simulation';
import { siteSchema } from './tables/site';

/** All tables, in the words of one database. */
export function schemasOf(dialect: Dialect): EntitySchema<never>[] {
  const columns = columnsOf(dialect);
  return [
    organizationSchema(columns),
    personSchema(columns),
    ...assetSchemas(columns),
    ...aiSystemSchemas(columns),
    catalogueItemSchema(columns),
    crosswalkSchema(columns),
    driverSchema(columns),
    ...riskSchemas(columns),
    cascadeLinkSchema(columns),
    ...riskCorrelationSchemas(columns),
    ...controlSchemas(columns),
    scenarioSchema(columns),
    ...incidentSchemas(columns),
    ...improvementSchemas(columns),
    improvementPlanSchema(columns),
    improvementRoadmapSchema(columns),
    siteSchema(columns),
    auditorSchema(columns),
    auditProgrammeSchema(columns),
    certificateSchema(columns),
    ...auditSchemas(columns),
    exposurePeriodSchema(columns),
    expertJudgementSchema(columns),
    controlTestSchema(columns),
    ...indicatorSchemas(columns),
    changeSchema(columns),
    simulationSchema(columns),
    aggregateCacheSchema(columns),
    managementSystemSchema(columns),
    ...interestedPartySchemas(columns),
    ...objectiveSchemas(columns),
    ...policySchemas(columns),
    ...dutySchemas(columns),
    ...competenceSchemas(columns),
    applicabilitySchema(columns),
    statementVersionSchema(columns),
    ...findingSchemas(columns),
    ...treatmentPlanSchemas(columns),
    ...documentSchemas(columns),
    ...supplierSchemas(columns),
    ...aiResourceSchemas(columns),
    impactAssessmentSchema(columns),
    ...managementReviewSchemas(columns),
  ] as EntitySchema<never>[];
}
