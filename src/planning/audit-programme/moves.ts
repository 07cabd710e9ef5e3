import type { AuditInstance, AuditSlot } from './instance';

/** What an audit costs by where, and by whom, an earlier plan had it: once for another period, once for each member gone. */
export function moveCost(
  { activities, moveCost: weight }: AuditInstance,
  { activity, period, team }: Pick<AuditSlot, 'activity' | 'period' | 'team'>,
): number {
  const { kept } = activities[activity]!;
  if (kept === null) return 0;
  const gone = kept.team.filter((member) => !team.some(({ auditor }) => auditor === member)).length;
  return weight * ((period === kept.period ? 0 : 1) + gone);
}
