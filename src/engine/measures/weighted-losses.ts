/** Losses with how many trials have each; counts are null where each stands for one trial. */
export interface WeightedLosses {
  readonly losses: Float64Array;
  readonly counts: Float64Array | null;
}
