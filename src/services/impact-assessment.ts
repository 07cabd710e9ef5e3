import { approveImpactAssessment, recordImpactAssessment, reviseImpactAssessment } from '../domain/index';
import { impactAssessments } from '../storage/index';
import { perform, type RegisterParts } from './act';
import type { ManagementServices } from './management';
import { keepingQuantifiable } from './quantifiable';
import { reader } from './reader';
import { changeAct, recordAct, removeAct } from './register-act';

const register = { noun: 'ImpactAssessment', table: impactAssessments } as const;

export const impactAssessmentActs = {
  record: recordAct(register, 'impactAssessmentRecord', recordImpactAssessment),
  revise: changeAct(register, 'impactAssessmentRevise', reviseImpactAssessment),
  approve: changeAct(register, 'impactAssessmentApprove', approveImpactAssessment),
  remove: removeAct(register, 'impactAssessmentRemove', () => Promise.resolve(null)),
};

export const impactAssessmentService = (parts: RegisterParts): ManagementServices['impactAssessment'] => ({
  ...reader(parts.database, impactAssessments),
  record: perform(parts, impactAssessmentActs.record),
  revise: perform(parts, impactAssessmentActs.revise),
  approve: perform(parts, keepingQuantifiable(impactAssessmentActs.approve, ['id'])),
  remove: perform(parts, impactAssessmentActs.remove),
});
