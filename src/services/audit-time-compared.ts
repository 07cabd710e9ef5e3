import type { Money } from '../domain/index';
import type { AiRole, AuditCycle, AuditTimeStep } from '../planning/index';

/** Persons and reasons for one standard; what is absent or null changes nothing. */
export interface AuditScopeInput {
  persons: number;
  identicalActivities?: number[] | null;
  adjustments?: { reason: string; change: number }[] | null;
  initialDays?: number | null;
}

export interface AuditTimeInput {
  isms: AuditScopeInput;
  aims: AuditScopeInput & { role: AiRole };
  integrationLevel: number;
  teamAbility: number;
  /** Price of an auditor day. */
  dayRate?: Money | null;
}

/** An audit or a row of audits, apart and integrated. Days are auditor days, money is of planned days. */
export interface AuditComparison {
  audit: keyof AuditCycle;
  isms: number;
  aims: number;
  separateDays: number;
  integratedDays: number;
  savedDays: number;
  separatePlannedDays: number;
  integratedPlannedDays: number;
  savedPlannedDays: number;
  savedMoney: Money | null;
}

export interface AuditTimeComparison {
  isms: { countedPersons: number; initialDays: number; steps: readonly AuditTimeStep[] };
  aims: { countedPersons: number; initialDays: number; steps: readonly AuditTimeStep[] };
  integrated: { reduction: number; initialDays: number; steps: readonly AuditTimeStep[] };
  audits: AuditComparison[];
}
