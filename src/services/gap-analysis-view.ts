import type { ControlGap } from '../planning/index';

export interface GapAnalysis {
  /** The simulation that the shares of the tail are of; null where none has succeeded, and shares are 0. */
  simulationId: string | null;
  gaps: ControlGap[];
}
