import type { Frequency } from '../distributions/distribution';
import { log } from '../math';

/**
 * How many sums independent amounts have that are likelier than a probability, before equal ones are joined: counted by
 * likelihood alone, in classes, which takes no list of them.
 */
export class OutcomeCount {
  /** By class of −log2 of the probability. */
  #classes: Float64Array;

  constructor(leastProbability: number) {
    this.#classes = new Float64Array(1 + classOf(leastProbability));
    this.#classes[0] = 1;
  }

  get total(): number {
    return this.#classes.reduce((sum, count) => sum + count, 0);
  }

  /** Adds an independent amount, given by the probabilities of its values. */
  add(probabilities: readonly number[]): void {
    const next = new Float64Array(this.#classes.length);
    for (const probability of probabilities) {
      const moved = probability > 0 ? classOf(probability) : next.length;
      for (let at = 0; at + moved < next.length; at++) next[at + moved]! += this.#classes[at]!;
    }
    this.#classes = next;
  }
}

/** Half a power of two wide, so that rounding to classes hardly counts over the few amounts of a likely sum. */
const CLASSES = 2 / log(2);

function classOf(probability: number): number {
  return Math.round(-log(probability) * CLASSES);
}

/**
 * How many sums the losses of a year have when each event is one of `values` equally likely values; counts of events so
 * rare that each of their sums is below `leastProbability` are left out. Stops beyond `most`.
 */
export function multisetCount(frequency: Frequency, values: number, leastProbability: number, most: number): number {
  let total = 0;
  /** (values + n − 1 choose n), and how likely one of them with all values different is, given n. */
  let multisets = 1;
  let likelihood = 1;
  const last = frequency.quantile(1 - leastProbability);
  for (let n = 0; n <= last && total <= most; n++) {
    if (frequency.pmf(n) * likelihood >= leastProbability) total += multisets;
    multisets *= (values + n) / (n + 1);
    likelihood *= Math.min(1, (n + 1) / values);
  }
  return total;
}
