import {
  type ManagementReview,
  type ManagementReviewRecordInput,
  type ManagementReviewChangeInput,
} from '../management-review';
import { refusal, type Result } from '../problem';
import type { RegisterRecord } from '../record';
import { STANDARDS } from '../standard';
import { type Check, invalid, type RuleContext, startCheck } from './check';
import { type Fields, nullable, required, parseChanges, parseNew } from './fields';
import { reference } from './reference';
import { conflict, settleChange, settleNew } from './settle';
import { day, oneOf, setOf, text } from './values';

type Own = Omit<ManagementReview, keyof RegisterRecord>;

const FIELDS: Fields<Omit<Own, 'heldOn' | 'participantIds' | 'decisions' | 'actions' | 'inputs'>> = {
  name: required(text(200)),
  standards: required(setOf(oneOf(STANDARDS), STANDARDS.length, 1)),
  startsOn: required(day),
  endsOn: required(day),
  chairId: nullable(reference('Person')),
};

const INITIAL: Pick<Own, 'heldOn' | 'participantIds' | 'decisions' | 'actions' | 'inputs'> = {
  heldOn: null,
  participantIds: [],
  decisions: [],
  actions: [],
  inputs: null,
};

export function recordManagementReview(
  id: string,
  input: ManagementReviewRecordInput,
  context: RuleContext,
): Result<ManagementReview> {
  const check = startCheck(context);
  const parsed = parseNew(FIELDS, input, check);
  checkPeriod(parsed, check);
  return settleNew<ManagementReview>(id, check, { ...parsed, ...INITIAL });
}

export function changeManagementReview(
  managementReview: ManagementReview,
  input: ManagementReviewChangeInput,
  context: RuleContext,
): Result<ManagementReview> {
  if (managementReview.heldOn !== null) {
    return refusal(conflict(['id'], `review ${managementReview.id} was held on ${managementReview.heldOn}`));
  }
  const check = startCheck(context);
  const changes = parseChanges(FIELDS, input, check);
  checkPeriod({ ...managementReview, ...changes }, check);
  return settleChange(managementReview, check, changes);
}

function checkPeriod({ startsOn, endsOn }: { startsOn?: string; endsOn?: string }, check: Check): void {
  if (startsOn === undefined || endsOn === undefined || startsOn <= endsOn) return;
  invalid(check, ['endsOn'], 'OUT_OF_RANGE', `endsOn is ${endsOn}; it must not be before startsOn, ${startsOn}`);
}
