import type { AuditCost, AuditInstance, AuditPlan } from './instance';

/**
 * Σ delayWeight · risk · (period − start of the window) + Σ rate · half days + travelCost · (auditors away from home, by
 * site and period) + Σ omissionWeight · risk · (audits not held).
 */
export function auditCost(instance: AuditInstance, plan: AuditPlan): AuditCost {
  const { auditors, activities } = instance;
  const journeys = new Set<string>();
  const held = activities.map(() => 0);
  let [delay, time] = [0, 0];
  for (const { activity, period, team } of plan) {
    const { risk, window, site } = activities[activity]!;
    held[activity]!++;
    delay += instance.delayWeight * risk * (period - window[0]);
    for (const { auditor, halfDays } of team) {
      time += auditors[auditor]!.rate * halfDays;
      if (auditors[auditor]!.home !== site) journeys.add(`${auditor} ${site} ${period}`);
    }
  }
  const travel = instance.travelCost * journeys.size;
  const omission = activities.reduce(
    (sum, { risk, frequency }, a) => sum + instance.omissionWeight * risk * Math.max(0, frequency - held[a]!),
    0,
  );
  return { delay, time, travel, omission, total: delay + time + travel + omission };
}
