import { normalQuantile } from '../math/normal-quantile';
import { studentQuantile } from '../math/student-quantile';
import type { PortfolioRisk } from '../portfolio';

/** Events a year of a correlated risk that the stream can number. */
export const MOST_COUNTED = 2 ** 17;
const SMALLEST_TAIL = 1e-17;
const NEARLY_ONE = 1 - 2 ** -53;
/** Masses below this are beyond what a latent variable can reach. */
const NEGLIGIBLE = 1e-25;

/**
 * The numbers of events as steps of the latent variable: more than n where it lies above the quantile, in its own law, of
 * P(N ≤ n). A count table: [least number, how many, 0, thresholds …]. Throws RangeError beyond MOST_COUNTED events.
 */
export function latentThresholds({ id, frequency }: PortfolioRisk, degrees: number | null): Float64Array {
  if (frequency.quantile(NEARLY_ONE) > MOST_COUNTED) {
    const message = `a simulation can number at most ${MOST_COUNTED} events a year of a correlated risk`;
    throw new RangeError(`risk ${id}: ${message}`);
  }
  const first = frequency.quantile(SMALLEST_TAIL);
  const masses: number[] = [];
  for (let n = first; n <= frequency.mean || masses.at(-1)! > NEGLIGIBLE; n++) masses.push(frequency.pmf(n));
  const above = new Float64Array(masses.length);
  for (let i = masses.length - 2; i >= 0; i--) above[i] = above[i + 1]! + masses[i + 1]!;
  let upTo = 0;
  const thresholds = masses.map((mass, i) => {
    upTo += mass;
    return upTo <= 0.5 ? lowerQuantile(upTo, degrees) : -lowerQuantile(Math.min(0.5, above[i]!), degrees);
  });
  return Float64Array.from([first, thresholds.length, 0, ...thresholds]);
}

const lowerQuantile = (p: number, degrees: number | null): number =>
  degrees === null ? normalQuantile(p) : studentQuantile(degrees, p);
