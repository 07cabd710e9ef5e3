import type { AuditProgrammeOrder } from '../../domain/index';

type Span = Pick<AuditProgrammeOrder, 'startOn' | 'periodLength' | 'periods'>;

export const monthsOf = ({ periodLength }: Pick<Span, 'periodLength'>): number => (periodLength === 'MONTH' ? 1 : 3);

export function addMonths(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** First and last calendar day of a period, counted from 0. */
export const firstDayOf = (span: Span, period: number): string => addMonths(span.startOn, period * monthsOf(span));
export const lastDayOf = (span: Span, period: number): string => dayBefore(firstDayOf(span, period + 1));

/** The period of a day; null outside the programme. */
export function periodOf(span: Span, day: string): number | null {
  for (let period = 0; period < span.periods; period++) {
    if (day >= firstDayOf(span, period) && day <= lastDayOf(span, period)) return period;
  }
  return null;
}

/** First and last period of each year of the programme; the last may be shorter. */
export function yearsOf(span: Span): (readonly [first: number, last: number])[] {
  const each = 12 / monthsOf(span);
  return Array.from(
    { length: Math.ceil(span.periods / each) },
    (_, year) => [year * each, Math.min((year + 1) * each, span.periods) - 1] as const,
  );
}

/** Half days of a month's worth in a period, less the share of its working days (Monday to Friday) that is blacked out. */
export function halfDaysIn(
  span: Span,
  period: number,
  halfDaysPerMonth: number,
  blackouts: readonly { readonly firstOn: string; readonly lastOn: string }[],
): number {
  let [working, free] = [0, 0];
  const end = Date.parse(`${lastDayOf(span, period)}T00:00:00Z`);
  for (let time = Date.parse(`${firstDayOf(span, period)}T00:00:00Z`); time <= end; time += 86_400_000) {
    const date = new Date(time);
    if (date.getUTCDay() % 6 === 0) continue;
    const day = date.toISOString().slice(0, 10);
    working++;
    if (!blackouts.some(({ firstOn, lastOn }) => day >= firstOn && day <= lastOn)) free++;
  }
  return Math.floor((halfDaysPerMonth * monthsOf(span) * free) / working);
}
