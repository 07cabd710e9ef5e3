import {
  buildPortfolio,
  type LedgerName,
  type Model,
  type Portfolio,
  type PortfolioRisk,
  withoutControls,
} from '../engine/index';
import { driverLattice, type Lattice } from './likelihood/driver-lattice';
import { countsAt, noEventOf, reachOf } from './likelihood/no-event';

/**
 * The probability of at least one event in a year for each risk by its id, own or triggered, by generating
 * functions. Exact without drivers; with drivers an average over a lattice of 1,021 points (error below 0.002). Where several
 * correlated risks lead to one, an average over 16,381 points of the copula and the drivers (error below 0.003); a correlation
 * changes nothing else, for it keeps the law of each risk. Controls that differ between years enter as their mean.
 */
export function annualLikelihoods(model: Model, ledger: LedgerName): Map<string, number> {
  const controlled = buildPortfolio(model);
  const portfolio = ledger === 'inherent' ? withoutControls(controlled) : controlled;
  const lattice = driverLattice(portfolio);
  const counts = new Map<string, Float64Array>();
  const countsOf = (risk: PortfolioRisk, ranks: Float64Array): Float64Array => {
    const known = counts.get(risk.id) ?? countsAt(risk, ranks, lattice.factorsOf(risk));
    counts.set(risk.id, known);
    return known;
  };
  return new Map(portfolio.risks.map(({ id }, risk) => [id, likelihoodOf(portfolio, risk, lattice, countsOf)]));
}

function likelihoodOf(
  portfolio: Portfolio,
  target: number,
  { factorsOf, ranksOf }: Lattice,
  countsOf: (risk: PortfolioRisk, ranks: Float64Array) => Float64Array,
): number {
  const reach = reachOf(portfolio, target);
  let fixed = 1;
  let varying: Float64Array | null = null;
  const leads = (risk: PortfolioRisk, i: number): boolean => reach[i]! > 0 && risk.frequency.mean > 0;
  const correlated = portfolio.risks.filter((risk, i) => leads(risk, i) && risk.latent !== null).length > 1;
  portfolio.risks.forEach((risk, i) => {
    if (!leads(risk, i)) return;
    const ranks = correlated ? ranksOf(risk) : null;
    if (ranks !== null) {
      const none = countsOf(risk, ranks).map((count) => (1 - reach[i]!) ** count);
      varying = varying === null ? none : varying.map((product, k) => product * none[k]!);
      return;
    }
    const factors = factorsOf(risk);
    const none = noEventOf(risk, reach[i]!, factors);
    if (factors === null) {
      fixed *= none(1);
      return;
    }
    varying ??= new Float64Array(factors.length).fill(1);
    for (let k = 0; k < factors.length; k++) varying[k]! *= none(factors[k]!);
  });
  return 1 - fixed * meanOf(varying);
}

function meanOf(values: Float64Array | null): number {
  return values === null ? 1 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
