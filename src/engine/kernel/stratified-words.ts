import { ROTATION, tagOf } from '../random/stream';
import { philox4x32 } from '../random/philox';
import { indexAt } from './event-lists';
import { mirrored } from './mirrored';
import type { Plan } from './plan';
import { canStratify } from './stratified-share';
import type { Workspace } from './workspace';

/**
 * Independent randomisations of a stratified run: block b belongs to number b mod RANDOMISATIONS. What they differ by
 * tells the errors.
 */
export const RANDOMISATIONS = 16;

const scratch = new Int32Array(4);
const { floor } = Math;

/** Whether the losses of a risk's own events are spread evenly. */
export function isStratified(plan: Plan, risk: number): boolean {
  return plan.sampling === 'stratified' && canStratify(plan, risk);
}

/**
 * One word for each root event of the chunk, spread evenly over the events of a block and over blocks: the mirrored bits
 * of a number (van der Corput 1935) that runs on from block to block of a randomisation as far as a block has events on
 * average, turned by a random word (Cranley and Patterson 1976).
 */
export function stratifiedWords(plan: Plan, space: Workspace, risk: number, block: number, words: Int32Array): void {
  const { chunk, operations } = space;
  const start = startOf(plan, risk, block);
  const turn = turnOf(plan, space, risk, block);
  if (chunk.isWhole) {
    operations.mirrorBits(words, start + chunk.first, chunk.count, turn);
    return;
  }
  for (let i = 0; i < chunk.count; i++) words[i] = (mirrored(start + indexAt(chunk, i)) + turn) | 0;
}

/** Number of a block's first event in the sequence of its randomisation, within 32 bits. */
function startOf({ risks }: Plan, risk: number, block: number): number {
  return floor(floor(block / RANDOMISATIONS) * risks.stride[risk]!) | 0;
}

function turnOf(plan: Plan, { seedHigh, seedLow }: Workspace, risk: number, block: number): number {
  const { key, salt } = plan.risks;
  philox4x32(scratch, block % RANDOMISATIONS, 0, tagOf(ROTATION, seedHigh), salt[risk]!, key[risk]!, seedLow);
  return scratch[0]!;
}

/** How far the sequence runs on from block to block; by at least one, so that rare events of different blocks differ. */
export function strideOf(eventsPerBlock: number): number {
  return Math.max(1, eventsPerBlock);
}
