import type { AuditAnswer } from '../audit-programme/answer';
import { type AuditRule, auditViolations } from '../audit-programme/check';
import { auditCost } from '../audit-programme/cost';
import type { AuditInstance, AuditPlan } from '../audit-programme/instance';
import type { Activity } from './activities';

const BECAUSE: Partial<Record<AuditRule, string>> = {
  CAPACITY: 'the team has no time',
  UNIT: 'another audit is in the same process and site',
  INDEPENDENCE: 'the team is not independent yet',
  ORDER: 'what comes before it is not over',
};

/** Why an audit is held when it is; or why it is not. */
export function explain(
  instance: AuditInstance,
  activity: Activity,
  place: number,
  plan: AuditPlan,
  reasons: AuditAnswer['reasons'],
): string {
  const slot = plan.find((each) => each.activity === place);
  const { window, id } = instance.activities[place]!;
  if (!slot) return `Not held: ${reasons[id] ?? 'no programme keeps all rules'}.`;
  if (activity.locked !== null) return `It is ${activity.locked.state.toLowerCase()} and stays where it is.`;
  const why = activity.mandatory
    ? `It must be held${activity.heldBy === null ? '' : ` by ${activity.heldBy}`}`
    : 'It is held again because its risk is at least twice the mean of all';
  const when = `between periods ${window[0] + 1} and ${window[1] + 1}`;
  return `${why} ${when}; ${earlier(instance, place, plan)}.`;
}

/** For each earlier period of the window, what keeps the audit, with the same team, out of it. */
function earlier(instance: AuditInstance, place: number, plan: AuditPlan): string {
  const slot = plan.find((each) => each.activity === place)!;
  const { window } = instance.activities[place]!;
  if (slot.period === window[0]) return `period ${slot.period + 1} is the first of them`;
  const before = Array.from({ length: slot.period - window[0] }, (_, i) => window[0] + i);
  const obstacles = before.map((period) => obstacle(instance, plan, place, period));
  const named = [...new Set(obstacles)].map((reason) => {
    const periods = before.filter((_, i) => obstacles[i] === reason).map((period) => period + 1);
    return `${periods.length > 1 ? 'periods' : 'period'} ${periods.join(', ')}: ${reason}`;
  });
  return `not earlier because in ${named.join('; ')}`;
}

function obstacle(instance: AuditInstance, plan: AuditPlan, place: number, period: number): string {
  const moved = plan.map((each) => (each.activity === place ? { ...each, period } : each));
  const [violation] = auditViolations(instance, moved);
  if (violation) return BECAUSE[violation.rule] ?? violation.message;
  const more = auditCost(instance, moved).total - auditCost(instance, plan).total;
  return more > 0 ? `it would cost ${more.toFixed(0)} more in all` : 'it would gain less than the gap of the search';
}
