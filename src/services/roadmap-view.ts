import type { OwnEffortRates, ReckonedRates } from '../domain/index';
import type { Roadmap, RoadmapPath, StandardReadiness } from '../planning/index';

/** Person-days that a caller supposes in the place of the organisation's own. */
export type SupposedEffort = Partial<OwnEffortRates>;

export interface RoadmapRequest {
  path: RoadmapPath;
  effort: SupposedEffort | null;
}

export type RoadmapView = Roadmap & ReckonedRates;

/** How far a standard is, with the person-days that are left. */
export interface ReadinessView extends StandardReadiness, ReckonedRates {
  effort: number;
}
