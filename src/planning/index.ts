export { AUDIT_CYCLE_YEARS } from './readiness/gaps';
export { EFFORT_ESTIMATES, type EffortRates } from './readiness/effort';
export { type Gate, type GateCode, GATES } from './readiness/gate';
export { type Phase, PHASES } from './readiness/phase';
export {
  type ClauseReadiness,
  READY_FROM,
  readinessOf,
  type StandardReadiness,
  type Verdict,
  VERDICTS,
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
