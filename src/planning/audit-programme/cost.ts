import { type AuditCost, type AuditInstance, type AuditPlan, isAway } from './instance';
import { moveCost } from './moves';

/**
 * Σ delayWeight · risk · (period − start of the window) + Σ rate · half days + travelCost · (auditors away from home, by
 * site and period) + Σ omissionWeight · risk · (audits not held) + moves from an earlier plan.
 */
export function auditCost(instance: AuditInstance, plan: AuditPlan): AuditCost {
  const { auditors, activities } = instance;
  const journeys = new Set<string>();
  const held = activities.map(() => 0);
  let [delay, time, moves] = [0, 0, 0];
  for (const slot of plan) {
    const { activity, period, team } = slot;
    moves += moveCost(instance, slot);
    const { risk, window, site } = activities[activity]!;
    held[activity]!++;
    delay += instance.delayWeight * risk * (period - window[0]);
    for (const { auditor, halfDays } of team) {
      time += auditors[auditor]!.rate * halfDays;
      if (isAway(auditors[auditor]!, site)) journeys.add(`${auditor} ${site} ${period}`);
    }
  }
  const travel = instance.travelCost * journeys.size;
  const omission = activities.reduce(
    (sum, { risk, frequency }, a) => sum + instance.omissionWeight * risk * Math.max(0, frequency - held[a]!),
    0,
  );
  return { delay, time, travel, omission, moves, total: delay + time + travel + omission + moves };
}
