import {
  type LevelFigure,
  meanDifference,
  type Randomisations,
  type Reduction,
  type ReplicatedMean,
  type TailFigure,
  tailValueAtRiskDifference,
  valueAtRiskDifference,
} from '../../engine/index';

/** Annual losses of one ledger with the figures that stand on them. */
export interface ComparedLedger {
  annual: Float64Array;
  valueAtRisk: LevelFigure[];
  tailValueAtRisk: TailFigure[];
  tailExcess: readonly (ReplicatedMean | null)[];
}

export interface CompareInput {
  inherent: ComparedLedger;
  residual: ComparedLedger;
  varianceIsFinite: boolean;
  /** Null where years are independent. */
  randomisations: Randomisations | null;
}

/** What the controls take away: inherent − residual on the same trials, with paired errors. */
export function compare({ inherent, residual, varianceIsFinite, randomisations }: CompareInput): Reduction {
  const at = (ledger: ComparedLedger, i: number) => ({
    valueAtRisk: ledger.valueAtRisk[i]!,
    tailValueAtRisk: ledger.tailValueAtRisk[i]!,
    tailExcess: ledger.tailExcess[i]!,
  });
  return {
    mean: meanDifference(inherent.annual, residual.annual, varianceIsFinite, randomisations),
    valueAtRisk: inherent.valueAtRisk.map((figure, i) =>
      valueAtRiskDifference(inherent.annual, residual.annual, figure, residual.valueAtRisk[i]!, randomisations),
    ),
    tailValueAtRisk: inherent.valueAtRisk.map((_, i) =>
      tailValueAtRiskDifference(inherent.annual, residual.annual, at(inherent, i), at(residual, i)),
    ),
  };
}
