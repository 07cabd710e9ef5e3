import { sum, sumOf } from './sums';
import type { WeightedLosses } from './weighted-losses';

/** The analytic mean of the loss: what the sample mean is off by is known. */
export interface KnownMean {
  readonly mean: number;
}

/**
 * A control variate for second moments of a tail: the squared distance from the known mean, whose expectation, the
 * variance, is known too, and which heavy tails move together with the tail's own squares.
 */
export interface SquareControl extends KnownMean {
  /** How far the sample's mean square lies above the known variance. */
  readonly excess: number;
  readonly sampleSquare: number;
  /** Sum of squared deviations of the squares from their mean. */
  readonly spread: number;
}

/** What is known of a loss before sampling: nothing but whether its second moment exists, or control variates. */
export type SecondMoment = 'infinite' | 'finite' | KnownMean | SquareControl;

export function squareControl(
  { losses, counts }: WeightedLosses,
  knownMean: number,
  knownVariance: number,
): SquareControl {
  const trials = (i: number): number => (counts ? counts[i]! : 1);
  const square = (i: number): number => {
    const distance = losses[i]! - knownMean;
    return distance * distance;
  };
  const size = counts ? sum(counts) : losses.length;
  const sampleSquare = sumOf(losses.length, (i) => trials(i) * square(i)) / size;
  let spread = 0;
  for (let i = 0; i < losses.length; i++) {
    const deviation = square(i) - sampleSquare;
    spread += trials(i) * (deviation * deviation);
  }
  return { mean: knownMean, excess: sampleSquare - knownVariance, sampleSquare, spread };
}
