import type * as D from '../../domain/index';
import { enumOf } from '../enums';

export const AuditProcess = enumOf<D.AuditProcess>('AuditProcess', 'What an audit goes to.', {
  CONTEXT_AND_LEADERSHIP: 'Clauses 4 and 5.',
  RISK_MANAGEMENT: 'Clauses 6.1.1 to 6.1.3, 8.2 and 8.3.',
  AI_IMPACT_ASSESSMENT: 'Clauses 6.1.4 and 8.4, and controls A.5, of ISO/IEC 42001.',
  OBJECTIVES_AND_OPERATION: 'Clauses 6.2, 6.3 and 8.1.',
  SUPPORT: 'Clause 7.',
  PERFORMANCE_EVALUATION: 'Clause 9.',
  IMPROVEMENT: 'Clause 10.',
  ORGANISATIONAL_CONTROLS: 'Controls A.5 of ISO/IEC 27001.',
  PEOPLE_CONTROLS: 'Controls A.6 of ISO/IEC 27001.',
  PHYSICAL_CONTROLS: 'Controls A.7 of ISO/IEC 27001.',
  TECHNOLOGICAL_CONTROLS: 'Controls A.8 of ISO/IEC 27001.',
  AI_POLICIES_AND_ROLES: 'Controls A.2 and A.3 of ISO/IEC 42001.',
  AI_RESOURCES: 'Controls A.4 of ISO/IEC 42001.',
  AI_LIFE_CYCLE: 'Controls A.6 of ISO/IEC 42001.',
  AI_DATA: 'Controls A.7 of ISO/IEC 42001.',
  AI_TRANSPARENCY_AND_USE: 'Controls A.8 and A.9 of ISO/IEC 42001.',
  AI_THIRD_PARTIES: 'Controls A.10 of ISO/IEC 42001.',
});
