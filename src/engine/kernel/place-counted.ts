import { setKept } from './draw-events';
import { CHUNK } from './event-lists';
import { countLatent } from './latent-counts';
import { BLOCK_TRIALS, type Plan } from './plan';
import type { Workspace } from './workspace';

/**
 * Events of a correlated risk, whose number in each trial its latent variable says. The k-th event of a trial has index
 * trial + k · (trials of a block), so that an event more in one trial changes no draw of the others.
 */
export function placeCounted(plan: Plan, space: Workspace, risk: number, block: number, emit: () => void): void {
  countLatent(plan, space, risk, block);
  const { keep, latents } = space;
  const { counts, open } = latents;
  let count = 0;
  for (let trial = 0; trial < BLOCK_TRIALS; trial++) {
    if (counts[trial]! > 0 && (!keep || keep[trial] !== 0)) open[count++] = trial;
  }
  for (let layer = 0; count > 0; layer++) {
    emitLayer(space, layer, count, emit);
    let left = 0;
    for (let i = 0; i < count; i++) if (counts[open[i]!]! > layer + 1) open[left++] = open[i]!;
    count = left;
  }
}

/** Hands on the event number `layer` of the open trials, in chunks that begin where the stream can. */
function emitLayer({ chunk, latents }: Workspace, layer: number, count: number, emit: () => void): void {
  const { open } = latents;
  for (let i = 0; i < count; ) {
    const start = open[i]! - (open[i]! % CHUNK);
    chunk.first = layer * BLOCK_TRIALS + start;
    chunk.span = CHUNK;
    let kept = 0;
    for (; i < count && open[i]! < start + CHUNK; i++) {
      chunk.trial[kept] = open[i]!;
      chunk.index[kept++] = layer * BLOCK_TRIALS + open[i]!;
    }
    setKept(chunk, kept);
    emit();
  }
}
