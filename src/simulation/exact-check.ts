import type { ExactCheck, LedgerOutcome, Measured } from '../engine/index';
import type { LedgerSample } from './tasks/sample';

/** Losses closer than this share count as equal: simulated ones are rounded, exact ones carry the method's error. */
const ROUNDING = 1e-5;

/**
 * What the trials alone gave, against the exact figures, in standard errors: mean and TVaR by their own errors, VaR by
 * the share of trials up to the exact VaR against its level, which holds on atoms too. Figures without a finite
 * second moment are left out.
 */
export function exactCheck(annual: Float64Array, sample: LedgerSample, exact: LedgerOutcome): ExactCheck[] {
  const checks = [
    byError('mean', null, sample.annual.mean, exact.mean.value),
    ...sample.valueAtRisk.map(({ level, value }, i) => byRank(annual, level, value, exact.valueAtRisk[i]!.value)),
    ...sample.tailValueAtRisk.map((figure, i) =>
      byError('tailValueAtRisk', figure.level, figure, exact.tailValueAtRisk[i]!.value),
    ),
  ];
  return checks.filter((check) => check !== null);
}

function byError(measure: string, level: number | null, stated: Measured, exact: number | null): ExactCheck | null {
  const { value: simulated, standardError } = stated;
  if (simulated === null || standardError === null || exact === null) return null;
  const difference = simulated - exact;
  const equal = Math.abs(difference) <= ROUNDING * exact;
  if (standardError === 0 && !equal) return null;
  return { measure, level, exact, simulated, z: standardError === 0 ? 0 : difference / standardError };
}

function byRank(
  annual: Float64Array,
  level: number,
  simulated: number | null,
  exact: number | null,
): ExactCheck | null {
  if (simulated === null || exact === null) return null;
  let [below, upTo] = [0, 0];
  for (let trial = 0; trial < annual.length; trial++) {
    if (annual[trial]! < exact * (1 - ROUNDING)) below++;
    if (annual[trial]! <= exact * (1 + ROUNDING)) upTo++;
  }
  const n = annual.length;
  // The exact VaR is a quantile of the sample where P(loss < VaR) ≤ level ≤ P(loss ≤ VaR) holds there too.
  const missing = Math.max(0, level - upTo / n) - Math.max(0, below / n - level);
  const z = missing / Math.sqrt((level * (1 - level)) / n);
  return { measure: 'valueAtRisk', level, exact, simulated, z };
}
