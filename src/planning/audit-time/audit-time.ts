import { type AuditCycle, type AuditDays, auditCycle } from './cycle';
import type { AiRole, AuditTimeTables, Provenance } from './tables';

/** What audit time is asked for. */
export interface AuditTimeQuestion {
  readonly isms: ScopeQuestion;
  readonly aims: ScopeQuestion & { readonly role: AiRole };
  /** How far the two management systems are one, 0 to 1. */
  readonly integrationLevel: number;
  /** Share of the audit team that is qualified for both standards, 0 to 1. */
  readonly teamAbility: number;
}

export interface ScopeQuestion {
  /** Persons doing work under the organisation's control in the scope, contractors included. */
  readonly persons: number;
  /** Groups of persons with identical simple activities, by size: each counts as ⌈√n⌉. */
  readonly identicalActivities: readonly number[];
  /** Reasons to take more or less time, as shares of the days of the table. */
  readonly adjustments: readonly Adjustment[];
  /** Days of the licensed table, where the owner has it; null for ours. */
  readonly initialDays: number | null;
}

export interface Adjustment {
  readonly reason: string;
  readonly change: number;
}

/** A factor of the time, and the days after it. */
export interface AuditTimeStep {
  readonly factor: 'PERSONS' | 'TABLE' | 'ROLE' | 'ADJUSTMENT' | 'LIMIT' | 'SUM' | 'INTEGRATION';
  readonly detail: string;
  /** Share by which the days change; null where they come from a table or a sum. */
  readonly change: number | null;
  /** Days after the factor; null before the table was asked. */
  readonly days: number | null;
  readonly provenance: Provenance | null;
}

export interface StandardTime {
  readonly countedPersons: number;
  readonly steps: readonly AuditTimeStep[];
  readonly cycle: AuditCycle;
}

export interface AuditTime {
  readonly isms: StandardTime;
  readonly aims: StandardTime;
  readonly integrated: {
    readonly steps: readonly AuditTimeStep[];
    readonly cycle: AuditCycle;
    readonly reduction: number;
  };
  /** Days of the two standards audited apart, less days of the integrated audit. */
  readonly saved: AuditCycle;
}

/**
 * Certification audit time of an ISMS, an AIMS and both together: T = A + B after each standard's own adjustment, then the
 * integration change, of which only the cap is enforced (IAF MD 11). Callers check the bounds before.
 */
export function auditTime(tables: AuditTimeTables, question: AuditTimeQuestion): AuditTime {
  const isms = standardTime(tables, question.isms, null);
  const aims = standardTime(tables, question.aims, question.aims.role);
  const sum = isms.cycle.initial.days + aims.cycle.initial.days;
  const reduction = integrationReduction(tables, question);
  const days = sum * (1 - reduction);
  const least = sum * (1 - tables.integration.largestReduction);
  const integrated = auditCycle(tables, days, least);
  const apart = mergeCycles(isms.cycle, aims.cycle, (a, b) => a + b);
  return {
    isms,
    aims,
    integrated: {
      reduction,
      cycle: integrated,
      steps: [
        step('SUM', 'both standards, each after its own adjustment', null, sum, null),
        step('INTEGRATION', integrationDetail(question), -reduction, days, tables.integration),
      ],
    },
    saved: mergeCycles(apart, integrated, (a, b) => a - b),
  };
}

/** Audit time of one standard; `role` is that of an AI management system, null for an ISMS. */
export function standardTime(tables: AuditTimeTables, scope: ScopeQuestion, role: AiRole | null): StandardTime {
  const { bands } = tables.isms;
  const counted = countedPersons(scope);
  const band = bands.find(({ to }) => counted <= to) ?? bands.at(-1)!;
  const steps: AuditTimeStep[] = [step('PERSONS', personsDetail(scope, counted), null, null, null)];
  let days = scope.initialDays ?? band.days;
  steps.push(
    scope.initialDays === null
      ? step('TABLE', `${band.from} to ${band.to} persons`, null, days, tables.isms)
      : step('TABLE', 'days of the licensed table, as given', null, days, null),
  );
  if (role !== null && scope.initialDays === null) {
    const factor = tables.aims.roleFactors[role];
    days *= factor;
    const confidence = counted <= tables.aims.publishedUpTo ? 'HIGH' : tables.aims.confidence;
    steps.push(step('ROLE', role, factor - 1, days, { ...tables.aims, confidence }));
  }
  const table = days;
  for (const { reason, change } of scope.adjustments) {
    days += change * table;
    steps.push(step('ADJUSTMENT', reason, change, days, null));
  }
  const { largestReduction, largestIncrease } = tables.adjustment;
  const within = Math.min(Math.max(days, table * (1 - largestReduction)), table * (1 + largestIncrease));
  if (within !== days) {
    const detail = within > days ? 'largest reduction allowed' : 'largest increase foreseen';
    steps.push(step('LIMIT', detail, within / table - 1, within, tables.adjustment));
  }
  return { countedPersons: counted, steps, cycle: auditCycle(tables, within, 0) };
}

/** Persons, of whom those with identical simple activities count as ⌈√n⌉ for each activity. */
export function countedPersons({ persons, identicalActivities }: ScopeQuestion): number {
  return identicalActivities.reduce((sum, size) => sum - size + Math.ceil(Math.sqrt(size)), persons);
}

function personsDetail({ persons, identicalActivities }: ScopeQuestion, counted: number): string {
  return identicalActivities.length === 0
    ? `${persons} persons`
    : `${persons} persons, of whom ${identicalActivities.join(' + ')} with identical activities count by their square roots: ${counted}`;
}

/** Reduction of the matrix, level and ability each taken down to a step, and never more than the cap. */
function integrationReduction(
  { integration }: AuditTimeTables,
  { integrationLevel, teamAbility }: AuditTimeQuestion,
): number {
  const place = (share: number): number => Math.floor(share / integration.step + 1e-9);
  const reduction = integration.reductions[place(integrationLevel)]![place(teamAbility)]!;
  return Math.min(reduction, integration.largestReduction);
}

function integrationDetail({ integrationLevel, teamAbility }: AuditTimeQuestion): string {
  return `level of integration ${integrationLevel}, team qualified for both ${teamAbility}`;
}

function step(
  factor: AuditTimeStep['factor'],
  detail: string,
  change: number | null,
  days: number | null,
  from: Provenance | null,
): AuditTimeStep {
  const provenance = from && { edition: from.edition, source: from.source, confidence: from.confidence };
  return { factor, detail, change, days, provenance };
}

function mergeCycles(a: AuditCycle, b: AuditCycle, merge: (x: number, y: number) => number): AuditCycle {
  const of = (audit: keyof AuditCycle): AuditDays => ({
    days: merge(a[audit].days, b[audit].days),
    roundedDays: merge(a[audit].roundedDays, b[audit].roundedDays),
  });
  return {
    initial: of('initial'),
    stage1: of('stage1'),
    stage2: of('stage2'),
    surveillance: of('surveillance'),
    recertification: of('recertification'),
    threeYears: of('threeYears'),
    internalYear: of('internalYear'),
  };
}
