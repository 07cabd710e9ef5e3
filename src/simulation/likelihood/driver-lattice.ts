import type { Portfolio, PortfolioRisk } from '../../engine/index';

/** Points of the lattice: a prime, so that every multiplier below runs through all of them. */
const POINTS = 1021;
const MULTIPLIER = 306;

/** Factors by which the drivers act on the rate of a risk, at equally likely points; mean one up to the point count. */
export type RateFactors = (risk: PortfolioRisk) => Float64Array | null;

/**
 * A rank-1 lattice over the drivers: each driver runs through the same equally spaced uniforms, in an order of its
 * own (Korobov, powers of one multiplier). Answers null for a risk whose rate follows no driver.
 */
export function driverLattice(portfolio: Portfolio): RateFactors {
  const quantiles = new Map<string, Float64Array>();
  const values = portfolio.drivers.map(({ spec, distribution }, driver) => {
    const law = JSON.stringify(spec);
    const ascending =
      quantiles.get(law) ?? Float64Array.from({ length: POINTS }, (_, k) => distribution.quantile((k + 0.5) / POINTS));
    quantiles.set(law, ascending);
    const step = powerModulo(MULTIPLIER, driver);
    return Float64Array.from({ length: POINTS }, (_, k) => ascending[(k * step) % POINTS]!);
  });
  return ({ frequencyLoadings }) => {
    if (frequencyLoadings.length === 0) return null;
    const factors = new Float64Array(POINTS).fill(1);
    for (const { driver, loading } of frequencyLoadings) {
      const mean = portfolio.drivers[driver]!.distribution.moment(loading);
      for (let k = 0; k < POINTS; k++) factors[k]! *= values[driver]![k]! ** loading / mean;
    }
    return factors;
  };
}

function powerModulo(base: number, exponent: number): number {
  let power = 1;
  for (let i = 0; i < exponent; i++) power = (power * base) % POINTS;
  return power;
}
