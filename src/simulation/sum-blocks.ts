import { BLOCK_TRIALS, type BlockSums, type LedgerName, type LedgerSums } from '../engine/index';

/** The sums of one ledger over all trials, and block by block; blocks in their order, so that no sum depends on threads. */
export interface LedgerBlocks {
  readonly blocks: readonly LedgerSums[];
  readonly trials: readonly number[];
  readonly pairLoss: Float64Array;
  readonly pairEvents: Float64Array;
  readonly linkLoss: Float64Array;
  readonly linkEvents: Float64Array;
}

/** Gathers one ledger's sums from the blocks of a pass over `trials` trials. */
export function ledgerBlocks(sums: readonly BlockSums[], ledger: LedgerName, trials: number): LedgerBlocks {
  const ordered = [...sums].sort((a, b) => a.block - b.block);
  const blocks = ordered.map((block) => block[ledger]!);
  return addBlocks(
    blocks,
    ordered.map(({ block }) => Math.min(BLOCK_TRIALS, trials - block * BLOCK_TRIALS)),
  );
}

/** The sums of replications, each with its trials. */
export function addBlocks(blocks: readonly LedgerSums[], trials: readonly number[]): LedgerBlocks {
  return {
    blocks,
    trials,
    pairLoss: addArrays(blocks.map((block) => block.pairLoss)),
    pairEvents: addArrays(blocks.map((block) => block.pairEvents)),
    linkLoss: addArrays(blocks.map((block) => block.linkLoss)),
    linkEvents: addArrays(blocks.map((block) => block.linkEvents)),
  };
}

/** Element by element, in the order of the arrays. */
export function addArrays(arrays: readonly Float64Array[]): Float64Array {
  const sums = new Float64Array(arrays[0]?.length ?? 0);
  for (const array of arrays) for (let i = 0; i < sums.length; i++) sums[i]! += array[i]!;
  return sums;
}
