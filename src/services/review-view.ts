import type { ExceedancePoint } from '../engine/index';
import type { ManagementReview, ReviewInput } from '../domain/index';
import type { NonconformityPoint, PdcaPhaseView, Period, ReadinessPoint } from '../planning/index';

/** A review with everything that it looks at. */
export interface ReviewPack {
  organization: string;
  review: ManagementReview;
  inputs: ReviewInput[];
  /** Open nonconformities over the period. */
  nonconformities: NonconformityPoint[];
  /** Loss exceedance of the newest simulation, in currency per year; empty without one. */
  exceedance: ExceedancePoint[];
  currency: string;
}

/** Residual risk as one simulation of the period gave it, in currency per year. */
export interface ResidualPoint {
  at: Date;
  simulationId: string;
  mean: number;
  valueAtRisk: number | null;
}

export interface PdcaView {
  period: Period;
  phases: PdcaPhaseView[];
  nonconformities: NonconformityPoint[];
  readiness: ReadinessPoint[];
  residual: ResidualPoint[];
}
