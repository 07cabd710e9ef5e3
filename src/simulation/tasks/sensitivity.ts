import {
  type Model,
  MOST_DIMENSIONS,
  type SobolIndex,
  sobolIndices,
  tornado,
  type TornadoBar,
} from '../../engine/index';
import { modelOfMeans } from '../model-of-means';
import type { Refusal } from '../refusal';
import {
  type EpistemicInput,
  epistemicInputs,
  quantilesOf,
  type StatedUncertainty,
} from '../sensitivity/epistemic-input';
import { type UncertainMean, uncertainMean } from '../sensitivity/uncertain-mean';

export interface SensitivityInput {
  model: Model;
  stated: StatedUncertainty;
  /** 0 … 2^53 − 1. */
  seed: number;
}

/** One uncertain input and what the mean annual loss owes to it. */
export interface InputSensitivity {
  input: EpistemicInput;
  /** Quantiles of its value. */
  p05: number;
  p50: number;
  p95: number;
  /** Mean annual loss with the input at its 5th and 95th percentile, and how far these are apart; currency per year. */
  atLow: number;
  atHigh: number;
  swing: number;
  /** Null when nothing varies, or among too many inputs for the points. */
  index: SobolIndex | null;
}

export interface MeanSensitivity {
  /** Mean annual loss with all inputs at their central values; currency per year. */
  central: number;
  /** Mean and standard deviation of the mean annual loss over the uncertainty of all inputs; currency per year. */
  mean: number;
  standardDeviation: number;
  /** The widest swing first. */
  inputs: InputSensitivity[];
}

/** Points of each of the 32 randomisations; fewer where each costs much, which the intervals then show. */
const POINTS = 64;
const COSTLY_POINTS = 16;
const MOST_INPUTS = MOST_DIMENSIONS / 2;

/**
 * What the mean annual loss of a compiled register owes to each of its uncertain inputs; for means, what is not known of a
 * control stands at its mean.
 */
export function sensitivity({ model, stated, seed }: SensitivityInput): MeanSensitivity | { refusals: Refusal[] } {
  const inputs = epistemicInputs(model, stated);
  const mean = uncertainMean(modelOfMeans(model), inputs);
  if (mean === null) return { refusals: [NO_ANALYTIC_MEAN] };
  const bars = tornado(inputs.length, mean.withOne);
  const quantiles = quantilesOf(inputs);
  const shares = variance(mean, bars, seed);
  return {
    central: mean.central,
    mean: shares.mean,
    standardDeviation: shares.standardDeviation,
    inputs: bars.map(({ input, atLow, atHigh, swing }) => {
      const [p05, p50, p95] = [0.05, 0.5, 0.95].map((u) => quantiles[input]!(u)) as [number, number, number];
      return { input: inputs[input]!, p05, p50, p95, atLow, atHigh, swing, index: shares.indices.get(input) ?? null };
    }),
  };
}

const NO_ANALYTIC_MEAN: Refusal = {
  code: 'MEAN_NOT_ANALYTIC',
  path: '$',
  message: 'the mean annual loss has no analytic form: an annual layer, or more than four drivers bound together',
};

/** Mean and deviation over the uncertainty of the inputs, and each input's share of the variance. */
function variance({ central, costly, groups, partOf }: UncertainMean, bars: readonly TornadoBar[], seed: number) {
  const rank = new Map(bars.map(({ input }, at) => [input, at]));
  const bySwing = (a: number, b: number): number => rank.get(a)! - rank.get(b)!;
  const studied = groups.map((group) => [...group].sort(bySwing).slice(0, MOST_INPUTS));
  const parts = studied.map(partOf);
  const found = sobolIndices(
    parts.map(({ part }) => part),
    { seed, points: costly ? COSTLY_POINTS : POINTS },
  );
  const constant = parts.reduce((rest, part) => rest - part.central, central);
  const indices = new Map(
    studied.flatMap((inputs, p) => inputs.map((input, i) => [input, found.indices?.[p]![i] ?? null] as const)),
  );
  return { mean: constant + found.mean, standardDeviation: Math.sqrt(found.variance), indices };
}
