import type { ManagementReview, ReviewFigure, Simulation } from '../domain/index';
import type { Period, ReviewSubject } from '../planning/index';
import { changes, managementReviews, type ReadTx, simulations } from '../storage/index';
import { managementStateIn } from './readiness-state';

const DAY = 24 * 3600 * 1000;

/** Acts within the calendar days of a period (UTC). */
export const actsOf = (tx: ReadTx, organizationId: string, { startsOn, endsOn }: Period) =>
  changes.actsWithin(tx, organizationId, new Date(startsOn), new Date(Date.parse(endsOn) + DAY));

/** What a review looks at, read in one transaction; with the simulation that its figures come from. */
export async function reviewSubjectIn(
  tx: ReadTx,
  organizationId: string,
  review: ManagementReview,
  now: Date,
): Promise<{ subject: ReviewSubject; simulation: Simulation | null }> {
  const period = { startsOn: review.startsOn, endsOn: review.endsOn };
  const counts = new Map<string, number>();
  for (const { noun } of await actsOf(tx, organizationId, period)) counts.set(noun, (counts.get(noun) ?? 0) + 1);
  const held = await managementReviews.all(tx, organizationId, { standards: review.standards });
  const simulation = await simulations.latest(tx, organizationId);
  const subject = {
    state: await managementStateIn(tx, organizationId, now),
    period,
    standards: review.standards,
    previous: held.filter(({ id, heldOn }) => id !== review.id && heldOn !== null),
    changes: counts,
    residual: residualFigures(simulation),
  };
  return { subject, simulation };
}

function residualFigures(simulation: Simulation | null): ReviewFigure[] {
  const outcome = simulation?.outcome;
  if (!outcome) return [];
  const unit = `${outcome.currency} per year`;
  const rows: [string, number | null][] = [
    ['residual mean', outcome.residual.mean.value],
    ...outcome.residual.valueAtRisk.map(({ level, value }): [string, number | null] => [
      `residual VaR ${level * 100} %`,
      value,
    ]),
  ];
  return rows.flatMap(([label, value]) => (value === null ? [] : [{ label, value, unit }]));
}
