/** What learning one input would do to the verdict on a point of risk appetite. Probabilities are shares of years, 0..1. */
export interface AppetiteInformation {
  /** Probability of exceeding the point's loss as things are known now. */
  readonly probability: number;
  /** Mean distance between that and the probability once the input is known. */
  readonly expectedMove: number;
  /** Probability that the verdict (at most the probability allowed, or more) will be another once the input is known. */
  readonly probabilityOfChange: number;
  /** Expected value of partial perfect information, in shares of years, and its standard error. */
  readonly value: number;
  readonly standardError: number;
}

/**
 * The expected value of learning one input for the decision to accept the year's loss as it is or to treat it down to the
 * appetite. The stated loss is the distance between the exceedance probability q and the allowed α on the wrong side:
 * q − α where q > α was accepted, α − q where q < α was treated. Then learning the input is worth
 * EVPPI = E_θ[max(0, α − q(θ))] − max(0, α − E_θ[q(θ)]) ≥ 0, where q(θ) is the probability with the input known and all
 * others as uncertain as before, so that E q(θ) is the probability now. That is the mean loss of the decision of now
 * where q(θ) turns out to be on the other side, which is how it is computed.
 * `exceedances` holds q(θ) by node, equally likely values of the input, and by batch of simulated years, equally many in
 * each; the standard error is a jackknife over the batches.
 * Source: Heath, Manolopoulou and Baio, "A review of methods for analysis of the expected value of information" (2017),
 * section 2; Strong, Oakley and Brennan (2014) for the single parameter case. The inner expectation is simulated on
 * common random numbers here rather than regressed.
 */
export function appetiteInformation(exceedances: readonly Float64Array[], allowed: number): AppetiteInformation {
  const batches = exceedances[0]!.length;
  const all = statistics(exceedances, allowed, null);
  const left = Array.from({ length: batches }, (_, batch) => statistics(exceedances, allowed, batch).value);
  const mean = left.reduce((sum, value) => sum + value / batches, 0);
  const squares = left.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return { ...all, standardError: Math.sqrt((squares * (batches - 1)) / batches) };
}

/** The figures from all batches but one. */
function statistics(exceedances: readonly Float64Array[], allowed: number, without: number | null) {
  const nodes = exceedances.length;
  const known = exceedances.map((byBatch) => meanWithout(byBatch, without));
  const probability = known.reduce((sum, q) => sum + q, 0) / nodes;
  const meanOf = (of: (q: number) => number): number => known.reduce((sum, q) => sum + of(q), 0) / nodes;
  return {
    probability,
    expectedMove: meanOf((q) => Math.abs(q - probability)),
    probabilityOfChange: meanOf((q) => (q <= allowed === probability <= allowed ? 0 : 1)),
    value: meanOf((q) => Math.max(0, probability <= allowed ? q - allowed : allowed - q)),
  };
}

function meanWithout(values: Float64Array, without: number | null): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) if (i !== without) sum += values[i]!;
  return sum / (values.length - (without === null ? 0 : 1));
}
