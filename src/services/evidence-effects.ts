/** What callers ask of, and are told about, the effect of evidence. */
import type { EvidenceNoun } from '../domain/index';
import type { Method, PeopleLedger } from '../engine/index';
import type { SimulationStartInput } from './inputs';
import type { ComparedLedger, ScenarioComparison } from './scenario-compared';

export interface EvidenceEffectInput extends SimulationStartInput {
  /** An incident, exposure period, control test, indicator reading, finding or impact assessment. */
  evidenceId: string;
  /** Risks told of, 1 to 1,000. */
  riskLimit?: number | null;
}

/** Residual figures without the item (base) and with it (the one scenario). */
export type EvidenceEffect = ScenarioComparison;

export interface EvidenceTrailInput extends SimulationStartInput {
  /** Calendar days, both included. */
  startOn: string;
  endOn: string;
}

/** Something observed that counts, or counts no longer, from a day. */
export interface EvidenceItem {
  evidenceId: string;
  noun: EvidenceNoun;
  countsOn: string;
}

export interface EvidenceTrailPoint {
  /** At the end of this day; the first point is the day before the trail. */
  endOn: string;
  /** What counted, or counted no longer, from this day, and moved an estimate. */
  items: EvidenceItem[];
  ledger: ComparedLedger;
  /** Persons affected, one entry a class that the register states at any point. */
  people: PeopleLedger[];
}

/** The residual year after each day of evidence, on common random numbers or exactly. */
export interface EvidenceTrail {
  currency: string;
  method: Method;
  trials: number | null;
  seed: number;
  points: EvidenceTrailPoint[];
}
