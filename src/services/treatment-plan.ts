import {
  actOnTreatmentPlan,
  approveTreatmentPlan,
  recordTreatmentPlan,
  reviseTreatmentPlan,
  type TreatmentPlanApproveInput,
} from '../domain/index';
import { risks, treatmentPlans } from '../storage/index';
import { perform, type RegisterParts } from './act';
import type { ManagementServices } from './management';
import { reader } from './reader';
import { changeAct, recordAct } from './register-act';

const register = { noun: 'TreatmentPlan', table: treatmentPlans } as const;

export const treatmentPlanActs = {
  record: recordAct(register, 'treatmentPlanRecord', recordTreatmentPlan),
  revise: changeAct(register, 'treatmentPlanRevise', reviseTreatmentPlan),
  approve: changeAct(
    register,
    'treatmentPlanApprove',
    async (plan, input: TreatmentPlanApproveInput, context, { tx, organization }) => {
      const treated = await risks.byIds(tx, organization.id, plan.riskIds);
      return approveTreatmentPlan(plan, input, { ...context, risks: treated.filter((risk) => risk !== null) });
    },
  ),
  act: changeAct(register, 'treatmentPlanAct', actOnTreatmentPlan),
};

export const treatmentPlanService = (parts: RegisterParts): ManagementServices['treatmentPlan'] => ({
  ...reader(parts.database, treatmentPlans),
  record: perform(parts, treatmentPlanActs.record),
  revise: perform(parts, treatmentPlanActs.revise),
  approve: perform(parts, treatmentPlanActs.approve),
  act: perform(parts, treatmentPlanActs.act),
});
