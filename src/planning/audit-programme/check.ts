import type { AuditInstance, AuditPlan, AuditSlot } from './instance';

export type AuditRule =
  | 'FREQUENCY'
  | 'WINDOW'
  | 'LOCKED'
  | 'MANDATORY'
  | 'TEAM_SIZE'
  | 'HALF_DAYS'
  | 'ELIGIBLE'
  | 'INDEPENDENCE'
  | 'COMPETENCE'
  | 'LEAD'
  | 'CAPACITY'
  | 'UNIT'
  | 'ORDER';

/** A rule that a plan breaks, in words. */
export interface AuditViolation {
  readonly rule: AuditRule;
  readonly message: string;
}

/** Every rule that the plan breaks, by plain counting on the instance: no solver is asked. */
export function auditViolations(instance: AuditInstance, plan: AuditPlan): AuditViolation[] {
  return [
    ...plan.flatMap((slot) => slotViolations(instance, slot)),
    ...activityViolations(instance, plan),
    ...capacityViolations(instance, plan),
    ...unitViolations(instance, plan),
    ...orderViolations(instance, plan),
  ];
}

function slotViolations({ auditors, activities, teamMax }: AuditInstance, slot: AuditSlot): AuditViolation[] {
  const { id, needs, halfDays, window, barred } = activities[slot.activity]!;
  const found: AuditViolation[] = [];
  const demand = (holds: boolean, rule: AuditRule, message: string): void => {
    if (!holds) found.push({ rule, message: `${id}: ${message}` });
  };
  const name = (p: number) => auditors[p]!.id;
  const has = (p: number, competence: string) => auditors[p]!.competences.includes(competence);
  const members = slot.team.map(({ auditor }) => auditor);
  demand(
    slot.period >= window[0] && slot.period <= window[1],
    'WINDOW',
    `period ${slot.period} of ${window.join(' to ')}`,
  );
  demand(members.length <= teamMax, 'TEAM_SIZE', `${members.length} auditors, at most ${teamMax}`);
  demand(new Set(members).size === members.length, 'TEAM_SIZE', 'an auditor twice in the team');
  const shared = slot.team.reduce((sum, member) => sum + member.halfDays, 0);
  demand(shared === halfDays, 'HALF_DAYS', `${shared} half days of ${halfDays}`);
  for (const { auditor, halfDays: own } of slot.team) {
    demand(Number.isInteger(own) && own >= 1, 'HALF_DAYS', `${name(auditor)} has ${own} half days`);
    demand(!barred.includes(auditor), 'INDEPENDENCE', `${name(auditor)} is not independent`);
    demand(
      needs.some((need) => has(auditor, need)),
      'ELIGIBLE',
      `${name(auditor)} has none of its competences`,
    );
  }
  for (const need of needs)
    demand(
      members.some((p) => has(p, need)),
      'COMPETENCE',
      `nobody with competence ${need}`,
    );
  demand(members.includes(slot.lead), 'LEAD', 'the lead is not in the team');
  demand(auditors[slot.lead]?.lead === true, 'LEAD', 'the lead may not lead');
  return found;
}

function activityViolations({ activities }: AuditInstance, plan: AuditPlan): AuditViolation[] {
  return activities.flatMap(({ id, frequency, mandatory, locked }, a): AuditViolation[] => {
    const periods = plan.filter(({ activity }) => activity === a).map(({ period }) => period);
    const found: AuditViolation[] = [];
    if (periods.length > frequency)
      found.push({ rule: 'FREQUENCY', message: `${id}: ${periods.length} audits of ${frequency}` });
    if (new Set(periods).size < periods.length)
      found.push({ rule: 'FREQUENCY', message: `${id}: twice in one period` });
    if (mandatory && periods.length < frequency) found.push({ rule: 'MANDATORY', message: `${id} is mandatory` });
    for (const period of locked) {
      if (!periods.includes(period)) found.push({ rule: 'LOCKED', message: `${id} is locked to period ${period}` });
    }
    return found;
  });
}

function capacityViolations({ auditors, periods }: AuditInstance, plan: AuditPlan): AuditViolation[] {
  return auditors.flatMap(({ id, halfDays }, p) =>
    Array.from({ length: periods }, (_, period) => period).flatMap((period): AuditViolation[] => {
      const work = plan
        .filter((slot) => slot.period === period)
        .flatMap(({ team }) => team.filter(({ auditor }) => auditor === p));
      const used = work.reduce((sum, member) => sum + member.halfDays, 0);
      if (used <= halfDays[period]!) return [];
      return [{ rule: 'CAPACITY', message: `${id}: ${used} half days of ${halfDays[period]!} in period ${period}` }];
    }),
  );
}

function unitViolations({ activities }: AuditInstance, plan: AuditPlan): AuditViolation[] {
  const seen = new Map<string, string>();
  return plan.flatMap(({ activity, period }): AuditViolation[] => {
    const { id, unit } = activities[activity]!;
    const other = seen.get(`${unit} ${period}`);
    seen.set(`${unit} ${period}`, id);
    return other === undefined ? [] : [{ rule: 'UNIT', message: `${other} and ${id} in one unit and period` }];
  });
}

function orderViolations({ activities }: AuditInstance, plan: AuditPlan): AuditViolation[] {
  return plan.flatMap((slot) =>
    activities[slot.activity]!.after.flatMap((earlier) =>
      plan
        .filter(({ activity, period }) => activity === earlier && period >= slot.period)
        .map(
          (): AuditViolation => ({
            rule: 'ORDER',
            message: `${activities[slot.activity]!.id} is not after ${activities[earlier]!.id}`,
          }),
        ),
    ),
  );
}
