import {
  addToSpread,
  BLOCK_TRIALS,
  codeByBucket,
  type HistogramTails,
  type LedgerName,
  type PairedTally,
  type Plan,
  replayBlock,
  type Spread,
  streamBlocks,
} from '../../engine/index';
import { type ReplayedBlock, weighByCode } from './replay';

export interface StreamTailsInput {
  plan: Plan;
  /** Blocks of one part, of a run of so many years. */
  blocks: readonly number[];
  trials: number;
  tails: { residual: HistogramTails; inherent: HistogramTails | null };
  /** Losses of the residual that are counted exactly: years at least on the first, and above the second of each. */
  limits: readonly { atLeast: number; above: number }[];
  /** The VaRs of each level with the difference of mean excesses over them, and that of the means; null without controls. */
  paired: {
    mean: number;
    levels: readonly { inherent: number; residual: number; excess: number }[];
  } | null;
}

/** What the second pass over a part finds. */
export interface StreamedTails {
  residual: PartTails;
  inherent: PartTails | null;
  limits: { atLeast: number; above: number }[];
  difference: Spread | null;
  levels: PairedTally[];
}

export interface PartTails {
  /** Years of each code. */
  codes: Float64Array;
  /** Weighted losses of pairs in the tail of each level. */
  losses: ReplayedBlock;
}

/** Simulates the blocks of a part anew, now that the VaRs are known: tails by pair, and what both ledgers have in common. */
export function streamTails({ plan, blocks, trials, tails, limits, paired }: StreamTailsInput): StreamedTails {
  const residual = partTails(plan, tails.residual);
  const inherent = tails.inherent && partTails(plan, tails.inherent);
  const found: StreamedTails = {
    residual,
    inherent,
    limits: limits.map(() => ({ atLeast: 0, above: 0 })),
    difference: paired && { centre: paired.mean, sum: 0, square: 0 },
    levels: paired
      ? paired.levels.map(({ excess }) => ({
          before: 0,
          after: 0,
          both: 0,
          influence: { centre: excess, sum: 0, square: 0 },
        }))
      : [],
  };
  const codes = new Uint16Array(BLOCK_TRIALS);
  const add = (
    part: PartTails,
    ledger: LedgerName,
    annual: Float64Array,
    block: number,
    coding: HistogramTails,
  ): void => {
    codes.fill(0);
    const counts = codeByBucket(coding, annual, codes);
    counts.forEach((count, code) => {
      part.codes[code]! += count;
    });
    const losses = weighByCode(
      replayBlock(plan, block, ledger, codes, coding.codeCount),
      coding.codeCount,
      coding.tails,
    );
    losses.forEach((level, l) => {
      const total = part.losses[l]!;
      for (let pair = 0; pair < total.length; pair++) total[pair]! += level[pair]!;
    });
  };
  streamBlocks(plan, blocks, trials, (totals, { block }) => {
    const { annual } = totals.residual;
    limits.forEach((limit, i) => {
      countLimit(annual, limit, found.limits[i]!);
    });
    if (paired) pair(found, totals.inherent!.annual, annual, paired.levels);
    add(residual, 'residual', annual, block, tails.residual);
    if (inherent) add(inherent, 'inherent', totals.inherent!.annual, block, tails.inherent!);
  });
  return found;
}

function partTails(plan: Plan, { codeCount, tails }: HistogramTails): PartTails {
  return { codes: new Float64Array(codeCount), losses: tails.map(() => new Float64Array(plan.pairs.length)) };
}

function countLimit(
  annual: Float64Array,
  { atLeast, above }: { atLeast: number; above: number },
  counts: { atLeast: number; above: number },
) {
  for (let trial = 0; trial < annual.length; trial++) {
    const loss = annual[trial]!;
    if (loss >= atLeast) {
      counts.atLeast++;
      if (loss > above) counts.above++;
    }
  }
}

function pair(
  { difference, levels }: StreamedTails,
  before: Float64Array,
  after: Float64Array,
  limits: readonly { inherent: number; residual: number }[],
): void {
  for (let trial = 0; trial < before.length; trial++) addToSpread(difference!, before[trial]! - after[trial]!);
  limits.forEach(({ inherent: a, residual: b }, l) => {
    const tally = levels[l]!;
    for (let trial = 0; trial < before.length; trial++) {
      const [x, y] = [before[trial]! - a, after[trial]! - b];
      if (x > 0) tally.before++;
      if (y > 0) tally.after++;
      if (x > 0 && y > 0) tally.both++;
      addToSpread(tally.influence, Math.max(0, x) - Math.max(0, y));
    }
  });
}
