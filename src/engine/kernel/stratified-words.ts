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
const { clz32 } = Math;

/** Whether the losses of a risk's own events are spread evenly. */
export function isStratified(plan: Plan, risk: number): boolean {
  return plan.sampling === 'stratified' && canStratify(plan, risk);
}

/**
 * One word for each root event of the chunk, spread evenly over the events of a block and over blocks: event i of the
 * k-th block of a randomisation gets the bits of i mirrored (van der Corput 1935), moved by the mirrored bits of k within
 * the gaps that a block leaves, and turned by a random word (Cranley and Patterson 1976).
 */
export function stratifiedWords(plan: Plan, space: Workspace, risk: number, block: number, words: Int32Array): void {
  const { chunk, operations } = space;
  const shift = shiftOf(plan, space, risk, block);
  if (chunk.isWhole) {
    operations.mirrorBits(words, chunk.first, chunk.count, shift);
    return;
  }
  for (let i = 0; i < chunk.count; i++) words[i] = (mirrored(indexAt(chunk, i)) + shift) | 0;
}

function shiftOf(plan: Plan, { seedHigh, seedLow }: Workspace, risk: number, block: number): number {
  const { key, salt, spread } = plan.risks;
  const randomisation = block % RANDOMISATIONS;
  philox4x32(scratch, randomisation, 0, tagOf(ROTATION, seedHigh), salt[risk]!, key[risk]!, seedLow);
  const inGap = mirrored((block - randomisation) / RANDOMISATIONS) >>> spread[risk]!;
  return (scratch[0]! + inGap) | 0;
}

/** Bits of the number of gaps that this many events a block leave, rounded up. */
export function spreadOf(eventsPerBlock: number): number {
  return eventsPerBlock <= 1 ? 0 : 32 - clz32(Math.ceil(Math.min(eventsPerBlock, 2 ** 30)) - 1);
}
