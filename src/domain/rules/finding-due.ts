import type { Finding } from '../finding';

/** Days from discovery to closure unless stated: a usual practice of certification bodies, not of the standards. */
const DAYS: Record<Finding['grade'], number> = { MAJOR: 30, MINOR: 90, OPPORTUNITY: 180 };

export const ESCALATIONS = ['NONE', 'OWNER', 'MANAGEMENT', 'TOP_MANAGEMENT'] as const;
export type Escalation = (typeof ESCALATIONS)[number];

export const findingOpen = ({ state }: Finding): boolean => state !== 'CLOSED';

const DAY = 24 * 3600 * 1000;
const dayOf = (instant: number) => new Date(instant).toISOString().slice(0, 10);

/** The next day by which something is due: an open action's, else the finding's. */
export function findingDueOn({ foundOn, grade, dueOn, actions }: Finding): string {
  const closing = dueOn ?? dayOf(Date.parse(foundOn) + DAYS[grade] * DAY);
  const open = actions.filter(({ completedOn }) => completedOn === null).map((action) => action.dueOn);
  return [closing, ...open].sort()[0]!;
}

/** Days by which it is late today; 0 when it is not, or closed. */
export function findingDaysOverdue(finding: Finding, today: string): number {
  if (!findingOpen(finding)) return 0;
  return Math.max(0, (Date.parse(today) - Date.parse(findingDueOn(finding))) / DAY);
}

/** Who has to hear of it: the owner from the first late day, management after 14, top management after 30; a major one a step earlier. */
export function findingEscalation(finding: Finding, today: string): Escalation {
  const late = findingDaysOverdue(finding, today);
  const step = late === 0 ? 0 : late <= 14 ? 1 : late <= 30 ? 2 : 3;
  return ESCALATIONS[Math.min(3, step > 0 && finding.grade === 'MAJOR' ? step + 1 : step)]!;
}
