import type { Layer } from '../engine/index';
import type { FrequencyEstimate, SeverityEstimate } from './estimate';
import type { PeopleImpactEstimate } from './people-impact';
import type { RegisterRecord } from './record';
import type { Uncertainty } from './uncertainty';

export const RISK_KINDS = ['AI_HARM', 'SECURITY_THREAT'] as const;
export type RiskKind = (typeof RISK_KINDS)[number];

/** What is touched (a risk may have several, of both kinds). */
export const RISK_DIMENSIONS = [
  'CONFIDENTIALITY',
  'INTEGRITY',
  'AVAILABILITY',
  'DISCRIMINATION',
  'MISINFORMATION',
  'PRIVACY',
  'MISUSE',
  'SAFETY',
  'TRANSPARENCY',
  'OVERSIGHT',
  'LEGAL',
  'SOCIETAL',
] as const;
export type RiskDimension = (typeof RISK_DIMENSIONS)[number];

/** How a security event comes about; null for risks of which nobody said. */
export const THREAT_CLASSES = [
  'ATTACK',
  'BREACH',
  'UNAUTHORISED_ACCESS',
  'UNINTENTIONAL_LOSS',
  'HUMAN_ERROR',
  'OUTAGE',
] as const;
export type ThreatClass = (typeof THREAT_CLASSES)[number];

/** ISO/IEC 27005 and ISO 31000 options. */
export const TREATMENTS = ['MODIFY', 'RETAIN', 'AVOID', 'SHARE'] as const;
export type Treatment = (typeof TREATMENTS)[number];

/** The owner's acceptance of the residual risk. */
export interface RiskAcceptance {
  acceptedById: string;
  acceptedAt: Date;
  /** Calendar day (YYYY-MM-DD) after which it no longer holds. */
  expiresOn: string;
  rationale: string;
}

export interface RiskDriverLoading {
  driverId: string;
  frequencyLoading: number;
  severityLoading: number;
}

export interface Risk extends RegisterRecord {
  name: string;
  kind: RiskKind;
  dimensions: RiskDimension[];
  threatClass: ThreatClass | null;
  description: string | null;
  causes: string[];
  consequences: string[];
  ownerId: string | null;
  assetIds: string[];
  aiSystemIds: string[];
  /** Threats, harms, clauses and controls of the catalogues that it refers to. */
  catalogueItemIds: string[];
  frequency: FrequencyEstimate;
  severity: SeverityEstimate;
  /** How sure one is of the rate; null where it is taken as stated. */
  frequencyUncertainty: Uncertainty | null;
  /** How sure one is of the size of losses; null where it is taken as stated. */
  severityUncertainty: Uncertainty | null;
  drivers: RiskDriverLoading[];
  /** Insurance per event. */
  eventLayer: Layer | null;
  /** Whom an event affects: at most one entry a class. */
  people: PeopleImpactEstimate[];
  treatment: Treatment | null;
  treatmentRationale: string | null;
  /** Calendar day, YYYY-MM-DD. */
  reviewDueOn: string | null;
  acceptance: RiskAcceptance | null;
  /** Set when the risk left the register: kept for its history, no longer quantified. */
  retiredAt: Date | null;
}
