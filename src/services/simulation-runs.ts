import type { Simulation } from '../domain/index';
import { ENGINE_VERSION, type Hooks, quantify, type Runner } from '../simulation/index';
import { type Database, simulations } from '../storage/index';
import { createRuns, type Runs } from './runs';
import { optionsOf } from './simulation-order';

export interface SimulationRunsParts {
  database: Database;
  runner: Runner;
  now: () => Date;
  /** Is told what went wrong inside, with the simulation that it concerns. */
  onFault: (fault: unknown, simulationId: string) => void;
}

/** Simulations under way: one is computed at a time, by all threads of the runner. */
export type SimulationRuns = Runs<Simulation>;

export function createSimulationRuns({ runner, ...parts }: SimulationRunsParts): SimulationRuns {
  const compute = async ({ model, order }: Simulation, hooks: Hooks): Promise<Partial<Simulation>> => {
    const result = await quantify(model, optionsOf(order), runner, hooks);
    if ('outcome' in result) return { state: 'SUCCEEDED', progress: 1, outcome: result.outcome };
    return { state: 'FAILED', failure: result.refusals.map(({ path, message }) => `${path} ${message}`).join('\n') };
  };
  return createRuns<Simulation>({ ...parts, table: simulations, compute, outdated: outdatedRun });
}

/** Why a run of another engine version cannot go on. */
export const outdatedRun = ({ engineVersion }: { engineVersion: string }): string | null =>
  engineVersion === ENGINE_VERSION
    ? null
    : `It was ordered of engine ${engineVersion}, which has given way to ${ENGINE_VERSION}.`;
