import type { AuditCoverage, AuditProgrammeOrder, PlannedAudit } from '../../domain/index';
import { addMonths, firstDayOf, yearsOf } from './calendar';
import type { AuditRegister } from './register';

const MONTHS_OF_CYCLE = 36;

/** Every clause and control of the ordered standards, by year; a gap where three years, or one, go by without an audit. */
export function auditCoverage(
  { items }: AuditRegister,
  order: AuditProgrammeOrder,
  audits: readonly PlannedAudit[],
): AuditCoverage[] {
  const years = yearsOf(order);
  const end = firstDayOf(order, order.periods);
  const last = years.length;
  return items
    .filter(({ standard }) => order.standards.includes(standard))
    .map(({ id, yearly, lastAuditedOn }) => {
      const periods = audits.flatMap(({ period, catalogueItemIds }) =>
        period !== null && catalogueItemIds.includes(id) ? [period - 1] : [],
      );
      const covered = years.map(([first, final]) => periods.some((period) => period >= first && period <= final));
      const stillGood = lastAuditedOn !== null && addMonths(lastAuditedOn, MONTHS_OF_CYCLE) >= end;
      const missed = covered.flatMap((held, year) => (held ? [] : [year + 1]));
      const gaps = yearly ? missed : stillGood || covered.includes(true) ? [] : [last];
      return { catalogueItemId: id, yearly, lastAuditedOn, covered, gaps };
    });
}
