import type { AuditProgrammeOrder, PlannedAudit } from '../../domain/index';
import type { Activity } from './activities';
import { periodOf } from './calendar';

/** The audit of an earlier programme that each activity is, by key, where it was held within its window of today. */
export function earlierAudits(
  order: AuditProgrammeOrder,
  activities: readonly Activity[],
  earlier: readonly PlannedAudit[],
): ReadonlyMap<string, PlannedAudit> {
  const left = new Set(earlier.filter(({ startOn }) => startOn !== null));
  const found = new Map<string, PlannedAudit>();
  for (const activity of activities) {
    if (activity.locked !== null) continue;
    const same = [...left].find((audit) => isSame(activity, audit) && isWithin(order, activity, audit.startOn!));
    if (same === undefined) continue;
    left.delete(same);
    found.set(activity.key, same);
  }
  return found;
}

function isSame(activity: Activity, audit: PlannedAudit): boolean {
  return (
    activity.kind === audit.kind &&
    activity.process === audit.process &&
    (activity.site?.id ?? null) === audit.siteId &&
    activity.certificateIds.join() === audit.certificateIds.join() &&
    (activity.kind !== 'INTERNAL_AUDIT' || activity.itemIds.some((id) => audit.catalogueItemIds.includes(id)))
  );
}

function isWithin(order: AuditProgrammeOrder, { window: [first, last] }: Activity, startOn: string): boolean {
  const period = periodOf(order, startOn);
  return period !== null && period >= first && period <= last;
}
