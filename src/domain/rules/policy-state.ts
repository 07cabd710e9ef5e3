import type { Policy, PolicyApproveInput, PolicyReviseInput } from '../policy';
import { refusal, type Result, success } from '../problem';
import { type RuleContext, startCheck } from './check';
import { type Fields, parseNew, required } from './fields';
import { futureDay } from './days';
import { changePolicy } from './policy';
import { reference } from './reference';
import { conflict, settleChange } from './settle';

/** Another wording: what was approved becomes the draft of the next edition. */
export function revisePolicy(policy: Policy, input: PolicyReviseInput, context: RuleContext): Result<Policy> {
  return unlessRetired(policy, () => {
    const revised = changePolicy(policy, input, context);
    return revised.ok && policy.state === 'APPROVED'
      ? success({ ...revised.value, state: 'DRAFT', edition: policy.edition + 1 })
      : revised;
  });
}

const APPROVAL: Fields<{ approvedById: string; reviewDueOn: string }> = {
  approvedById: required(reference('Person')),
  reviewDueOn: required(futureDay),
};

export function approvePolicy(policy: Policy, input: PolicyApproveInput, context: RuleContext): Result<Policy> {
  return unlessRetired(policy, () => {
    if (policy.state === 'APPROVED') {
      return refusal(conflict(['id'], `edition ${policy.edition} of policy ${policy.id} is approved already`));
    }
    const check = startCheck(context);
    const given = parseNew(APPROVAL, input, check) as { approvedById: string; reviewDueOn: string };
    const approval = { edition: policy.edition, approvedAt: context.now, ...given };
    return settleChange<Policy>(policy, check, {
      state: 'APPROVED',
      approvals: [...policy.approvals, approval],
      reviewDueOn: given.reviewDueOn,
    });
  });
}

export function retirePolicy(policy: Policy, _input: object, context: RuleContext): Result<Policy> {
  return unlessRetired(policy, () => settleChange<Policy>(policy, startCheck(context), { state: 'RETIRED' }));
}

function unlessRetired(policy: Policy, act: () => Result<Policy>): Result<Policy> {
  return policy.state === 'RETIRED' ? refusal(conflict(['id'], `policy ${policy.id} is retired`)) : act();
}
