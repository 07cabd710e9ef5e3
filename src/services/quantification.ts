import type { BaseRate } from '../domain/index';
import type { AuditTimeTables, RunJob } from '../planning/index';
import type { Runner } from '../simulation/index';
import type { RegisterParts } from './act';
import { aggregateLosses } from './aggregate-loss';
import { aggregateRisks } from './aggregate-risk';
import { appetiteState } from './appetite';
import { auditProgrammeService, createProgrammeRuns } from './audit-programme/index';
import { backTestOf } from './back-test';
import { valueOfControls } from './control-value';
import { poolEstimates } from './estimate-pool';
import { effectOfEvidence } from './evidence-effect';
import { trailOfEvidence } from './evidence-trail';
import { openDataset } from './export';
import { createPlanRuns, improvementPlanService } from './improvement-plan/index';
import { createRoadmapRuns, improvementRoadmapService } from './improvement-roadmap/index';
import { heatMapOf } from './heat-map';
import { quantifyModel } from './model-quantify';
import type { Caller, Services } from './services';
import { sensitivityOf } from './sensitivity';
import { compareRegister } from './scenario-compare';
import { simulationService } from './simulation';
import { createSimulationRuns, type SimulationRuns } from './simulation-runs';
import { estimateUpdates } from './snapshot';
import { workLane } from './work-lane';

export interface QuantificationParts extends RegisterParts {
  /** Where computing happens, off the thread that answers. */
  runner: Runner;
  /** Is told what went wrong inside a simulation, with its id. */
  onFault: (fault: unknown, simulationId: string) => void;
  /** Where plans are searched, off the thread that answers. */
  plan: RunJob;
  /** Tables of certification audit time. */
  auditTimeTables: AuditTimeTables;
  /** Published figures that come with the product. */
  baseRates: readonly BaseRate[];
}

/** The services of quantified risk. */
export type QuantificationServices = Pick<
  Services,
  | 'simulation'
  | 'heatMap'
  | 'appetite'
  | 'aggregate'
  | 'modelQuantify'
  | 'scenarioCompare'
  | 'controlValue'
  | 'evidence'
  | 'improvementPlan'
  | 'improvementRoadmap'
  | 'auditProgramme'
  | 'baseRates'
  | 'estimatePool'
  | 'backTest'
  | 'sensitivity'
  | 'dataset'
>;

export interface Quantification {
  services: QuantificationServices;
  /** Takes up simulations and plans that a stopped server left behind; answers how many. */
  resume: SimulationRuns['resume'];
  /** Stops computing; simulations under way go on at the next start. */
  close(): Promise<void>;
}

/** Computations that callers wait for: at one time, and waiting. */
const AT_ONCE = 2;
const WAITING = 16;

export function createQuantification(given: QuantificationParts): Quantification {
  const runs = createSimulationRuns(given);
  const planRuns = createPlanRuns(given);
  const roadmapRuns = createRoadmapRuns(given);
  const programmeRuns = createProgrammeRuns(given);
  const lane = workLane(AT_ONCE, WAITING);
  const parts = { ...given, runs, lane };
  const { database, runner } = given;
  /** What is computed for a caller stops with it. */
  const partsFor = ({ signal }: Caller): typeof parts => ({
    ...parts,
    lane: { ...lane, run: (key, work) => lane.run(key, work, signal) },
  });
  return {
    services: {
      simulation: simulationService(parts),
      heatMap: (caller, simulationId) => heatMapOf(partsFor(caller), caller, simulationId),
      appetite: (caller, simulationId) => appetiteState(partsFor(caller), caller, simulationId),
      aggregate: {
        risks: (caller, input) => aggregateRisks(database, caller, input),
        losses: (caller, input) => aggregateLosses(partsFor(caller), caller, input),
      },
      modelQuantify: (caller, input) =>
        partsFor(caller).lane.run(`${caller.organizationId} ${JSON.stringify(input)}`, (signal) =>
          quantifyModel(input, runner, signal),
        ),
      sensitivity: (caller, input) => sensitivityOf(partsFor(caller), caller, input),
      scenarioCompare: (caller, input) => compareRegister(partsFor(caller), caller, input),
      controlValue: (caller, input) => valueOfControls(partsFor(caller), caller, input),
      baseRates: (kinds) => given.baseRates.filter(({ kind }) => kinds === null || kinds.includes(kind)),
      estimatePool: poolEstimates,
      backTest: (caller, input) => backTestOf(partsFor(caller), caller, input),
      improvementPlan: improvementPlanService(given, planRuns),
      improvementRoadmap: improvementRoadmapService(given, roadmapRuns),
      auditProgramme: auditProgrammeService(given, programmeRuns),
      evidence: {
        updates: (caller) => estimateUpdates(parts, caller),
        effect: (caller, input) => effectOfEvidence(partsFor(caller), caller, input),
        trail: (caller, input) => trailOfEvidence(partsFor(caller), caller, input),
      },
      dataset: (caller, name, runId) => openDataset(partsFor(caller), caller, name, runId),
    },
    resume: async () =>
      (await runs.resume()) + (await planRuns.resume()) + (await roadmapRuns.resume()) + (await programmeRuns.resume()),
    close: async () => {
      lane.close();
      await Promise.all([runs.close(), planRuns.close(), roadmapRuns.close(), programmeRuns.close()]);
    },
  };
}
