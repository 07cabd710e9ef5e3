import {
  type Problem,
  type Result,
  refusal,
  type RiskSnapshot,
  type Simulation,
  type SimulationOrder,
  success,
} from '../domain/index';
import { checkModel } from '../engine/index';
import { compileModel, ENGINE_VERSION, modelDigest } from '../simulation/index';
import { lockOrganization, simulations, type WriteTx } from '../storage/index';
import type { RegisterParts } from './act';
import { reader } from './reader';
import type { Caller, Services } from './services';
import { orderOf } from './simulation-order';
import type { SimulationRuns } from './simulation-runs';
import { registerSnapshot } from './snapshot';

export interface SimulationParts extends RegisterParts {
  runs: SimulationRuns;
}

export function simulationService(parts: SimulationParts): Services['simulation'] {
  const { database, runs } = parts;
  return {
    ...reader(database, simulations),
    latest: ({ organizationId }) => database.read((tx) => simulations.latest(tx, organizationId)),
    start: async (caller, input) => {
      const order = orderOf(input);
      return order.ok ? start(parts, caller, order.value) : order;
    },
    cancel: (caller, { id }) => cancel(parts, caller, id),
    settled: async ({ organizationId }, id) => {
      const find = (): Promise<Simulation | null> => database.read((tx) => simulations.byId(tx, organizationId, id));
      const simulation = await find();
      if (simulation === null || hasEnded(simulation)) return simulation;
      await runs.ended(id);
      return find();
    },
  };
}

async function start(parts: SimulationParts, caller: Caller, order: SimulationOrder): Promise<Result<Simulation>> {
  const { model, risks } = compileModel(await registerSnapshot(parts, caller));
  const faults = checkModel(model);
  if (faults.length > 0) return refusal(...faults.map(uncomputable));
  const ordered: Simulation = {
    id: parts.newId('Simulation'),
    organizationId: caller.organizationId,
    version: 1,
    createdAt: parts.now(),
    updatedAt: parts.now(),
    startedAt: null,
    finishedAt: null,
    state: 'QUEUED',
    progress: 0,
    order,
    engineVersion: ENGINE_VERSION,
    modelDigest: modelDigest(model),
    model,
    risks,
    outcome: null,
    failure: null,
  };
  const result = await parts.database.write((tx) => findOrStore(tx, ordered, parts));
  if (result.ok && result.value === ordered) parts.runs.enqueue(ordered);
  return result;
}

/** The stored run of the same order, or the ordered one, stored. */
async function findOrStore(
  tx: WriteTx,
  ordered: Simulation,
  { runs, now }: SimulationParts,
): Promise<Result<Simulation>> {
  await lockOrganization(tx, ordered.organizationId);
  const same = await simulations.findSame(tx, ordered.organizationId, ordered, ['QUEUED', 'RUNNING', 'SUCCEEDED']);
  if (same !== null && sameSnapshot(same.risks, ordered.risks)) return success(await madeLatest(tx, same, now()));
  if (same?.state === 'SUCCEEDED') {
    // The model is the same, but owners, treatments or links to assets changed: the figures stand, their groups move.
    const { startedAt, outcome } = same;
    const regrouped: Simulation = {
      ...ordered,
      state: 'SUCCEEDED',
      progress: 1,
      startedAt,
      finishedAt: now(),
      outcome,
    };
    await simulations.insert(tx, [regrouped]);
    return success(regrouped);
  }
  if (!runs.hasRoom()) return refusal(conflict('Too many simulations wait; try again when one of them has ended.', []));
  await simulations.insert(tx, [ordered]);
  return success(ordered);
}

/** A finished run that is asked for again speaks of the register as it is now, whatever was computed in between. */
async function madeLatest(tx: WriteTx, same: Simulation, updatedAt: Date): Promise<Simulation> {
  if (same.state !== 'SUCCEEDED') return same;
  const latest = await simulations.latest(tx, same.organizationId);
  if (latest?.id === same.id) return same;
  const asked = { ...same, updatedAt, version: same.version + 1 };
  return (await simulations.update(tx, same, asked)) ? asked : same;
}

const sameSnapshot = (a: readonly RiskSnapshot[], b: readonly RiskSnapshot[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

async function cancel(
  { database, runs, now }: SimulationParts,
  caller: Caller,
  id: string,
): Promise<Result<Simulation>> {
  const result = await database.write(async (tx): Promise<Result<Simulation>> => {
    const current = await simulations.byId(tx, caller.organizationId, id);
    if (current === null) {
      const message = `Simulation ${JSON.stringify(id)} does not exist`;
      return refusal({ type: 'NOT_FOUND', code: 'NOT_FOUND', message, path: ['id'], id });
    }
    if (current.state === 'CANCELLED') return success(current);
    if (hasEnded(current)) return refusal(conflict(`The simulation has ended already: ${current.state}.`, ['id']));
    const version = current.version + 1;
    const next: Simulation = { ...current, state: 'CANCELLED', finishedAt: now(), updatedAt: now(), version };
    if (await simulations.update(tx, current, next)) return success(next);
    return refusal(conflict('The simulation has just moved on; try again.', ['id']));
  });
  if (result.ok) runs.abort(id);
  return result;
}

const hasEnded = ({ state }: Simulation): boolean => state !== 'QUEUED' && state !== 'RUNNING';

const conflict = (message: string, path: string[]): Problem => ({ type: 'CONFLICT', code: 'CONFLICT', message, path });

/** A fault between parts of the register, with its place in the compiled model. */
function uncomputable({ code, path, message }: { code: string; path: string; message: string }): Problem {
  const at = `The register cannot be quantified: ${path} ${message}`;
  return { type: 'INVALID_INPUT', code, message: at, path: [] };
}
