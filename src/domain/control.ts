import type { Reliability } from '../engine/index';
import type { Money } from './money';
import type { RegisterRecord } from './record';

export const CONTROL_STATES = ['PLANNED', 'IMPLEMENTED', 'RETIRED'] as const;
export type ControlState = (typeof CONTROL_STATES)[number];

/** Intended reductions as shares 0..1, on a risk or on a cascade link; of persons affected none where `peopleReduction` is absent. */
export type RegisterControlEffect =
  | { target: 'RISK'; riskId: string; frequencyReduction: number; severityReduction: number; peopleReduction?: number }
  | { target: 'LINK'; linkId: string; probabilityReduction: number };

/** How a control loses its effect unless it is renewed. */
export interface ControlAgeing {
  /** Years in which the effect halves. */
  halfLife: number;
  /** Calendar day, YYYY-MM-DD; a day to come counts as the day on which the register is looked at. */
  renewedOn: string;
}

export interface Control extends RegisterRecord {
  name: string;
  description: string | null;
  /** Only implemented controls reduce the residual risk. */
  state: ControlState;
  ownerId: string | null;
  /** Annex A controls that it implements. */
  catalogueItemIds: string[];
  effects: RegisterControlEffect[];
  coverage: number;
  coverageGroup: string | null;
  reliability: Reliability;
  /** How well the reductions are known: as if seen in so many trials, at least 1. Null: taken as certain. */
  efficacySampleSize: number | null;
  ageing: ControlAgeing | null;
  implementationCost: Money | null;
  annualCost: Money | null;
}
