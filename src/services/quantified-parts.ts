import type { Simulation } from '../domain/index';
import type { LedgerOutcome, Outcome } from '../engine/index';
import type { Runner } from '../simulation/index';
import { aggregateCache, simulations } from '../storage/index';
import type { RegisterParts } from './act';
import type { LedgerSide } from './quantified';
import type { Caller } from './services';
import type { WorkLane } from './work-lane';

/** What answers about quantified risk stand on. */
export interface QuantifiedParts extends RegisterParts {
  runner: Runner;
  lane: WorkLane;
}

/** A simulation that succeeded. */
export type Finished = Simulation & { outcome: Outcome };

/** The given simulation, or the newest that succeeded; null when there is none with an outcome. */
export async function finishedSimulation(
  { database }: QuantifiedParts,
  { organizationId }: Caller,
  id: string | null,
): Promise<Finished | null> {
  const simulation = await database.read((tx) =>
    id === null ? simulations.latest(tx, organizationId) : simulations.byId(tx, organizationId, id),
  );
  return simulation?.outcome ? (simulation as Finished) : null;
}

/** A ledger of an outcome; without controls the inherent one is the residual one. */
export function ledgerOf({ inherent, residual }: Outcome, side: LedgerSide): LedgerOutcome {
  return side === 'INHERENT' && inherent ? inherent : residual;
}

/** What is computed of a finished run, in the lane; a finished run never changes, so it is computed once and kept. */
export async function kept<T>(
  { database, lane }: QuantifiedParts,
  { id }: Finished,
  key: string,
  compute: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const known = await database.read((tx) => aggregateCache.get(tx, id, key));
  if (known !== null) return known as T;
  return lane.run(`${id} ${key}`, async (signal) => {
    const computed = await compute(signal);
    await database.write((tx) => aggregateCache.put(tx, id, key, computed));
    return computed;
  });
}
