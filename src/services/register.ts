import { changes } from '../storage/index';
import type { RegisterParts } from './act';
import { aiSystemService } from './ai-system';
import { assetService } from './asset';
import { cascadeLinkService } from './cascade';
import { catalogueService } from './catalogue';
import { controlService } from './control';
import { driverService } from './driver';
import type { ManagementServices } from './management';
import { createManagementServices } from './management-register';
import { organizationService } from './organization';
import { personService } from './person';
import { reader } from './reader';
import { riskService } from './risk';
import { scenarioService } from './scenario';
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
  | 'driver'
  | 'scenario'
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
  driver: driverService(parts),
  scenario: scenarioService(parts),
  change: reader(parts.database, changes),
  ...createManagementServices(parts),
});
