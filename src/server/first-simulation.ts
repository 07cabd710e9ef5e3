import type { Simulation } from '../domain/index';
import { type Caller, formatSimulationSummary, type Services } from '../services/index';

/** Simulates a register that has no outcome yet. */
export type FirstSimulation = (services: Services, caller: Caller) => Promise<Simulation>;

/** The newest figures of the register, for people; one without any is simulated first, unless it is empty. */
export async function figuresOf(services: Services, caller: Caller, simulate: FirstSimulation): Promise<string> {
  const latest = await services.simulation.latest(caller);
  if (latest) return formatSimulationSummary(latest);
  if ((await services.risk.count(caller, {})) === 0) return 'The register is empty: record a first risk.';
  return formatSimulationSummary(await simulate(services, caller));
}
