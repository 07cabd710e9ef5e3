import type { OwnEffortRates } from './effort-rates';
import type { EvidenceWeights } from './evidence-weights';
import type { PeopleAppetitePoint } from './people-impact';

/** One point of risk appetite: the annual loss may exceed `loss` with at most `probability` (share of years, 0..1). */
export interface AppetitePoint {
  /** Currency per year. */
  loss: number;
  probability: number;
}

/** The copula that joins risks with a correlation: Gaussian, or Student's t, in which bad years come together. */
export type Dependence = { copula: 'GAUSSIAN' } | { copula: 'T'; degreesOfFreedom: number };

export interface Organization {
  id: string;
  version: number;
  createdAt: Date;
  updatedAt: Date;
  name: string;
  description: string | null;
  sector: string | null;
  /** Persons doing work under its control. */
  employees: number | null;
  /** Currency per year. */
  annualRevenue: number | null;
  /** ISO 4217; every loss of the register is in it. */
  currency: string;
  appetite: AppetitePoint[];
  peopleAppetite: PeopleAppetitePoint[];
  /** Null until it is set: Gaussian. */
  dependence: Dependence | null;
  /** Null while it keeps the usual ones (`EVIDENCE_WEIGHTS`). */
  evidenceWeights: EvidenceWeights | null;
  /** Null while it has no rates of its own (`EFFORT_ESTIMATES`). */
  effortRates: OwnEffortRates | null;
}
