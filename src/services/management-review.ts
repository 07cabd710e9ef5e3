import { drawReviewReport } from '../analytics/index';
import {
  actOnManagementReview,
  changeManagementReview,
  conflict,
  holdManagementReview,
  type ManagementReview,
  type ManagementReviewHoldInput,
  type Problem,
  recordManagementReview,
} from '../domain/index';
import { nonconformityTrend, reviewInputs } from '../planning/index';
import { findings, managementReviews, organizations } from '../storage/index';
import { perform, type RegisterParts } from './act';
import type { ManagementServices } from './management';
import { reader } from './reader';
import { changeAct, recordAct, removeAct } from './register-act';
import { reviewSubjectIn } from './review-subject';

const register = { noun: 'ManagementReview', table: managementReviews } as const;

const held = ({ id, heldOn }: ManagementReview): Promise<Problem | null> =>
  Promise.resolve(heldOn === null ? null : conflict(['id'], `review ${id} was held on ${heldOn}; it is a record`));

export const managementReviewActs = {
  record: recordAct(register, 'managementReviewRecord', recordManagementReview),
  change: changeAct(register, 'managementReviewChange', changeManagementReview),
  hold: changeAct(
    register,
    'managementReviewHold',
    async (review, input: ManagementReviewHoldInput, context, { tx, organization, now }) => {
      const { subject } = await reviewSubjectIn(tx, organization.id, review, now);
      return holdManagementReview(review, input, { ...context, inputs: reviewInputs(subject) });
    },
  ),
  act: changeAct(register, 'managementReviewAct', actOnManagementReview),
  remove: removeAct(register, 'managementReviewRemove', held),
};

export const managementReviewService = (parts: RegisterParts): ManagementServices['managementReview'] => ({
  ...reader(parts.database, managementReviews),
  record: perform(parts, managementReviewActs.record),
  change: perform(parts, managementReviewActs.change),
  hold: perform(parts, managementReviewActs.hold),
  act: perform(parts, managementReviewActs.act),
  remove: perform(parts, managementReviewActs.remove),
  pack: ({ organizationId }, id) =>
    parts.database.read(async (tx) => {
      const review = await managementReviews.byId(tx, organizationId, id);
      const organization = await organizations.byId(tx, organizationId);
      if (review === null || organization === null) return null;
      const { subject, simulation } = await reviewSubjectIn(tx, organizationId, review, parts.now());
      const list = await findings.all(tx, organizationId, { standards: review.standards });
      return {
        organization: organization.name,
        review,
        inputs: review.inputs ?? reviewInputs(subject),
        nonconformities: nonconformityTrend(list, subject.period, null),
        exceedance: simulation?.outcome?.residual.exceedance ?? [],
        currency: organization.currency,
      };
    }),
  report: drawReviewReport,
});
