import type { AuditProcess } from './audit-process';
import type { Money } from './money';
import type { RegisterRecord } from './record';
import type { Standard } from './standard';

/** Days, both included, on which an auditor is not available. */
export interface Blackout {
  firstOn: string;
  lastOn: string;
}

export const AUDITOR_TIE_KINDS = ['OWNS', 'WORKED_IN'] as const;
export type AuditorTieKind = (typeof AUDITOR_TIE_KINDS)[number];

/** Why an auditor is not independent of a process. */
export interface AuditorTie {
  process: AuditProcess;
  kind: AuditorTieKind;
  /** Calendar day on which it ended; null while it lasts. */
  endedOn: string | null;
}

/** A person who audits. */
export interface Auditor extends RegisterRecord {
  personId: string;
  /** Standards that they may audit, and those in which they may lead. */
  standards: Standard[];
  leadStandards: Standard[];
  /** Further competences, in the organisation's words (e.g. MACHINE_LEARNING). */
  competences: string[];
  homeSiteId: string;
  dayRate: Money;
  /** Half days that they can give to audits in a month. */
  halfDaysPerMonth: number;
  blackouts: Blackout[];
  ties: AuditorTie[];
}

/** Months after the end of a tie in which an auditor still does not count as independent. */
const MONTHS_OF_TIE = 24;

/** The tie that keeps an auditor from auditing a process on a day; null when independent. */
export function tieOn({ ties }: Pick<Auditor, 'ties'>, process: AuditProcess | null, on: string): AuditorTie | null {
  return ties.find((tie) => tie.process === process && (tie.endedOn === null || on < freeOn(tie.endedOn))) ?? null;
}

function freeOn(endedOn: string): string {
  const day = new Date(`${endedOn}T00:00:00Z`);
  day.setUTCMonth(day.getUTCMonth() + MONTHS_OF_TIE);
  return day.toISOString().slice(0, 10);
}
