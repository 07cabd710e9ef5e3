import type { EffortRates, Roadmap, RoadmapPath } from '../planning/index';

/** An organisation's own figures in the place of the estimates. */
export interface RoadmapRequest {
  path: RoadmapPath;
  /** Null: the estimates throughout. */
  effort: Partial<Record<keyof EffortRates, number | null>> | null;
}

export interface RoadmapView extends Roadmap {
  rates: EffortRates;
  /** Whether any rate is an estimate of this project, not the organisation's own. */
  estimated: boolean;
}
