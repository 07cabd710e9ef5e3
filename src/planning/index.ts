export { EFFORT_ESTIMATES, type EffortRates } from './readiness/effort';
export { type Gate, type GateCode, GATES } from './readiness/gate';
export type { Phase } from './readiness/phase';
export {
  type ClauseReadiness,
  readinessOf,
  type StandardReadiness,
  type Verdict,
} from './readiness/readiness';
export { type Roadmap, ROADMAP_PATHS, roadmapOf, type RoadmapPath } from './readiness/roadmap';
export type { RoadmapItem, RoadmapStep } from './readiness/roadmap-step';
export { reviewInputs, type ReviewSubject } from './review/inputs';
export {
  type NonconformityPoint,
  nonconformityTrend,
  type PdcaAct,
  type PdcaPhase,
  pdcaPhases,
  type PdcaPhaseView,
  type ReadinessPoint,
  readinessTrend,
} from './review/pdca';
export type { Period } from './review/period';
export type { ManagementState, RatedControl } from './readiness/state';
