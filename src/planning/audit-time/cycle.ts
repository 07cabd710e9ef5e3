import type { AuditTimeTables } from './tables';

/** Auditor days as computed, and as planned in whole steps of rounding. */
export interface AuditDays {
  readonly days: number;
  readonly roundedDays: number;
}

/** The audits of a certificate, in days. */
export interface AuditCycle {
  /** Stage 1 and stage 2. */
  readonly initial: AuditDays;
  readonly stage1: AuditDays;
  readonly stage2: AuditDays;
  /** Each of two, the first within 12 months of the decision. */
  readonly surveillance: AuditDays;
  readonly recertification: AuditDays;
  /** Initial audit and two surveillances: the first three years. */
  readonly threeYears: AuditDays;
  /** Internal audits of a year. */
  readonly internalYear: AuditDays;
}

/** The audits that follow from the days of the initial one. Rounding never goes below `least` for it. */
export function auditCycle({ cycle, internalAudit }: AuditTimeTables, initialDays: number, least: number): AuditCycle {
  const { rounding } = cycle;
  const nearest = (days: number): AuditDays => ({ days, roundedDays: Math.round(days / rounding + 1e-9) * rounding });
  const initial = nearest(initialDays);
  const floor = Math.ceil(least / rounding - 1e-9) * rounding;
  const whole = { ...initial, roundedDays: Math.max(initial.roundedDays, floor) };
  const stage1 = nearest(initialDays * cycle.stage1Share);
  const surveillance = nearest(initialDays * cycle.surveillanceShare);
  return {
    initial: whole,
    stage1,
    stage2: { days: initialDays - stage1.days, roundedDays: whole.roundedDays - stage1.roundedDays },
    surveillance,
    recertification: nearest(initialDays * cycle.recertificationShare),
    threeYears: {
      days: initialDays + 2 * surveillance.days,
      roundedDays: whole.roundedDays + 2 * surveillance.roundedDays,
    },
    internalYear: nearest(initialDays * internalAudit.shareOfInitial),
  };
}
