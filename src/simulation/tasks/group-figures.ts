import {
  BLOCK_TRIALS,
  type LevelFigure,
  type Measured,
  rankSample,
  ratio,
  sampleMoments,
  type TailCodes,
  type TailFigure,
  tailRanks,
  tailValueAtRisk,
  valueAtRisk,
  valueAtRiskRanks,
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
  const n = annual.length;
  const ranked = rankSample(annual);
  ranked.hold(levels.flatMap((level) => [valueAtRiskRanks(n, level), tailRanks(n, level)]));
  return {
    mean: sampleMoments(annual, varianceIsFinite).mean,
    valueAtRisk: levels.map((level) => valueAtRisk(ranked, level)),
    tailValueAtRisk: levels.map((level) => tailValueAtRisk(ranked, level, varianceIsFinite ? 'finite' : 'infinite')),
    tailLoss: levels.map((_, l) =>
      ratio(
        Float64Array.from(tails.blockWeights, (weights) => weights[l]!),
        blockLosses(annual, tails, l),
      ),
    ),
  };
}

/** Weighted loss of each block in the portfolio's tail at one level. */
function blockLosses(annual: Float64Array, { codes, tails, blockWeights }: TailCodes, level: number): Float64Array {
  const { weights } = tails[level]!;
  return Float64Array.from(blockWeights, (_, block) => {
    const end = Math.min(annual.length, (block + 1) * BLOCK_TRIALS);
    let loss = 0;
    for (let trial = block * BLOCK_TRIALS; trial < end; trial++) loss += weights[codes[trial]!]! * annual[trial]!;
    return loss;
  });
}
