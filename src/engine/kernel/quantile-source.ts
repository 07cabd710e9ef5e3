import type { DriverDistribution, Severity, Standardized } from '../distributions/distribution';
import { pow } from '../math/pow';

/** A variable as a function of its uniform, ready to be tabulated. */
export interface QuantileSource {
  /** Value where the uniform is p, for p ≤ ½. */
  lower(p: number): number;
  /** Value where the uniform is 1 − q, for q ≤ ½. */
  upper(q: number): number;
  /** The same by the quantiles of a standard variable, which tables share; absent where there is none. */
  readonly standardized?: Standardized | undefined;
  /** Typical size; errors that are tiny against it do not matter. */
  readonly scale: number;
  /** Tail probabilities at which the value jumps or is not smooth. */
  readonly lowerCuts: readonly number[];
  readonly upperCuts: readonly number[];
  /** The points in the order of the uniform, when the variable has no other values; null otherwise. */
  readonly points: readonly { readonly value: number; readonly probability: number }[] | null;
}

/** How far apart the mean and the median of a law may lie before the mean stops being its typical size. */
const SPREAD = 1000;
/** Mass that the atoms may miss by rounding and still make up the whole law. */
const WHOLE = 1 - 1e-9;

export function severitySource(severity: Severity): QuantileSource {
  const { atoms } = severity;
  const atomMass = atoms.reduce((sum, atom) => sum + atom.probability, 0);
  const lowerCuts: number[] = [];
  const upperCuts: number[] = [];
  for (const { value, probability } of atoms) {
    const below = severity.cdf(value);
    const above = severity.survival(value);
    lowerCuts.push(below, below - probability);
    upperCuts.push(above, above + probability);
  }
  for (const value of severity.breakpoints) {
    lowerCuts.push(severity.cdf(value));
    upperCuts.push(severity.survival(value));
  }
  return {
    lower: (p) => severity.quantile(p),
    upper: (q) => severity.survivalQuantile(q),
    standardized: severity.standardized,
    scale: typicalSize(severity),
    lowerCuts: inHalf(lowerCuts),
    upperCuts: inHalf(upperCuts),
    points: atomMass >= WHOLE ? atoms.filter((atom) => atom.probability > 0) : null,
  };
}

/** The mean, unless rare losses dominate it: then what keeps common losses accurate too. */
function typicalSize(severity: Severity): number {
  const { mean } = severity;
  const median = severity.quantile(0.5);
  return Math.min(mean, median > 0 ? SPREAD * median : mean / SPREAD);
}

/** F^power / E[F^power]: the factor by which a driver acts, with mean one. */
export function factorSource(driver: DriverDistribution, power: number): QuantileSource {
  const moment = driver.moment(power);
  const factor = (value: number): number => pow(value, power) / moment;
  const states = driver.states?.filter((state) => state.probability > 0) ?? null;
  return {
    lower: (p) => factor(driver.quantile(p)),
    upper: (q) => factor(driver.survivalQuantile(q)),
    scale: 1,
    lowerCuts: [],
    upperCuts: [],
    points:
      states &&
      [...states]
        .sort((a, b) => a.value - b.value)
        .map(({ value, probability }) => ({ value: factor(value), probability })),
  };
}

function inHalf(cuts: readonly number[]): number[] {
  return [...new Set(cuts.filter((cut) => cut > 0 && cut < 0.5))].sort((a, b) => a - b);
}
