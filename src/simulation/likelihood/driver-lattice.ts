import type { Portfolio, PortfolioRisk } from '../../engine/index';
import { type CoupledRanks, coupledRanks } from './coupled-ranks';

/** Points of the lattice: a prime, so that every multiplier runs through all of them. */
const RATES = { points: 1021, multiplier: 306 };
/** Numbers of events are steps of their ranks, which takes more points than smooth rates. */
const COUNTS = { points: 16_381, multiplier: 5693 };

/** Factors by which the drivers act on the rate of a risk, at equally likely points; mean one up to the point count. */
export type RateFactors = (risk: PortfolioRisk) => Float64Array | null;

export interface Lattice {
  readonly factorsOf: RateFactors;
  readonly ranksOf: CoupledRanks;
}

/**
 * A rank-1 lattice over the drivers: each driver runs through the same equally spaced uniforms, in an order of its
 * own (Korobov, powers of one multiplier), and after them the variables of the copula between numbers of events. Answers
 * null for a risk whose rate follows no driver, or whose number of events no copula joins.
 */
export function driverLattice(portfolio: Portfolio): Lattice {
  const { points, multiplier } = portfolio.risks.some(({ latent }) => latent !== null) ? COUNTS : RATES;
  const quantiles = new Map<string, Float64Array>();
  const values = portfolio.drivers.map(({ spec, distribution }, driver) => {
    const law = JSON.stringify(spec);
    const ascending =
      quantiles.get(law) ?? Float64Array.from({ length: points }, (_, k) => distribution.quantile((k + 0.5) / points));
    quantiles.set(law, ascending);
    const step = powerModulo(multiplier, driver, points);
    return Float64Array.from({ length: points }, (_, k) => ascending[(k * step) % points]!);
  });
  let variable = portfolio.drivers.length;
  const uniforms = (): Float64Array => {
    const step = powerModulo(multiplier, variable++, points);
    return Float64Array.from({ length: points }, (_, k) => (((k * step) % points) + 0.5) / points);
  };
  const ranksOf = coupledRanks(portfolio, points, uniforms);
  const factorsOf: RateFactors = ({ frequencyLoadings }) => {
    if (frequencyLoadings.length === 0) return null;
    const factors = new Float64Array(points).fill(1);
    for (const { driver, loading } of frequencyLoadings) {
      const mean = portfolio.drivers[driver]!.distribution.moment(loading);
      for (let k = 0; k < points; k++) factors[k]! *= values[driver]![k]! ** loading / mean;
    }
    return factors;
  };
  return { factorsOf, ranksOf };
}

function powerModulo(base: number, exponent: number, modulus: number): number {
  let power = 1;
  for (let i = 0; i < exponent; i++) power = (power * base) % modulus;
  return power;
}
