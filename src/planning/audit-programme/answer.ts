import type { SearchResult } from '../solver/plan-status';
import type { Relaxation } from '../solver/relaxation';
import { type AuditInstance, type AuditPlan, competentAuditors, eligibleAuditors } from './instance';
import type { AuditResult } from './solve';

/** An audit programme in the ids of its instance. An audit held several times has a list where others have one value. */
export interface AuditAnswer extends SearchResult {
  readonly schedule: Readonly<Record<string, number | readonly number[]>>;
  readonly teams: Readonly<Record<string, readonly string[] | readonly (readonly string[])[]>>;
  readonly leads: Readonly<Record<string, string | readonly string[]>>;
  /** Half days of each member of the team. */
  readonly halfDays: Readonly<
    Record<string, Readonly<Record<string, number>> | readonly Readonly<Record<string, number>>[]>
  >;
  readonly unscheduled: readonly string[];
  /** What is known of why an audit is not held (or not as often as asked). */
  readonly reasons: Readonly<Record<string, string>>;
  /** Parts of the objective. */
  readonly cost: {
    readonly delay: number;
    readonly time: number;
    readonly travel: number;
    readonly omission: number;
    readonly moves: number;
  } | null;
  readonly relax?: readonly Relaxation[];
}

export function auditAnswer(
  instance: AuditInstance,
  result: AuditResult,
  relax: readonly Relaxation[] | null,
): AuditAnswer {
  const { status, objective, bound, gap, seconds, plan, cost } = result;
  const { auditors } = instance;
  const name = (p: number) => auditors[p]!.id;
  const short = plan ? missing(instance, plan) : [];
  return {
    ...{ status, objective, bound, gap },
    schedule: byActivity(instance, plan, ({ period }) => period),
    teams: byActivity(instance, plan, ({ team }) => team.map(({ auditor }) => name(auditor))),
    leads: byActivity(instance, plan, ({ lead }) => name(lead)),
    halfDays: byActivity(instance, plan, ({ team }) =>
      Object.fromEntries(team.map(({ auditor, halfDays }) => [name(auditor), halfDays])),
    ),
    unscheduled: short.map((a) => instance.activities[a]!.id),
    reasons: Object.fromEntries(short.map((a) => [instance.activities[a]!.id, reason(instance, a)])),
    cost: cost && {
      delay: cost.delay,
      time: cost.time,
      travel: cost.travel,
      omission: cost.omission,
      moves: cost.moves,
    },
    ...(relax ? { relax } : {}),
    seconds,
  };
}

/** What `of` says of each activity's audit; of its audits in the order of their periods where it is to be held several times. */
function byActivity<Value>(
  { activities }: AuditInstance,
  plan: AuditPlan | null,
  of: (slot: AuditPlan[number]) => Value,
): Record<string, Value | Value[]> {
  const entries = activities.flatMap(({ id, frequency }, a): [string, Value | Value[]][] => {
    const slots = (plan ?? []).filter(({ activity }) => activity === a).sort((x, y) => x.period - y.period);
    if (slots.length === 0) return [];
    return [[id, frequency === 1 ? of(slots[0]!) : slots.map(of)]];
  });
  return Object.fromEntries(entries);
}

function missing({ activities }: AuditInstance, plan: AuditPlan): number[] {
  return activities.flatMap(({ frequency }, a) =>
    plan.filter(({ activity }) => activity === a).length < frequency ? [a] : [],
  );
}

/** Why no team can hold an activity at all, or that others take what it needs. */
function reason(instance: AuditInstance, a: number): string {
  const { auditors, teamMax } = instance;
  const activity = instance.activities[a]!;
  const competent = competentAuditors(instance, activity);
  const eligible = eligibleAuditors(instance, activity);
  const has = (p: number, need: string) => auditors[p]!.competences.includes(need);
  for (const need of activity.needs) {
    if (!competent.some((p) => has(p, need))) return `no auditor has competence ${need}`;
    if (!eligible.some((p) => has(p, need))) return `no independent auditor has competence ${need}`;
  }
  if (!eligible.some((p) => auditors[p]!.lead)) return 'no independent auditor with one of its competences may lead';
  const [first, last] = activity.window;
  const days = Array.from({ length: last - first + 1 }, (_, i) => {
    const own = eligible.map((p) => auditors[p]!.halfDays[first + i]!).sort((x, y) => y - x);
    return own.slice(0, teamMax).reduce((sum, value) => sum + value, 0);
  });
  if (Math.max(...days) < activity.halfDays) {
    return `${activity.halfDays} half days needed, at most ${Math.max(...days)} available in one period of its window`;
  }
  return 'every period of its window costs more than it saves: auditors or its unit are taken by other audits';
}
