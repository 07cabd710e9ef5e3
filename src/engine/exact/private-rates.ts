import type { Portfolio, PortfolioRisk } from '../portfolio';

/** A portfolio in which some risks' own uncertainty of the rate is left out, with its variance by risk. */
export interface WithoutPrivateRates {
  readonly portfolio: Portfolio;
  readonly variances: Float64Array;
}

/**
 * Moments need no quadrature over a multiplier F that only the rate of one Poisson or negative binomial risk follows: given
 * everything else, the number of its events keeps its mean m and gains m²·Var F, and more where it is overdispersed.
 */
export function withoutPrivateRates(portfolio: Portfolio): WithoutPrivateRates {
  const variances = new Float64Array(portfolio.risks.length);
  const isPrivate = (driver: number): boolean => portfolio.drivers[driver]!.kind === 'frequencyUncertainty';
  const risks = portfolio.risks.map((risk, r): PortfolioRisk => {
    const own = risk.frequencyLoadings.find(({ driver }) => isPrivate(driver));
    const { type } = risk.frequencySpec;
    if (!own || type === 'bernoulli' || type === 'binomial') return risk;
    variances[r] = portfolio.drivers[own.driver]!.distribution.variance;
    return { ...risk, frequencyLoadings: risk.frequencyLoadings.filter((loading) => loading !== own) };
  });
  return { portfolio: variances.some((variance) => variance > 0) ? { ...portfolio, risks } : portfolio, variances };
}
