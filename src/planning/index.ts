export { type AuditAnswer } from './audit-programme/answer';
export { type AuditRule, type AuditViolation, auditViolations } from './audit-programme/check';
export { auditCost } from './audit-programme/cost';
export type {
  AuditActivity,
  AuditCost,
  AuditInstance,
  Auditor,
  AuditPlan,
  AuditSlot,
} from './audit-programme/instance';
export { readAuditProgramme } from './audit-programme/read-instance';
export {
  type Adjustment,
  type AuditTime,
  type AuditTimeQuestion,
  type AuditTimeStep,
  auditTime,
  countedPersons,
  type ScopeQuestion,
  type StandardTime,
} from './audit-time/audit-time';
export { certificateCycle, scopeOf } from './certification/certificate-cycle';
export { nextVisit } from './certification/cycle-visits';
export type {
  CertificationVisit,
  Synchronisation,
  SynchronisationAlternative,
} from './certification/synchronisation';
export { synchronise } from './certification/synchronise';
export { auditTimeTableFaults } from './audit-time/check-tables';
export type { AuditCycle, AuditDays } from './audit-time/cycle';
export type { AiRole, AuditTimeTables } from './audit-time/tables';
export type { RoadmapAnswer, ScheduledAction } from './improvement-roadmap/answer';
export { type RoadmapRule, type RoadmapViolation, roadmapViolations } from './improvement-roadmap/check';
export { roadmapCost } from './improvement-roadmap/cost';
export type { RoadmapReason } from './improvement-roadmap/explain';
export {
  type Deadline,
  type RoadmapAction,
  type RoadmapCost,
  type RoadmapInstance,
  type RoadmapSchedule,
  useIn,
} from './improvement-roadmap/instance';
export {
  improvementRoadmapOf,
  isOverdue,
  nextQuarter,
  quarterEnd,
  quarterOf,
  quarterStart,
  type RoadmapCandidate,
  rolesOf,
} from './improvement-roadmap/register';
export { inlineJob } from './jobs/inline';
export type { JobHooks, RunJob } from './jobs/job';
export type {
  AuditOrder,
  KnapsackAnswer,
  KnapsackOrder,
  PortfolioOrder,
  RoadmapOrder,
  TaskAnswer,
  TaskName,
  TaskOrder,
} from './jobs/tasks';
export { threadJob } from './jobs/thread';
export type { KnapsackInstance } from './knapsack/instance';
export { readKnapsack } from './knapsack/read-instance';
export type { FrontierAnswer, PortfolioAnswer } from './portfolio/answer';
export { portfolioViolations, type Violation } from './portfolio/check';
export type {
  ActionOption,
  Choice,
  PortfolioAction,
  PortfolioInstance,
  PortfolioObjective,
} from './portfolio/instance';
export { readPortfolio } from './portfolio/read-instance';
export type { ReadResult } from './read/instance-file';
export type { Notice } from './read/object';
export { type PlanStatus, relativeGap } from './solver/plan-status';
export type { Relaxation } from './solver/relaxation';
export type { SearchProgress } from './solver/watch';
export { type Baselines, baselines } from './improvement-portfolio/baselines';
export {
  type CandidateOrder,
  type Candidates,
  choiceOf,
  portfolioCandidates,
} from './improvement-portfolio/candidates';
export { type PortfolioLimits, type PortfolioRegister, portfolioOf } from './improvement-portfolio/instance';
export { neighboursOf } from './improvement-portfolio/neighbours';
export { coveragesOf, objectiveOf, type StatedControl, withTerms } from './improvement-portfolio/terms';
export { chargesOf, SurrogateLoss } from './portfolio/surrogate';
export { addMonths, firstDayOf, lastDayOf } from './integrated-audit/calendar';
export {
  programmeFigures,
  programmeResult,
  type ProgrammeSearch,
  programmeSearch,
  separateSearches,
} from './integrated-audit/programme';
export type { AuditItem, AuditRegister } from './integrated-audit/register';
export { GAP_REASONS, type GapReason } from './gap-analysis/called-for';
export {
  type ControlGap,
  controlGaps,
  type GapRisk,
} from './gap-analysis/gaps';
export { type ProjectedReadiness, projectedReadiness } from './readiness/projected';
export { type Gate, type GateCode, GATES } from './readiness/gate';
export type { Phase } from './readiness/phase';
export {
  type ClauseReadiness,
  readinessOf,
  type StandardReadiness,
  type Verdict,
} from './readiness/readiness';
export { effortLeft } from './readiness/effort-left';
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
  frozenPoints,
  judgedPoints,
  readinessTrend,
} from './review/pdca';
export { monthEnds, type Period } from './review/period';
export type { ManagementState, RatedControl } from './readiness/state';
