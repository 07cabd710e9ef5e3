import { errorOfMean, type Randomisations, sizesOf, studentDeviate } from './randomisations';
import type { ProbabilityInterval } from './proportion';
import { scoreInterval } from './proportion';

/** What each randomisation has around one loss: trials above it and on it, and by how much those above exceed it (currency). */
export interface Excesses {
  readonly above: Float64Array;
  readonly on: Float64Array;
  readonly excess: Float64Array;
}

/** The randomisations of a stratified sample. */
export interface Replicates {
  /** Trials of each. */
  readonly sizes: Float64Array;
  /** Student's deviate of a 95 % interval. */
  readonly deviate: number;
  excesses(loss: number): Excesses;
  /** Trials above each of these losses, which rise: one array of randomisations a loss. */
  countsAbove(losses: readonly number[]): Float64Array[];
}

export function replicatesOf(sample: Float64Array, randomisations: Randomisations): Replicates {
  const { count, blockTrials } = randomisations;
  const n = sample.length;
  const known = new Map<number, Excesses>();
  return {
    sizes: sizesOf(randomisations, n),
    deviate: studentDeviate(count - 1),
    excesses: (loss) => {
      const found = known.get(loss) ?? excessesOver(sample, loss, randomisations);
      known.set(loss, found);
      return found;
    },
    countsAbove: (losses) => {
      const limits = Float64Array.from(losses);
      const counts = limits.length + 1;
      // By randomisation: how many trials exceed exactly this many of the limits.
      const exceeding = new Float64Array(count * counts);
      for (let trial = 0; trial < n; trial++) {
        const randomisation = Math.floor(trial / blockTrials) % count;
        exceeding[randomisation * counts + limitsBelow(limits, sample[trial]!)]! += 1;
      }
      return losses.map((_, limit) =>
        Float64Array.from({ length: count }, (__, r) =>
          exceeding.subarray(r * counts + limit + 1, (r + 1) * counts).reduce((sum, trials) => sum + trials, 0),
        ),
      );
    },
  };
}

function excessesOver(sample: Float64Array, loss: number, { count, blockTrials }: Randomisations): Excesses {
  const [above, on, excess] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  for (let first = 0; first < sample.length; first += blockTrials) {
    const end = Math.min(sample.length, first + blockTrials);
    let [trialsAbove, trialsOn, sum] = [0, 0, 0];
    for (let trial = first; trial < end; trial++) {
      const over = sample[trial]! - loss;
      if (over > 0) {
        trialsAbove++;
        sum += over;
      } else if (over === 0) trialsOn++;
    }
    const randomisation = (first / blockTrials) % count;
    above[randomisation]! += trialsAbove;
    on[randomisation]! += trialsOn;
    excess[randomisation]! += sum;
  }
  return { above, on, excess };
}

/** How many of the limits, which rise, lie below a loss. */
function limitsBelow(limits: Float64Array, loss: number): number {
  let [low, high] = [0, limits.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (limits[middle]! < loss) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * 95 % interval of a probability from counts by randomisation: the score interval with Student's deviate and the number
 * of independent trials that would have the error seen. Seen never or always, the trials count as independent.
 * Source: Korn & Graubard, Survey Methodology 24 (1998), of the effective number.
 */
export function replicatedInterval(
  { sizes, deviate }: Pick<Replicates, 'sizes' | 'deviate'>,
  counts: Float64Array,
): ProbabilityInterval {
  const [n, count] = [total(sizes), total(counts)];
  const share = count / n;
  if (count === 0 || count === n) return scoreInterval(share, n, deviate);
  const error = errorOfMean(sizes, counts);
  return error === 0 ? { low: share, high: share } : scoreInterval(share, (share * (1 - share)) / error ** 2, deviate);
}

export function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
