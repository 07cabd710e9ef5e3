import { countAt, HEADER, LONGEST_SIZE_TABLE, logarithmicSizeAt } from './count-table';
import { CHUNK } from './event-lists';
import type { Allocator } from './operations';

/** Thresholds of sizes that are compared one after the other; larger clusters go the slow way. */
const MOST_THRESHOLDS = 32;

/** Room for the events of clusters. */
export interface Clusters {
  readonly thresholds: Uint32Array;
  /** Trials of events: what the last chunk left, then those of the clusters at hand. */
  readonly trials: Uint16Array;
  readonly slow: Uint32Array;
}

export function createClusters(allocate: Allocator): Clusters {
  return {
    thresholds: allocate.uint32(MOST_THRESHOLDS),
    trials: allocate.uint16(CHUNK * (MOST_THRESHOLDS + 2)),
    slow: allocate.uint32(CHUNK + 1),
  };
}

/** Fills the thresholds from a table of sizes; answers how many there are. */
export function setThresholds({ thresholds }: Clusters, tables: Float64Array, offset: number): number {
  const length = Math.min(MOST_THRESHOLDS, tables[offset + 1]! - 1);
  for (let i = 0; i < length; i++) thresholds[i] = Math.floor(tables[offset + HEADER + i]! * 2 ** 32);
  return length;
}

/** The size at u from a table of sizes, summed on beyond its end. */
export function sizeAt(tables: Float64Array, offset: number, u: number, odds: number, logOdds: number): number {
  const length = tables[offset + 1]!;
  if (u < tables[offset + HEADER + length - 1]!) return countAt(tables, offset, u);
  return length < LONGEST_SIZE_TABLE ? length : logarithmicSizeAt(u, odds, logOdds);
}
