import { refusal, type Result, success } from '../problem';
import type { Risk } from '../risk';
import type {
  TreatmentPlan,
  TreatmentPlanActInput,
  TreatmentPlanApproveInput,
  TreatmentPlanReviseInput,
} from '../treatment-plan';
import { completeAction } from './action';
import { invalid, type RuleContext, startCheck } from './check';
import { parseNew, required } from './fields';
import { reference } from './reference';
import { conflict, settleChange } from './settle';
import { changeTreatmentPlan } from './treatment-plan';

/** What an approval needs to know beside its input. */
export interface TreatmentPlanContext extends RuleContext {
  /** The risks of the plan. */
  risks: readonly Pick<Risk, 'id' | 'ownerId'>[];
}

/** Another content, which nobody has approved yet. */
export function reviseTreatmentPlan(
  plan: TreatmentPlan,
  input: TreatmentPlanReviseInput,
  context: RuleContext,
): Result<TreatmentPlan> {
  const revised = changeTreatmentPlan(plan, input, context);
  return revised.ok ? success({ ...revised.value, approvals: [], approvedAt: null }) : revised;
}

/** The approval by one owner of its risks (clause 6.1.3 f); it holds once all of them have given theirs. */
export function approveTreatmentPlan(
  plan: TreatmentPlan,
  input: TreatmentPlanApproveInput,
  context: TreatmentPlanContext,
): Result<TreatmentPlan> {
  const orphan = context.risks.find(({ ownerId }) => ownerId === null);
  if (orphan) return refusal(conflict(['id'], `risk ${orphan.id} has no owner who could approve`));
  const check = startCheck(context);
  const { approvedById } = parseNew({ approvedById: required(reference('Person')) }, input, check);
  const owners = new Set(context.risks.map(({ ownerId }) => ownerId));
  if (approvedById !== undefined && !owners.has(approvedById)) {
    invalid(check, ['approvedById'], 'NOT_ALLOWED', 'a plan is approved by the owners of its risks');
  }
  if (plan.approvals.some((approval) => approval.approvedById === approvedById)) {
    invalid(check, ['approvedById'], 'NOT_ALLOWED', 'this person has approved the plan already');
  }
  const approvals = [...plan.approvals, { approvedById: approvedById ?? '', approvedAt: context.now }];
  const approved = new Set(approvals.map((approval) => approval.approvedById));
  const missing = [...owners].some((owner) => owner !== null && !approved.has(owner));
  return settleChange<TreatmentPlan>(plan, check, { approvals, approvedAt: missing ? null : context.now });
}

/** Marks one action of an approved plan as completed. */
export function actOnTreatmentPlan(
  plan: TreatmentPlan,
  input: TreatmentPlanActInput,
  context: RuleContext,
): Result<TreatmentPlan> {
  if (plan.approvedAt === null) return refusal(conflict(['id'], `plan ${plan.id} is not approved by all owners`));
  const check = startCheck(context);
  return settleChange<TreatmentPlan>(plan, check, {
    actions: completeAction(plan.actions, input, check) ?? plan.actions,
  });
}
