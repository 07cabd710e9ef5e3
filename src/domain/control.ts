import type { Reliability } from '../engine/index';
import type { Money } from './money';
import type { RegisterRecord } from './record';

export const CONTROL_STATES = ['PLANNED', 'IMPLEMENTED', 'RETIRED'] as const;
export type ControlState = (typeof CONTROL_STATES)[number];

/** Intended reductions as shares 0..1, on a risk or on a cascade link; of persons affected none where `peopleReduction` is absent. */
export type RegisterControlEffect =
  | { target: 'RISK'; riskId: string; frequencyReduction: number; severityReduction: number; peopleReduction?: number }
  | { target: 'LINK'; linkId: string; probabilityReduction: number };

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
  implementationCost: Money | null;
  annualCost: Money | null;
}
