import type {
  Audit,
  AuditProcess,
  AuditProgrammeOrder,
  AuditRisk,
  ProgrammeStep,
  Site,
  Standard,
} from '../../domain/index';
import { addMonths, periodOf, yearsOf } from './calendar';
import { auditRisk } from './risk';
import type { AuditItem, AuditRegister } from './register';

/** An audit, or a review, to be planned. */
export interface Activity {
  readonly kind: ProgrammeStep;
  readonly key: string;
  readonly name: string;
  readonly standards: readonly Standard[];
  readonly process: AuditProcess | null;
  readonly site: Site | null;
  readonly itemIds: readonly string[];
  readonly halfDays: number;
  readonly mandatory: boolean;
  /** The audit of the register that it is, which is not moved. */
  readonly locked: Audit | null;
  readonly risk: AuditRisk;
  readonly window: readonly [first: number, last: number];
  /** Keys of what is over before it begins. */
  readonly after: readonly string[];
  /** Who holds it, in words; null for a team of own auditors. */
  readonly heldBy: string | null;
  readonly certificateIds: readonly string[];
}

const INTERNAL = { kind: 'INTERNAL_AUDIT', after: [], heldBy: null, certificateIds: [] } as const;

/** Where an audit's risk is so many times the mean of all, it is held every year. */
const OFTEN = 2;
const MONTHS_OF_CYCLE = 36;

/** Audits of the register within the programme that it may not move. */
export function lockedAudits(register: AuditRegister, order: AuditProgrammeOrder): Audit[] {
  const states = order.locks === 'CONFIRMED' ? ['CONFIRMED'] : ['CONFIRMED', 'PLANNED'];
  return register.audits.filter(
    ({ state, startOn, standards }) =>
      states.includes(state) &&
      periodOf(order, startOn) !== null &&
      standards.some((standard) => order.standards.includes(standard)),
  );
}

/**
 * Audits that cover all items of the ordered standards: yearly clauses every year, the rest once where it was not audited
 * in the three years before the programme ends; what locked audits cover is left to them. One audit goes to one process
 * at one site, for both standards at once where both have a part in it.
 */
export function auditActivities(
  register: AuditRegister,
  order: AuditProgrammeOrder,
  locked: readonly Audit[],
): Activity[] {
  const items = register.items.filter(({ standard }) => order.standards.includes(standard));
  const years = yearsOf(order);
  const yearly = years.flatMap((window, year) => {
    const own = locked.filter(({ startOn }) => within(periodOf(order, startOn)!, window));
    const open = items.filter(({ yearly }) => yearly);
    const when = `year ${year + 1}`;
    return groups(register, order, open, own, when).map((group) => ({ ...group, window, mandatory: true }));
  });
  const cycle = groups(
    register,
    order,
    items.filter((item) => !item.yearly && isDue(order, item)),
    locked,
    null,
  );
  const mean = cycle.reduce((sum, { risk }) => sum + risk.value, 0) / Math.max(1, cycle.length);
  const whole = cycle.flatMap((group) =>
    group.risk.value >= OFTEN * mean && years.length > 1
      ? years.map((window, year) => ({
          ...group,
          key: `${group.key} year ${year + 1}`,
          name: `${group.name}, year ${year + 1}`,
          window,
          mandatory: year === 0,
        }))
      : [{ ...group, window: [0, lastPeriod(register, order, group.itemIds)] as const, mandatory: true }],
  );
  return [...locked.map((audit) => lockedActivity(register, order, audit)), ...yearly, ...whole];
}

type Group = Omit<Activity, 'window' | 'mandatory'>;

function groups(
  register: AuditRegister,
  order: AuditProgrammeOrder,
  items: readonly AuditItem[],
  locked: readonly Audit[],
  when: string | null,
): Group[] {
  const processes = [...new Set(items.map(({ process }) => process))];
  return processes.flatMap((process) =>
    sitesOf(register, process).flatMap((site) => {
      const there = locked.filter(({ siteId }) => siteId === null || siteId === site.id);
      const own = items.filter((item) => item.process === process && !covers(there, item));
      if (own.length === 0) return [];
      return {
        ...INTERNAL,
        key: [process, site.id, ...(when ? [when] : [])].join(' '),
        name: [titleOf(process), ...(when ? [when] : []), site.name].join(', '),
        standards: order.standards.filter((standard) => own.some((item) => item.standard === standard)),
        process,
        site,
        itemIds: own.map(({ id }) => id),
        halfDays: effort(order, own),
        locked: null,
        risk: auditRisk(register, own, order.startOn),
      };
    }),
  );
}

function lockedActivity(register: AuditRegister, order: AuditProgrammeOrder, audit: Audit): Activity {
  const { id, name, standards, process, siteId, catalogueItemIds, halfDays, startOn } = audit;
  const items = register.items.filter((item) => catalogueItemIds.includes(item.id));
  const period = periodOf(order, startOn)!;
  return {
    ...INTERNAL,
    ...{ key: id, name, standards, process, halfDays, itemIds: catalogueItemIds },
    site: register.sites.find((site) => site.id === siteId) ?? null,
    mandatory: true,
    locked: audit,
    risk: auditRisk(register, items, order.startOn),
    window: [period, period],
  };
}

/** Half days, at least one: Σ of clauses and controls; clauses of both standards less the saving. */
function effort(order: AuditProgrammeOrder, items: readonly AuditItem[]): number {
  const clauses = items.filter(({ kind }) => kind === 'CLAUSE');
  const shared = clauses.filter(({ reference }) => clauses.filter((other) => other.reference === reference).length > 1);
  const saved = order.combinedSaving * shared.length * order.halfDaysPerClause;
  const whole = clauses.length * order.halfDaysPerClause + (items.length - clauses.length) * order.halfDaysPerControl;
  return Math.max(1, Math.ceil(whole - saved - 1e-9));
}

/** Where a process is audited: at the sites that name it, else at the first. */
function sitesOf({ sites }: AuditRegister, process: AuditProcess): readonly Site[] {
  const own = sites.filter(({ processes }) => processes.includes(process));
  return own.length > 0 ? own : sites.slice(0, 1);
}

const within = (period: number, [first, last]: readonly [number, number]): boolean => period >= first && period <= last;

const covers = (audits: readonly Audit[], { id }: AuditItem): boolean =>
  audits.some(({ catalogueItemIds }) => catalogueItemIds.includes(id));

function dueOn({ lastAuditedOn }: AuditItem): string | null {
  return lastAuditedOn === null ? null : addMonths(lastAuditedOn, MONTHS_OF_CYCLE);
}

function isDue(order: AuditProgrammeOrder, item: AuditItem): boolean {
  const due = dueOn(item);
  return due === null || due < addMonths(order.startOn, order.periods * (order.periodLength === 'MONTH' ? 1 : 3));
}

/** The period before which three years are over for one of the items; what is overdue has the first year. */
function lastPeriod(register: AuditRegister, order: AuditProgrammeOrder, itemIds: readonly string[]): number {
  const dues = register.items.flatMap((item) => (itemIds.includes(item.id) ? (dueOn(item) ?? []) : [])).sort();
  if (dues.length === 0) return order.periods - 1;
  const firstYear = yearsOf(order)[0]![1];
  return Math.max(firstYear, periodOf(order, dues[0]!) ?? 0);
}

const ABBREVIATION = /^Ai\b/;

/** A process as a title: AI_LIFE_CYCLE is "AI life cycle". */
export function titleOf(process: AuditProcess): string {
  const words = process.toLowerCase().replaceAll('_', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`.replace(ABBREVIATION, 'AI');
}
