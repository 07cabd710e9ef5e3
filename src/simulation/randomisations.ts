import {
  BLOCK_TRIALS,
  type Plan,
  RANDOMISATIONS,
  type Randomisations,
  type Replicates,
  sizesOf,
  studentDeviate,
} from '../engine/index';

/** Fewest years that give every randomisation a whole block. */
export const FEWEST_STRATIFIED = RANDOMISATIONS * BLOCK_TRIALS;

/** How the years of a plan divide into independent randomisations; null where each year is independent. */
export function randomisationsOf({ sampling }: Pick<Plan, 'sampling'>): Randomisations | null {
  return sampling === 'stratified' ? { count: RANDOMISATIONS, blockTrials: BLOCK_TRIALS } : null;
}

/** Years of each randomisation of a stratified run, and Student's deviate of intervals from them. */
export function stratifiedYears(trials: number): Pick<Replicates, 'sizes' | 'deviate'> {
  return {
    sizes: sizesOf({ count: RANDOMISATIONS, blockTrials: BLOCK_TRIALS }, trials),
    deviate: studentDeviate(RANDOMISATIONS - 1),
  };
}

/** Replications that errors come from: the randomisations, each the sum of its blocks; the blocks themselves where years are independent. */
export function replications<T>(
  blocks: readonly T[],
  randomisations: Randomisations | null,
  sum: (blocks: readonly T[]) => T,
): readonly T[] {
  if (randomisations === null) return blocks;
  const { count } = randomisations;
  return Array.from({ length: count }, (_, r) => sum(blocks.filter((__, block) => block % count === r)));
}
