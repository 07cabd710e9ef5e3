import { invalid } from './check';
import { nameOf, type Parse } from './fields';
import { day } from './values';

/** A calendar day that is not after today (in UTC). */
export const pastDay: Parse<string> = (value, path, check) => {
  const parsed = day(value, path, check);
  const today = check.now.toISOString().slice(0, 10);
  if (parsed === null || parsed <= today) return parsed;
  return invalid(check, path, 'OUT_OF_RANGE', `${nameOf(path)} is ${parsed}; it must not be after today, ${today}`);
};

/** A calendar day (UTC) after today. */
export const futureDay: Parse<string> = (value, path, check) => {
  const given = day(value, path, check);
  const today = check.now.toISOString().slice(0, 10);
  if (given === null || given > today) return given;
  return invalid(check, path, 'OUT_OF_RANGE', `${nameOf(path)} is ${given}; it must be after today, ${today}`);
};

const DAY = 24 * 3600 * 1000;
const dayNumber = (on: string): number => Date.parse(`${on}T00:00:00Z`) / DAY;

/** Years from one calendar day to another, both included: days over the length of the calendar year that they lie in. */
export function yearsBetween(startOn: string, endOn: string): number {
  const first = Number(startOn.slice(0, 4));
  const last = Number(endOn.slice(0, 4));
  let years = 0;
  for (let year = first; year <= last; year++) {
    const [start, next] = [dayNumber(`${fourDigits(year)}-01-01`), dayNumber(`${fourDigits(year + 1)}-01-01`)];
    const from = Math.max(start, dayNumber(startOn));
    const until = Math.min(next, dayNumber(endOn) + 1);
    years += (until - from) / (next - start);
  }
  return years;
}

const fourDigits = (year: number): string => String(year).padStart(4, '0');

/** The same day of another month; its last day where that month is shorter. */
export function monthsLater(on: string, months: number): string {
  const date = new Date(`${on}T00:00:00Z`);
  const count = date.getUTCFullYear() * 12 + date.getUTCMonth() + months;
  const [year, month] = [Math.floor(count / 12), ((count % 12) + 12) % 12];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(date.getUTCDate(), last))).toISOString().slice(0, 10);
}
