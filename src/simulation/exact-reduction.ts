import type { LedgerOutcome, LevelFigure, Reduction } from '../engine/index';

/** inherent − residual of exact figures: differences without error. */
export function exactReduction(inherent: LedgerOutcome, residual: LedgerOutcome): Reduction {
  const differences = (before: readonly LevelFigure[], after: readonly LevelFigure[]) =>
    before.map(({ level, value }, i) => difference(level, value, after[i]!.value));
  const { value, standardError } = difference(0, inherent.mean.value, residual.mean.value);
  return {
    mean: { value, standardError },
    valueAtRisk: differences(inherent.valueAtRisk, residual.valueAtRisk),
    tailValueAtRisk: differences(inherent.tailValueAtRisk, residual.tailValueAtRisk),
  };
}

function difference(level: number, before: number | null, after: number | null) {
  const known = before !== null && after !== null;
  return { level, value: known ? before - after : null, standardError: known ? 0 : null };
}
