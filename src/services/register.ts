import { changes } from '../storage/index';
import type { RegisterParts } from './act';
import { aiSystemService } from './ai-system';
import { assetService } from './asset';
import { auditService } from './audit';
import { auditorService } from './auditor';
import { cascadeLinkService } from './cascade';
import { catalogueService } from './catalogue';
import { certificateService } from './certificate';
import { controlService } from './control';
import { controlTestService } from './control-test';
import { driverService } from './driver';
import type { ManagementServices } from './management';
import { createManagementServices } from './management-register';
import { expertJudgementService } from './expert-judgement';
import { exposurePeriodService } from './exposure-period';
import { improvementService } from './improvement';
import { incidentService } from './incident';
import { importIncidents } from './incident-import';
import { indicatorReadingService, indicatorService } from './indicator';
import { organizationService } from './organization';
import { personService } from './person';
import { reader } from './reader';
import { riskService } from './risk';
import { riskCorrelationService } from './risk-correlation';
import { scenarioService } from './scenario';
import { siteService } from './site';
import type { Services } from './services';

/** The services of the register's nouns. */
export type RegisterServices = Pick<
  Services,
  | 'organization'
  | 'person'
  | 'asset'
  | 'aiSystem'
  | 'catalogue'
  | 'risk'
  | 'control'
  | 'cascadeLink'
  | 'riskCorrelation'
  | 'driver'
  | 'scenario'
  | 'improvement'
  | 'site'
  | 'auditor'
  | 'audit'
  | 'certificate'
  | 'incident'
  | 'exposurePeriod'
  | 'controlTest'
  | 'indicator'
  | 'indicatorReading'
  | 'expertJudgement'
  | 'change'
  | keyof ManagementServices
>;

export const createRegisterServices = (parts: RegisterParts): RegisterServices => ({
  organization: organizationService(parts),
  person: personService(parts),
  asset: assetService(parts),
  aiSystem: aiSystemService(parts),
  catalogue: catalogueService(parts),
  risk: riskService(parts),
  control: controlService(parts),
  cascadeLink: cascadeLinkService(parts),
  riskCorrelation: riskCorrelationService(parts),
  driver: driverService(parts),
  scenario: scenarioService(parts),
  improvement: improvementService(parts),
  site: siteService(parts),
  auditor: auditorService(parts),
  audit: auditService(parts),
  certificate: certificateService(parts),
  incident: {
    ...incidentService(parts),
    importAll: (caller, input) => importIncidents(parts, caller, input),
  },
  exposurePeriod: exposurePeriodService(parts),
  controlTest: controlTestService(parts),
  indicator: indicatorService(parts),
  indicatorReading: indicatorReadingService(parts),
  expertJudgement: expertJudgementService(parts),
  change: reader(parts.database, changes),
  ...createManagementServices(parts),
});
