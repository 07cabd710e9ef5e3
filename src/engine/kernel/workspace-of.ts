import { BLOCK_TRIALS, type Plan } from './plan';
import { CHUNK } from './event-lists';
import type { Operations } from './operations';
import { scalarOperations } from './scalar/scalar-operations';
import { vectorOperations } from './vector/vector-operations';
import { createWorkspace, seedWorkspace, type Workspace } from './workspace';

/** How the operations on many events are done; both give the same bytes. */
export type Arithmetic = 'vector' | 'scalar';

/** Bytes of the arrays over events of a chunk, over trials of a block, by driver and by group of drivers; and some to spare. */
const CHUNK_BYTES = 384;
const TRIAL_BYTES = 200;
const DRIVER_TRIAL_BYTES = 4;
const GROUP_TRIAL_BYTES = 8;
const SPARE_BYTES = 2 ** 22;

/** Workspaces kept at a time: filling one with tables takes time, but its memory is large. */
const MOST_KEPT = 3;

/** The latest workspaces of this thread, the last used one last. */
const workspaces = new Map<string, Workspace>();

/** The workspace in which this thread computes a plan. */
export function workspaceOf(plan: Plan, arithmetic: Arithmetic): Workspace {
  const key = `${arithmetic} ${plan.key}`;
  const space = workspaces.get(key) ?? createWorkspace(plan, operationsOf(plan, arithmetic));
  seedWorkspace(space, plan.seed);
  workspaces.delete(key);
  workspaces.set(key, space);
  if (workspaces.size > MOST_KEPT) workspaces.delete([...workspaces.keys()][0]!);
  return space;
}

function operationsOf(plan: Plan, arithmetic: Arithmetic): Operations {
  const vector = arithmetic === 'vector' ? vectorOperations(plan.quantiles, roomFor(plan)) : null;
  return vector ?? scalarOperations(plan.quantiles);
}

function roomFor({ drivers, groups }: Plan): number {
  const groupBytes = GROUP_TRIAL_BYTES * (groups.offsets.length - 1);
  const trialBytes = TRIAL_BYTES + DRIVER_TRIAL_BYTES * drivers.key.length + groupBytes;
  return CHUNK_BYTES * CHUNK + trialBytes * BLOCK_TRIALS + SPARE_BYTES;
}
