import type { Certificate } from '../../domain/index';
import type { SynchronisationAlternative } from './synchronisation';

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
const days = (count: number): string => counted(Math.round(count * 100) / 100, 'auditor day');

/** Why the cheapest alternative is that, in words. */
export function reasonOf(
  alternatives: readonly SynchronisationAlternative[],
  cheapest: number,
  certificates: readonly Certificate[],
): string {
  const never = alternatives[0]!;
  const best = alternatives[cheapest]!;
  if (alternatives.length === 1) return 'No audit of one could be brought forward to one of the other in this time.';
  if (best === never) {
    const second = Math.min(...alternatives.slice(1).map(({ totalDays }) => totalDays));
    return (
      `Audited apart, both take ${days(never.totalDays)} in this time; the best of ${alternatives.length - 1} ` +
      `ways to bring them together takes ${days(second)}.`
    );
  }
  const name = certificates.find(({ id }) => id === best.broughtForwardId)?.name;
  const how = name
    ? `${name} is brought forward by ${counted(best.broughtForwardBy, 'calendar day')} to`
    : 'Both are audited on the same day already; they are audited together from';
  const loss =
    best.validityDaysLost === 0
      ? 'No validity is given up.'
      : `It gives up ${counted(best.validityDaysLost, 'day')} of validity, worth ${days(best.lostAuditDays)}, which are counted.`;
  return (
    `${how} ${best.togetherOn}: ${days(best.totalDays)} in this time instead of ${days(never.totalDays)}, ` +
    `${days(never.totalDays - best.totalDays)} fewer. ${loss}`
  );
}
