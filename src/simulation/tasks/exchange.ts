import { BLOCK_TRIALS, type LedgerTotals } from '../../engine/index';

export interface ExchangeInput {
  /** Totals of all risks before. */
  base: LedgerTotals;
  /** Totals of the affected risks alone: as they were, and as they are. */
  before: LedgerTotals;
  /** On shared buffers: becomes the totals of all risks after. */
  after: LedgerTotals;
  /** Whether the largest occurrences are asked for too. */
  largest: boolean;
}

/**
 * Takes the affected risks' old losses out of each year and puts the new ones in. Losses are whole quanta, so the sums
 * are those of a pass over all risks, to the last bit. A largest occurrence cannot be taken out: where it was an old
 * one and the new ones are smaller, the year's largest is only known to be no less than the new ones, and its block is
 * named in the answer.
 */
export function exchange({ base, before, after, largest }: ExchangeInput): number[] {
  exchangeSums(base.annual, before.annual, after.annual);
  if (after.ceded && base.ceded && before.ceded) exchangeSums(base.ceded, before.ceded, after.ceded);
  return largest ? exchangeLargest(base.largest, before.largest, after.largest) : [];
}

function exchangeSums(base: Float64Array, before: Float64Array, after: Float64Array): void {
  for (let trial = 0; trial < after.length; trial++) after[trial]! += base[trial]! - before[trial]!;
}

function exchangeLargest(base: Float64Array, before: Float64Array, after: Float64Array): number[] {
  const open = new Set<number>();
  for (let trial = 0; trial < after.length; trial++) {
    const whole = base[trial]!;
    if (after[trial]! >= whole) continue;
    if (before[trial]! < whole) after[trial] = whole;
    else open.add(Math.floor(trial / BLOCK_TRIALS));
  }
  return [...open];
}
