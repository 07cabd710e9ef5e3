import type {
  ManagementReview,
  ManagementReviewActInput,
  ManagementReviewHoldInput,
  ReviewInput,
} from '../management-review';
import { refusal, type Result } from '../problem';
import { completeAction, plannedActions } from './action';
import { type RuleContext, startCheck } from './check';
import { type Fields, parseNew, required } from './fields';
import { pastDay } from './days';
import { reference } from './reference';
import { conflict, settleChange } from './settle';
import { listOf, setOf, text } from './values';

type Held = Pick<ManagementReview, 'participantIds' | 'decisions' | 'actions'> & { heldOn: string };

const HELD: Fields<Held> = {
  heldOn: required(pastDay),
  participantIds: required(setOf(reference('Person'), 500, 1)),
  decisions: required(listOf(text(2_000), 100, 1)),
  actions: required(plannedActions),
};

/** What holding a review needs to know beside its input. */
export interface ReviewContext extends RuleContext {
  /** Its inputs as they are now. */
  inputs: ReviewInput[];
}

/** Records what came of it (clause 9.3.3), and freezes what it looked at (clause 9.3.2). */
export function holdManagementReview(
  review: ManagementReview,
  input: ManagementReviewHoldInput,
  context: ReviewContext,
): Result<ManagementReview> {
  if (review.heldOn !== null) return refusal(conflict(['id'], `review ${review.id} was held on ${review.heldOn}`));
  const check = startCheck(context);
  return settleChange<ManagementReview>(review, check, { ...parseNew(HELD, input, check), inputs: context.inputs });
}

/** Marks one of its actions as completed. */
export function actOnManagementReview(
  review: ManagementReview,
  input: ManagementReviewActInput,
  context: RuleContext,
): Result<ManagementReview> {
  const check = startCheck(context);
  return settleChange<ManagementReview>(review, check, {
    actions: completeAction(review.actions, input, check) ?? review.actions,
  });
}
