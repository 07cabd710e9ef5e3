import { type Reduction, talliedMeanError, talliedTailValueAtRisk, talliedValueAtRisk } from '../../engine/index';
import { randomisationsOf } from '../randomisations';
import type { CompiledModel } from '../tasks/compile';
import type { HistogramSample } from '../tasks/sample-histogram';
import type { StreamedTails, StreamTailsInput } from '../tasks/stream-tails';
import { partTrials } from './parts';

/** What the second pass compares: each level's VaRs, and the differences that its sums are centred at. */
export function comparedLevels(
  residual: HistogramSample,
  inherent: HistogramSample,
): NonNullable<StreamTailsInput['paired']> {
  return {
    mean: (inherent.annual.mean.value ?? 0) - (residual.annual.mean.value ?? 0),
    levels: residual.valueAtRisk.map(({ level, value }, l) => ({
      inherent: inherent.valueAtRisk[l]!.value!,
      residual: value!,
      excess: excessOf(inherent, l, level) - excessOf(residual, l, level),
    })),
  };
}

/** Mean excess over the VaR of a trial. */
function excessOf({ valueAtRisk, tailValueAtRisk }: HistogramSample, l: number, level: number): number {
  return (1 - level) * (tailValueAtRisk[l]!.value! - valueAtRisk[l]!.value!);
}

/** inherent − residual on common draws, with paired errors from the second pass; the mean is known without error where both are. */
export function streamedReduction(
  compiled: CompiledModel,
  trials: number,
  { residual, inherent }: { residual: HistogramSample; inherent: HistogramSample },
  found: readonly StreamedTails[],
): Reduction {
  const parts = { trials: partTrials(trials), randomisations: randomisationsOf(compiled.plan) };
  const tallies = (l: number) => found.map(({ levels }) => levels[l]!);
  const at = ({ valueAtRisk, tailValueAtRisk, tailExcess }: HistogramSample, l: number) => ({
    valueAtRisk: valueAtRisk[l]!,
    tailValueAtRisk: tailValueAtRisk[l]!,
    tailExcess: tailExcess[l]!,
  });
  const { moments: before, varianceIsFinite } = compiled.inherent!;
  const after = compiled.residual.moments;
  const spreads = found.map(({ difference }) => difference!);
  return {
    mean:
      before && after
        ? { value: before.mean - after.mean, standardError: 0 }
        : {
            value: inherent.annual.mean.value! - residual.annual.mean.value!,
            standardError: varianceIsFinite ? talliedMeanError(parts, spreads) : null,
          },
    valueAtRisk: inherent.valueAtRisk.map((figure, l) =>
      talliedValueAtRisk(parts, tallies(l), figure, residual.valueAtRisk[l]!),
    ),
    tailValueAtRisk: inherent.valueAtRisk.map((_, l) =>
      talliedTailValueAtRisk(parts, tallies(l), at(inherent, l), at(residual, l)),
    ),
  };
}
