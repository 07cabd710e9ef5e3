import type { Severity } from '../distributions/distribution';
import { exactSum } from '../math';
import { plainLogTable } from './log-table';

/** A severity with its excess, as the grids need it. */
export interface SeverityLaw extends Severity {
  /** E[(X − x)+]. */
  excessMean(x: number): number;
}

const ROUNDING = 4e-16;

export function severityLaw(severity: Severity): SeverityLaw {
  return { ...forwarded(severity), excessMean: (x) => Math.max(severity.mean - severity.limitedMean(x), 0) };
}

/** The same with survival and excess read from tables that are filled as they are asked for; limited means stay exact. */
export function tabulatedSeverity(severity: Severity): SeverityLaw {
  const onAtoms = exactSum(severity.atoms.map(({ probability }) => probability));
  const plain = severityLaw(severity);
  if (onAtoms > 1 - 1e-14) return plain;
  const jumps = [
    ...severity.breakpoints,
    ...severity.atoms.map(({ value }) => value),
    severity.minimum,
    severity.maximum,
  ];
  const points = [...new Set(jumps)].filter((point) => point > 0 && point < Infinity).sort((a, b) => a - b);
  const survival = plainLogTable((x) => severity.survival(x), points, 0);
  const excess = plainLogTable((x) => plain.excessMean(x), points, ROUNDING * severity.mean);
  return {
    ...plain,
    survival: (x) => (x > 0 ? survival.value(x) : severity.survival(x)),
    excessMean: (x) => (x > 0 ? excess.value(x) : severity.mean),
  };
}

function forwarded(severity: Severity): Severity {
  const { mean, variance, minimum, maximum, atoms, breakpoints } = severity;
  return {
    mean,
    variance,
    minimum,
    maximum,
    atoms,
    breakpoints,
    cdf: (x) => severity.cdf(x),
    survival: (x) => severity.survival(x),
    quantile: (p) => severity.quantile(p),
    survivalQuantile: (q) => severity.survivalQuantile(q),
    limitedMean: (x) => severity.limitedMean(x),
    limitedSecondMoment: (x) => severity.limitedSecondMoment(x),
  };
}
