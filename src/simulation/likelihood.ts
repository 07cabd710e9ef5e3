import { buildPortfolio, type LedgerName, type Model, type Portfolio, withoutControls } from '../engine/index';
import { driverLattice, type RateFactors } from './likelihood/driver-lattice';
import { noEventOf, reachOf } from './likelihood/no-event';

/**
 * The probability of at least one event in a year for each risk by its id, own or triggered, by generating
 * functions. Exact without drivers; with drivers an average over a lattice of 1,021 points (error below 0.002). Controls
 * that differ between years enter as their mean, and correlated risks that lead to one as if they were independent.
 */
export function annualLikelihoods(model: Model, ledger: LedgerName): Map<string, number> {
  const controlled = buildPortfolio(model);
  const portfolio = ledger === 'inherent' ? withoutControls(controlled) : controlled;
  const factorsOf = driverLattice(portfolio);
  return new Map(portfolio.risks.map(({ id }, risk) => [id, likelihoodOf(portfolio, risk, factorsOf)]));
}

function likelihoodOf(portfolio: Portfolio, target: number, factorsOf: RateFactors): number {
  const reach = reachOf(portfolio, target);
  let fixed = 1;
  let varying: Float64Array | null = null;
  portfolio.risks.forEach((risk, i) => {
    if (reach[i] === 0 || risk.frequency.mean === 0) return;
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
