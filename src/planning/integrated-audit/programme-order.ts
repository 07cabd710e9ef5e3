import type { AuditProgrammeOrder, Standard } from '../../domain/index';
import type { Activity } from './activities';
import { addMonths, yearsOf } from './calendar';
import { isInitial, NOT_BY_RISK } from './certification-activities';
import type { AuditRegister } from './register';

const HALF_DAYS_OF_REVIEW = 1;
const MONTHS_OF_REVIEW = 12;

/**
 * Internal audits, then the management review of their year, then what the body audits: stage 1 and stage 2 of a first
 * certificate follow a review that follows a full internal audit of the standard; surveillance and recertification follow
 * the review of their year where they close it, else that of the year before.
 */
export function inOrder(
  register: AuditRegister,
  order: AuditProgrammeOrder,
  internal: readonly Activity[],
  certification: readonly Activity[],
): Activity[] {
  const reviews = reviewsOf(order);
  const audits = certification.map((audit) => ({
    ...audit,
    after: [...stageBefore(audit, certification), ...reviewBefore(register, order, audit, reviews)],
  }));
  return [
    ...internal,
    ...reviews.map((review) => ({ ...review, after: auditsBefore(review, internal, audits) })),
    ...audits,
  ];
}

/** One review a year of the programme, from the second period of the year on; none in a year of one period. */
function reviewsOf(order: AuditProgrammeOrder): Activity[] {
  return yearsOf(order).flatMap(([first, last], year): Activity[] => {
    if (first === last) return [];
    return [
      {
        kind: 'MANAGEMENT_REVIEW',
        key: `MANAGEMENT_REVIEW year ${year + 1}`,
        name: `Management review, year ${year + 1}`,
        standards: order.standards,
        process: null,
        site: null,
        itemIds: [],
        halfDays: HALF_DAYS_OF_REVIEW,
        mandatory: true,
        locked: null,
        risk: NOT_BY_RISK,
        window: [first + 1, last],
        after: [],
        heldBy: 'top management',
        certificateIds: [],
      },
    ];
  });
}

const stageBefore = (audit: Activity, all: readonly Activity[]): string[] =>
  audit.kind !== 'STAGE_2'
    ? []
    : all
        .filter(
          ({ kind, certificateIds }) => kind === 'STAGE_1' && certificateIds.join() === audit.certificateIds.join(),
        )
        .map(({ key }) => key);

function reviewBefore(
  { reviewedOn }: AuditRegister,
  order: AuditProgrammeOrder,
  { kind, standards, window: [, last] }: Activity,
  reviews: readonly Activity[],
): string[] {
  const before = reviews.filter(({ window }) => (isInitial(kind) ? window[0] < last : window[1] <= last));
  const latest = before.at(-1);
  if (latest !== undefined) return [latest.key];
  if (!isInitial(kind)) return [];
  const since = addMonths(order.startOn, -MONTHS_OF_REVIEW);
  const reviewed = standards.every((standard) => (reviewedOn[standard] ?? '') >= since);
  return reviewed ? [] : reviews.slice(0, 1).map(({ key }) => key);
}

/** Internal audits of the year; before a first certificate all of its standard. One that is locked to the end of the year stays there. */
function auditsBefore(review: Activity, internal: readonly Activity[], certification: readonly Activity[]): string[] {
  const [, last] = review.window;
  const sought = certification.filter(({ kind, after }) => isInitial(kind) && after.includes(review.key));
  const isSought = (standards: readonly Standard[]): boolean =>
    sought.some((audit) => audit.standards.some((standard) => standards.includes(standard)));
  return internal
    .filter(({ window, locked, standards }) => {
      if (window[0] >= last || window[1] < review.window[0] - 1) return false;
      return locked !== null || window[1] <= last || isSought(standards);
    })
    .map(({ key }) => key);
}
