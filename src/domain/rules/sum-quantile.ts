import type { Severity } from '../../engine/index';

/** Cells of the grid on which laws are convolved. */
const CELLS = 1_024;

/** Losses that arise with every event, and others that arise together with one more event. */
export interface EventForms {
  primary: readonly Severity[];
  secondary: readonly Severity[];
  /** Probability of the event that brings the secondary ones, 0..1. */
  secondaryProbability: number;
}

/**
 * inf{x : P(S ≤ x) ≥ p} of the sum S of independent losses, p in (0, 1), within about a thousandth of itself where the
 * losses are of like size: each law is rounded to the middles of 1,024 cells up to a bound of the quantile, and the
 * rounded laws are convolved. For people to read, not for results.
 */
export function sumQuantile({ primary, secondary, secondaryProbability }: EventForms, p: number): number {
  const all = [...primary, ...secondary];
  // All stay below their own quantile at once in a share p of cases (Bonferroni), and then the sum below their sum.
  const bound = all.reduce((sum, law) => sum + law.survivalQuantile((1 - p) / all.length), 0);
  if (!(bound > 0)) return 0;
  const step = bound / CELLS;
  const without = primary.reduce((masses, law) => convolved(masses, cellMasses(law, step)), nothing());
  const withAll = secondary.reduce((masses, law) => convolved(masses, cellMasses(law, step)), without);
  let below = 0;
  for (let cell = 0; cell <= CELLS; cell++) {
    const mass = (1 - secondaryProbability) * without[cell]! + secondaryProbability * withAll[cell]!;
    if (below + mass >= p) return cell === 0 ? 0 : step * (cell - 0.5 + (p - below) / mass);
    below += mass;
  }
  return bound;
}

const nothing = (): Float64Array => Float64Array.from({ length: CELLS + 1 }, (_, cell) => (cell === 0 ? 1 : 0));

function cellMasses(law: Severity, step: number): Float64Array {
  const upTo = Float64Array.from({ length: CELLS + 1 }, (_, cell) => law.cdf((cell + 0.5) * step));
  return upTo.map((value, cell) => value - (cell === 0 ? 0 : upTo[cell - 1]!));
}

/** Masses of the sum as far as the grid reaches. */
function convolved(a: Float64Array, b: Float64Array): Float64Array {
  const sum = new Float64Array(CELLS + 1);
  for (let i = 0; i <= CELLS; i++) {
    const mass = a[i]!;
    if (mass === 0) continue;
    for (let j = 0; i + j <= CELLS; j++) sum[i + j]! += mass * b[j]!;
  }
  return sum;
}
