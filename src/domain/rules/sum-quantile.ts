import type { Severity } from '../../engine/index';

/** Cells of the grid on which laws are convolved. */
const CELLS = 1_024;
/** Each halves the grid at least. */
const MOST_ZOOMS = 60;

/** Losses that arise with every event, and others that arise together with one more event. */
export interface EventForms {
  primary: readonly Severity[];
  secondary: readonly Severity[];
  /** Probability of the event that brings the secondary ones, 0..1. */
  secondaryProbability: number;
}

/**
 * inf{x : P(S ≤ x) ≥ p} of the sum S of independent losses, p in (0, 1), to about three digits: each law is rounded to the
 * middles of 1,024 cells, the rounded laws are convolved, and where the quantile lies in the first quarter of the grid it
 * is looked for again on a finer one. For people to read, not for results.
 */
export function sumQuantile(forms: EventForms, p: number): number {
  const { primary, secondary, secondaryProbability } = forms;
  const all = [...primary, ...secondary];
  const zero = (laws: readonly Severity[]): number => laws.reduce((product, law) => product * law.cdf(0), 1);
  if ((1 - secondaryProbability) * zero(primary) + secondaryProbability * zero(all) >= p) return 0;
  // All stay below their own quantile at once in a share p of cases (Bonferroni), and then the sum below their sum.
  let bound = all.reduce((sum, law) => sum + law.survivalQuantile((1 - p) / all.length), 0);
  for (let zoom = 0; zoom < MOST_ZOOMS; zoom++) {
    const found = quantileWithin(forms, p, bound);
    if (found >= bound / 4) return found;
    // Each rounding moves the sum by at most half a cell.
    bound = 2 * found + (4 * all.length * bound) / CELLS;
  }
  return bound;
}

/** The same on a grid that ends at `bound`. */
function quantileWithin({ primary, secondary, secondaryProbability }: EventForms, p: number, bound: number): number {
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
