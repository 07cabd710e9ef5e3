import {
  AUDIT_PERIODS,
  type AuditLocks,
  type AuditPeriod,
  type AuditProgramme,
  type AuditProgrammeOrder,
  type AuditRequirement,
  type Auditor,
  conflict,
  type Problem,
  refusal,
  type Result,
  type Site,
  type Standard,
  STANDARDS,
  success,
} from '../../domain/index';
import { outOfRange, wholeNumberProblems } from '../simulation-order';

export interface AuditProgrammeStartInput {
  startOn: string;
  periods: number;
  periodLength?: AuditPeriod | null;
  standards?: Standard[] | null;
  auditorIds?: string[] | null;
  teamMaximum?: number | null;
  combinedSaving?: number | null;
  halfDaysPerClause?: number | null;
  halfDaysPerControl?: number | null;
  travelCost?: number | null;
  delayCost?: number | null;
  omissionCost?: number | null;
  requirements?: AuditRequirement[] | null;
  notApplicableIds?: string[] | null;
  locks?: AuditLocks | null;
  keepProgrammeId?: string | null;
  moveCost?: number | null;
  gap?: number | null;
  timeLimit?: number | null;
}

const MONTHS_MAXIMUM = 36;
const REQUIREMENTS_MAXIMUM = 100;
const COMPETENCE_CHARACTERS = 200;
/** Reference controls of both standards: 93 and 38. */
const CONTROLS_MAXIMUM = 131;
/** ISO/IEC 27006-1 and IAF MD 11: an integrated audit saves a fifth at most. */
const SAVING_MAXIMUM = 0.2;

/** What an order may name. */
export interface OrderContext {
  /** Controls of both standards. */
  controlIds: readonly string[];
  /** The earlier programme that is named; null where there is none. */
  earlier: AuditProgramme | null;
  auditors: readonly Auditor[];
  sites: readonly Site[];
}

/** What is asked for, with what is usual where nothing is said. */
export function programmeOrderOf(
  input: AuditProgrammeStartInput,
  { auditors, sites, controlIds, earlier }: OrderContext,
): Result<AuditProgrammeOrder> {
  const order: AuditProgrammeOrder = {
    standards: STANDARDS.filter((standard) => (input.standards ?? STANDARDS).includes(standard)),
    startOn: input.startOn,
    periodLength: input.periodLength ?? AUDIT_PERIODS[1],
    periods: input.periods,
    auditorIds: [...new Set(input.auditorIds ?? auditors.map(({ id }) => id))].sort(),
    teamMaximum: input.teamMaximum ?? 3,
    combinedSaving: input.combinedSaving ?? SAVING_MAXIMUM,
    halfDaysPerClause: input.halfDaysPerClause ?? 0.5,
    halfDaysPerControl: input.halfDaysPerControl ?? 0.2,
    travelCost: input.travelCost ?? 400,
    delayCost: input.delayCost ?? 100,
    omissionCost: input.omissionCost ?? 1_000,
    requirements: input.requirements ?? [],
    notApplicableIds: [...new Set(input.notApplicableIds ?? [])].sort(),
    locks: input.locks ?? 'CONFIRMED',
    keepProgrammeId: input.keepProgrammeId ?? null,
    moveCost: input.moveCost ?? 500,
    gap: input.gap ?? 0.01,
    timeLimit: input.timeLimit ?? 60,
  };
  const months = order.periodLength === 'MONTH' ? 1 : 3;
  const problems: Problem[] = [
    ...(order.startOn.endsWith('-01')
      ? []
      : [outOfRange(['startOn'], `startOn is ${order.startOn}; it must be the first day of a month`)]),
    ...wholeNumberProblems('periods', order.periods, 1, MONTHS_MAXIMUM / months),
    ...(order.standards.length > 0 ? [] : [outOfRange(['standards'], 'standards must name at least one')]),
    ...auditorProblems(order, auditors),
    ...wholeNumberProblems('teamMaximum', order.teamMaximum, 1, 10),
    ...within('combinedSaving', order.combinedSaving, 0, SAVING_MAXIMUM),
    ...within('halfDaysPerClause', order.halfDaysPerClause, 0.05, 10),
    ...within('halfDaysPerControl', order.halfDaysPerControl, 0.05, 10),
    ...within('travelCost', order.travelCost, 0, 1e6),
    ...within('delayCost', order.delayCost, 0, 1e6),
    ...within('omissionCost', order.omissionCost, 0, 1e6),
    ...atMost('requirements', order.requirements, REQUIREMENTS_MAXIMUM),
    ...atMost('notApplicableIds', order.notApplicableIds, CONTROLS_MAXIMUM),
    ...controlProblems(input.notApplicableIds ?? [], controlIds),
    ...earlierProblems(order, earlier),
    ...within('moveCost', order.moveCost, 0, 1e6),
    ...order.requirements.flatMap(({ competence }, index) =>
      competence.trim() !== '' && competence.length <= COMPETENCE_CHARACTERS
        ? []
        : [
            outOfRange(
              ['requirements', String(index), 'competence'],
              `competence has ${competence.length} characters; it must have 1 to ${COMPETENCE_CHARACTERS}, not only spaces`,
            ),
          ],
    ),
    ...within('gap', order.gap, 0, 1),
    ...within('timeLimit', order.timeLimit, 1, 3600),
    ...(sites.length > 0 ? [] : [outOfRange(['standards'], 'no site is recorded: an audit needs one to go to')]),
  ];
  return problems.length > 0 ? refusal(...problems) : success(order);
}

function auditorProblems({ auditorIds }: AuditProgrammeOrder, auditors: readonly Auditor[]): Problem[] {
  if (auditorIds.length === 0) return [outOfRange(['auditorIds'], 'no auditor is recorded or named')];
  return auditorIds
    .filter((id) => !auditors.some((auditor) => auditor.id === id))
    .map((id) => ({
      type: 'NOT_FOUND',
      code: 'NOT_FOUND',
      message: `Auditor ${JSON.stringify(id)} does not exist`,
      path: ['auditorIds'],
      id,
    }));
}

function controlProblems(ids: readonly string[], controlIds: readonly string[]): Problem[] {
  if (ids.length > CONTROLS_MAXIMUM) return [];
  return ids.flatMap((id, index): Problem[] => {
    if (controlIds.includes(id)) return [];
    const path = ['notApplicableIds', String(index)];
    return [
      { type: 'NOT_FOUND', code: 'NOT_FOUND', message: `Control ${JSON.stringify(id)} does not exist`, path, id },
    ];
  });
}

function earlierProblems({ keepProgrammeId: id }: AuditProgrammeOrder, earlier: AuditProgramme | null): Problem[] {
  const path = ['keepProgrammeId'];
  if (id === null) return [];
  if (earlier === null) {
    const message = `AuditProgramme ${JSON.stringify(id)} does not exist`;
    return [{ type: 'NOT_FOUND', code: 'NOT_FOUND', message, path, id }];
  }
  if (earlier.result !== null && earlier.result.figures.objective !== null) return [];
  return [conflict(path, `programme ${id} has no audits to keep: it is ${earlier.state}`)];
}

function within(field: string, value: number, low: number, high: number): Problem[] {
  if (value >= low && value <= high) return [];
  return [outOfRange([field], `${field} is ${value}; it must be from ${low} to ${high}`)];
}

function atMost(field: string, entries: readonly unknown[], most: number): Problem[] {
  if (entries.length <= most) return [];
  return [outOfRange([field], `${field} has ${entries.length} entries; at most ${most}`)];
}
