import {
  ascending,
  BLOCK_TRIALS,
  type LevelFigure,
  type Measured,
  ratio,
  sampleMoments,
  type TailCodes,
  type TailFigure,
  tailValueAtRisk,
  valueAtRisk,
} from '../../engine/index';

export interface GroupFiguresInput {
  /** The group's loss in each year, on a shared buffer. */
  annual: Float64Array;
  levels: readonly number[];
  varianceIsFinite: boolean;
  /** Where each year stands in the tails of the whole portfolio. */
  tails: TailCodes;
}

/** Figures of one group from its own years, and its losses in the portfolio's tails. */
export interface GroupSample {
  mean: Measured;
  valueAtRisk: LevelFigure[];
  tailValueAtRisk: TailFigure[];
  tailLoss: { value: number; standardError: number | null }[];
}

export function groupFigures({ annual, levels, varianceIsFinite, tails }: GroupFiguresInput): GroupSample {
  const sorted = ascending(annual);
  return {
    mean: sampleMoments(annual, varianceIsFinite).mean,
    valueAtRisk: levels.map((level) => valueAtRisk(sorted, level)),
    tailValueAtRisk: levels.map((level) => tailValueAtRisk(sorted, level, varianceIsFinite ? 'finite' : 'infinite')),
    tailLoss: levels.map((_, l) => ratio(tailBlocks(annual, tails, l))),
  };
}

/** Weight and weighted loss of each block in the portfolio's tail at one level. */
function tailBlocks(annual: Float64Array, { codes, tails, blockWeights }: TailCodes, level: number) {
  const { weights } = tails[level]!;
  return blockWeights.map((blockWeight, block) => {
    const end = Math.min(annual.length, (block + 1) * BLOCK_TRIALS);
    let loss = 0;
    for (let trial = block * BLOCK_TRIALS; trial < end; trial++) loss += weights[codes[trial]!]! * annual[trial]!;
    return { weight: blockWeight[level]!, loss };
  });
}
