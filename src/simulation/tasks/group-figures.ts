import {
  BLOCK_TRIALS,
  type LevelFigure,
  type Measured,
  type Randomisations,
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
import { replications } from '../randomisations';

export interface GroupFiguresInput {
  /** The group's loss in each year, on a shared buffer. */
  annual: Float64Array;
  levels: readonly number[];
  varianceIsFinite: boolean;
  /** Where each year stands in the tails of the whole portfolio. */
  tails: TailCodes;
  /** Null where years are independent. */
  randomisations: Randomisations | null;
}

/** Figures of one group from its own years, and its losses in the portfolio's tails. */
export interface GroupSample {
  mean: Measured;
  valueAtRisk: LevelFigure[];
  tailValueAtRisk: TailFigure[];
  tailLoss: { value: number; standardError: number | null }[];
}

export function groupFigures(input: GroupFiguresInput): GroupSample {
  const { annual, levels, varianceIsFinite, tails, randomisations } = input;
  const n = annual.length;
  const ranked = rankSample(annual, randomisations);
  ranked.hold(levels.flatMap((level) => [valueAtRiskRanks(n, level), tailRanks(n, level)]));
  return {
    mean: sampleMoments(annual, varianceIsFinite, randomisations).mean,
    valueAtRisk: levels.map((level) => valueAtRisk(ranked, level)),
    tailValueAtRisk: levels.map((level) => tailValueAtRisk(ranked, level, varianceIsFinite ? 'finite' : 'infinite')),
    tailLoss: levels.map((_, l) => {
      const weights = tails.blockWeights.map((block) => block[l]!);
      const losses = Array.from(blockLosses(annual, tails, l));
      return ratio(
        Float64Array.from(replications(weights, randomisations, added)),
        Float64Array.from(replications(losses, randomisations, added)),
      );
    }),
  };
}

const added = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

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
