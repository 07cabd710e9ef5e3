import type { ImpactAssessment, ImpactAssessmentApproveInput, ImpactAssessmentReviseInput } from '../impact-assessment';
import { refusal, type Result, success } from '../problem';
import { type RuleContext, startCheck } from './check';
import { type Fields, parseNew, required } from './fields';
import { changeImpactAssessment } from './impact-assessment';
import { futureDay } from './days';
import { reference } from './reference';
import { conflict, settleChange } from './settle';

/** Another content: it is a draft again. */
export function reviseImpactAssessment(
  assessment: ImpactAssessment,
  input: ImpactAssessmentReviseInput,
  context: RuleContext,
): Result<ImpactAssessment> {
  const revised = changeImpactAssessment(assessment, input, context);
  return revised.ok ? success({ ...revised.value, approvedById: null, approvedAt: null, expiresOn: null }) : revised;
}

const APPROVAL: Fields<{ approvedById: string; expiresOn: string }> = {
  approvedById: required(reference('Person')),
  expiresOn: required(futureDay),
};

/** An assessment speaks of individuals, groups and society before it is approved (clause 6.1.4). */
export function approveImpactAssessment(
  assessment: ImpactAssessment,
  input: ImpactAssessmentApproveInput,
  context: RuleContext,
): Result<ImpactAssessment> {
  if (assessment.effects.length === 0) {
    return refusal(conflict(['id'], `assessment ${assessment.id} names no effect on anybody`));
  }
  const check = startCheck(context);
  return settleChange<ImpactAssessment>(assessment, check, {
    ...parseNew(APPROVAL, input, check),
    approvedAt: context.now,
  });
}
