/**
 * A part of an uncertain quantity: a function of its own independent inputs, each given by the quantile of one uniform
 * in (0, 1). The quantity is the sum of its parts; parts share no input.
 */
export interface UncertainPart {
  readonly inputs: number;
  /** The part's value where input i stands at its quantile u[i]. */
  evaluate(u: Float64Array): number;
}
