import type { Money } from '../domain/index';
import type { Synchronisation, SynchronisationAlternative } from '../planning/index';
import type { AuditTimeComparison } from './audit-time-compared';

/** What is asked of two certificates; what is absent or null has its usual value. */
export interface CertificateSynchronisationInput {
  ismsCertificateId: string;
  aimsCertificateId: string;
  /** First day of the time that is compared; today unless given. */
  startOn?: string | null;
  /** 6 unless given. */
  years?: number | null;
  /** Shares 0..1, 1 unless given. */
  integrationLevel?: number | null;
  teamAbility?: number | null;
  /** Price of an auditor day. */
  dayRate?: Money | null;
}

export interface PricedAlternative extends SynchronisationAlternative {
  /** `auditDays` and `totalDays` at the price of a day; null without one. */
  auditMoney: Money | null;
  totalMoney: Money | null;
}

export interface CertificateSynchronisation extends Omit<Synchronisation, 'alternatives' | 'cheapest'> {
  startOn: string;
  endOn: string;
  auditTime: AuditTimeComparison;
  alternatives: PricedAlternative[];
  cheapest: PricedAlternative;
}
