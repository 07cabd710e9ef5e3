import { BLOCK_TRIALS, blockCount } from '../../engine/index';

/**
 * A streamed run is divided into so many parts whatever its length and threads: block b belongs to part b mod PARTS. Parts
 * are the replications of errors; as the number of randomisations divides theirs, each belongs to one randomisation.
 */
export const PARTS = 128;

/** The blocks of one part among firstBlock … lastBlock − 1. */
export function blocksOf(part: number, firstBlock: number, lastBlock: number): number[] {
  const first = firstBlock + ((part - (firstBlock % PARTS) + PARTS) % PARTS);
  return Array.from({ length: Math.max(0, Math.ceil((lastBlock - first) / PARTS)) }, (_, i) => first + i * PARTS);
}

/** Parts that have blocks in a run of so many trials. */
export function partsOf(trials: number): number[] {
  return Array.from({ length: Math.min(PARTS, blockCount(trials)) }, (_, part) => part);
}

/** Trials of each part. */
export function partTrials(trials: number): Float64Array {
  return Float64Array.from(partsOf(trials), (part) =>
    blocksOf(part, 0, blockCount(trials)).reduce(
      (sum, block) => sum + Math.min(BLOCK_TRIALS, trials - block * BLOCK_TRIALS),
      0,
    ),
  );
}
