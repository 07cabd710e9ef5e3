import {
  actOnTreatmentPlan,
  approveTreatmentPlan,
  conflict,
  type Problem,
  recordTreatmentPlan,
  reviseTreatmentPlan,
  type TreatmentPlan,
  type TreatmentPlanApproveInput,
} from '../domain/index';
import { risks, treatmentPlans } from '../storage/index';
import { perform, type RegisterParts } from './act';
import type { ManagementServices } from './management';
import { reader } from './reader';
import { changeAct, recordAct, removeAct } from './register-act';

const register = { noun: 'TreatmentPlan', table: treatmentPlans } as const;

/** An approved plan is what its owners have agreed to: it is revised before it can be taken out. */
const approved = ({ id, approvedAt }: TreatmentPlan): Promise<Problem | null> =>
  Promise.resolve(approvedAt === null ? null : conflict(['id'], `plan ${id} is approved; revise it first`));

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
  remove: removeAct(register, 'treatmentPlanRemove', approved),
};

export const treatmentPlanService = (parts: RegisterParts): ManagementServices['treatmentPlan'] => ({
  ...reader(parts.database, treatmentPlans),
  record: perform(parts, treatmentPlanActs.record),
  revise: perform(parts, treatmentPlanActs.revise),
  approve: perform(parts, treatmentPlanActs.approve),
  act: perform(parts, treatmentPlanActs.act),
  remove: perform(parts, treatmentPlanActs.remove),
});
