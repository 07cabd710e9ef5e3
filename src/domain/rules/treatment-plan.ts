import { type TreatmentPlan, type TreatmentPlanRecordInput, type TreatmentPlanReviseInput } from '../treatment-plan';
import type { Result } from '../problem';
import type { RegisterRecord } from '../record';
import { type RuleContext, startCheck } from './check';
import { type Fields, listed, nullable, required, parseChanges, parseNew } from './fields';
import { reference, references } from './reference';
import { settleChange, settleNew } from './settle';
import { plannedActions } from './action';
import { setOf, text } from './values';

type Own = Omit<TreatmentPlan, keyof RegisterRecord>;

const FIELDS: Fields<Omit<Own, 'approvals' | 'approvedAt'>> = {
  name: required(text(200)),
  riskIds: required(setOf(reference('Risk'), 500, 1)),
  controlIds: listed(references('Control')),
  actions: listed(plannedActions),
  note: nullable(text(10000)),
};

const INITIAL: Pick<Own, 'approvals' | 'approvedAt'> = { approvals: [], approvedAt: null };

export function recordTreatmentPlan(
  id: string,
  input: TreatmentPlanRecordInput,
  context: RuleContext,
): Result<TreatmentPlan> {
  const check = startCheck(context);
  return settleNew<TreatmentPlan>(id, check, { ...parseNew(FIELDS, input, check), ...INITIAL });
}

export function changeTreatmentPlan(
  treatmentPlan: TreatmentPlan,
  input: TreatmentPlanReviseInput,
  context: RuleContext,
): Result<TreatmentPlan> {
  const check = startCheck(context);
  return settleChange(treatmentPlan, check, parseChanges(FIELDS, input, check));
}
