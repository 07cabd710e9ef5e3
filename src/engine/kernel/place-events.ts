/** Which trials the own events of a risk fall in, for one block of trials. */
import { SLOT, tagOf } from '../random/stream';
import { countPoints } from './count-points';
import { setKept } from './draw-events';
import { placeClusters } from './place-clusters';
import { placeCounted } from './place-counted';
import { placePoints } from './place-points';
import { placeDecided } from './place-decided';
import { BLOCK_TRIALS, CERTAIN, CLUSTERS, COUNTED, DECIDED, FIRST_POINTS, type Plan } from './plan';
import { addTrialSlot, clearTrialSlots } from './trial-slots';
import { CHUNK } from './event-lists';
import type { Workspace } from './workspace';

const TWO_POW_MINUS_32 = 2 ** -32;
/** Taken out of `Math` once: where globals are looked up through a sandbox (as in tests) that is many times faster. */
const { floor, min } = Math;

/** Puts the events of `risk` in `block` into the workspace's chunk, piece by piece, and calls `emit` for each. */
export function placeEvents(plan: Plan, space: Workspace, risk: number, block: number, emit: () => void): void {
  const process = plan.risks.process[risk];
  if (process === CERTAIN) {
    placeCertain(plan, space, risk, emit);
    return;
  }
  if (process === COUNTED) {
    placeCounted(plan, space, risk, block, emit);
    return;
  }
  if (process === DECIDED) {
    placeDecided(plan, space, risk, block, emit);
    return;
  }
  const points = countPoints(plan, space, risk, block);
  if (process === CLUSTERS) {
    placeClusters(plan, space, risk, block, points, emit);
    return;
  }
  if (process === FIRST_POINTS) {
    space.flags.fill(0);
    clearTrialSlots(space.slots, plan.risks.slots[risk]!);
  }
  for (let first = 0; first < points; first += CHUNK) {
    const span = min(CHUNK, points - first);
    placePoints(plan, space, risk, block, first, span, space.chunk.trial);
    takeAll(space, first, span);
    if (process === FIRST_POINTS) keepFirstPoints(plan, space, risk, block);
    emit();
  }
}

function takeAll({ chunk }: Workspace, first: number, span: number): void {
  chunk.first = first;
  chunk.span = span;
  chunk.count = span;
  chunk.isWhole = true;
}

function keepFirstPoints(plan: Plan, space: Workspace, risk: number, block: number): void {
  const { chunk, pointWord, slots, operations, seedLow } = space;
  const { trial, index, first, span } = chunk;
  const slotCount = plan.risks.slots[risk]!;
  if (slotCount === 1) {
    setKept(chunk, operations.firstPoints(trial, first, span, space.flags, index));
    return;
  }
  const { key, salt } = plan.risks;
  operations.fill(pointWord, span, first, block, tagOf(SLOT, space.seedHigh), salt[risk]!, key[risk]!, seedLow);
  let kept = 0;
  for (let i = 0; i < span; i++) {
    const slot = floor((pointWord[i]! >>> 0) * slotCount * TWO_POW_MINUS_32);
    if (!addTrialSlot(slots, trial[i]! * slotCount + slot)) continue;
    trial[kept] = trial[i]!;
    index[kept] = first + i;
    kept++;
  }
  setKept(chunk, kept);
}

function placeCertain(plan: Plan, space: Workspace, risk: number, emit: () => void): void {
  const slots = plan.risks.slots[risk]!;
  const events = BLOCK_TRIALS * slots;
  for (let first = 0; first < events; first += CHUNK) {
    const span = min(CHUNK, events - first);
    takeAll(space, first, span);
    for (let i = 0; i < span; i++) space.chunk.trial[i] = floor((first + i) / slots);
    emit();
  }
}
