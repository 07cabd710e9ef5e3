import { log } from '../math/log';
import { partition } from '../math/partition';
import { monotoneRoot } from '../math/root';
import type { Severity } from './distribution';

/** Rounding of the weighted sums: a level this close to the distribution function at an atom counts as reached. */
const SLACK = 1 + 1e-14;

/**
 * The quantiles of a mixture by a bracketed search: the root lies between the least and the greatest component quantile.
 * Atoms are looked up first, so that a level inside a jump gives the atom itself.
 */
export function mixtureQuantiles(
  law: Pick<Severity, 'cdf' | 'survival' | 'atoms'>,
  components: readonly Severity[],
): Pick<Severity, 'quantile' | 'survivalQuantile'> {
  const points = law.atoms.map((atom) => atom.value);
  const quantile = (p: number): number => {
    const bounds = components.map((component) => component.quantile(p));
    return p >= 1 ? Math.max(...bounds) : search(points, bounds, (x, slack) => law.cdf(x) * slack - p);
  };
  const survivalQuantile = (q: number): number => {
    const bounds = components.map((component) => component.survivalQuantile(q));
    if (q <= 0) return Math.max(...bounds);
    const logQ = log(q);
    return search(points, bounds, (x, slack) => {
      const survival = law.survival(x);
      return survival <= q * slack ? 0 : logQ - log(survival);
    });
  };
  return { quantile, survivalQuantile };
}

/** The smallest x between the bounds with excess(x) ≥ 0, for a nondecreasing `excess` that jumps at `points`. */
function search(
  points: readonly number[],
  bounds: readonly number[],
  excess: (x: number, slack: number) => number,
): number {
  const least = Math.min(...bounds);
  const greatest = Math.max(...bounds);
  if (least === greatest || greatest === Infinity) return greatest;
  const next = partition(points.length, (i) => excess(points[i]!, SLACK) >= 0);
  const atom = points[next] ?? Infinity;
  const low = Math.max(least, points[next - 1] ?? 0);
  const high = Math.min(greatest, atom);
  if (low >= high || (high === atom && excess(high * (1 - 2 ** -52), 1) < 0)) return high;
  const f = (x: number): number => excess(x, 1);
  return f(low) >= 0 ? low : monotoneRoot(f, low, high);
}
