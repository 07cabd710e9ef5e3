import { sum, sumOf } from './sums';

/** Sums by randomisation of a quantity whose mean over trials is known, such as the annual loss. */
export interface MeanControl {
  readonly sums: Float64Array;
  readonly mean: number;
}

/** The mean of a term over the trials of a stratified sample, with the randomisations as replications. */
export interface ReplicatedMean {
  readonly value: number;
  /** Degrees of freedom of its error. */
  readonly freedom: number;
  /** What each randomisation moves the mean by, scaled so that their sum of squares is the squared standard error. */
  readonly influences: Float64Array;
}

/** A residual of which less than this share is its own: that randomisation alone decides the slope. */
const LEAST_OWN_SHARE = 1e-6;

/**
 * Mean of a term from its sums by randomisation, freed by linear regression of what the sample mean of the control is off
 * by. The error weighs each residual by what the regression owes to its randomisation (HC3), since a few large losses make
 * some of them much more scattered than others. Without a control, or where one randomisation makes all its variation, the plain
 * mean with the error of a ratio estimator.
 * Source: Lavenberg & Welch, Management Science 27 (1981); MacKinnon & White, J. Econometrics 29 (1985).
 */
export function controlledMean(sizes: Float64Array, sums: Float64Array, control: MeanControl | null): ReplicatedMean {
  const count = sizes.length;
  const n = sum(sizes);
  const plain = sum(sums) / n;
  const ofTerm = sums.map((own, r) => own - plain * sizes[r]!);
  const uncontrolled = (): ReplicatedMean => {
    const scale = Math.sqrt(count / (count - 1)) / n;
    return { value: plain, freedom: count - 1, influences: ofTerm.map((deviation) => scale * deviation) };
  };
  if (control === null) return uncontrolled();
  const sampled = sum(control.sums) / n;
  const offset = sampled - control.mean;
  const ofControl = control.sums.map((own, r) => own - sampled * sizes[r]!);
  const spread = squares(ofControl);
  const sizeSquares = squares(sizes);
  const ownShares = sizes.map((size, r) => 1 - (size * size) / sizeSquares - ofControl[r]! ** 2 / spread);
  if (!ownShares.every((share) => share > LEAST_OWN_SHARE)) return uncontrolled();
  const slope = sumOf(count, (r) => ofTerm[r]! * ofControl[r]!) / spread;
  const influences = ofTerm.map((deviation, r) => {
    const weight = 1 / n - (offset * ofControl[r]!) / spread;
    return (weight * (deviation - slope * ofControl[r]!)) / ownShares[r]!;
  });
  return { value: plain - slope * offset, freedom: count - 2, influences };
}

export function standardErrorOf({ influences }: ReplicatedMean): number {
  return Math.sqrt(squares(influences));
}

/** Standard error of the difference of two such means over the same randomisations. */
export function errorOfDifference(before: ReplicatedMean, after: ReplicatedMean): number {
  return Math.sqrt(squares(before.influences.map((influence, r) => influence - after.influences[r]!)));
}

function squares(values: Float64Array): number {
  return sumOf(values.length, (r) => values[r]! * values[r]!);
}
