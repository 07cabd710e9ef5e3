import type { Portfolio, PortfolioRisk } from '../../engine/index';

/** The two uncertainties that a risk may state of itself. */
type UncertaintyKind = 'frequencyUncertainty' | 'severityUncertainty';

/** The portfolio in which risks no longer follow those of their uncertainties that are dropped. */
export function withoutUncertainties(
  portfolio: Portfolio,
  drop: (risk: PortfolioRisk, place: number, kind: UncertaintyKind) => boolean,
): Portfolio {
  const { drivers } = portfolio;
  const risks = portfolio.risks.map((risk, place) => {
    const kept = (kind: UncertaintyKind, loadings: PortfolioRisk['frequencyLoadings']) =>
      loadings.filter(({ driver }) => drivers[driver]!.kind !== kind || !drop(risk, place, kind));
    return {
      ...risk,
      frequencyLoadings: kept('frequencyUncertainty', risk.frequencyLoadings),
      severityLoadings: kept('severityUncertainty', risk.severityLoadings),
    };
  });
  return { ...portfolio, risks };
}

/**
 * Without the uncertainties to which the mean is proportional, so that it is the same and fewer drivers are bound together:
 * of losses that no layer cuts, and of rates unless a probability also follows shared drivers.
 */
export const withoutLinearUncertainties = (portfolio: Portfolio): Portfolio =>
  withoutUncertainties(portfolio, (risk, _, kind) =>
    kind === 'severityUncertainty' ? risk.eventLayer === null : !followsWithProbability(risk, portfolio),
  );

/** A risk whose probability of an event follows a driver that others may follow too. */
export function followsWithProbability(
  { frequencySpec, frequencyLoadings }: PortfolioRisk,
  { drivers }: Portfolio,
): boolean {
  const hasProbability = frequencySpec.type === 'bernoulli' || frequencySpec.type === 'binomial';
  return hasProbability && frequencyLoadings.some(({ driver }) => drivers[driver]!.kind === 'driver');
}
