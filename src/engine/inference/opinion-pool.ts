/** Several experts' lognormal estimates as one (Clemen and Winkler 1999, Combining probability distributions from experts in risk analysis). */
import { lognormalOfInterval } from '../distributions';
import type { SeveritySpec } from '../model';

/** A central interval that holds `confidence`, 0 < low < high, and the share of trust in it; weights need not add up to 1. */
export interface ExpertInterval {
  low: number;
  high: number;
  confidence: number;
  weight: number;
}

/** The weighted mean of the experts' probabilities: keeps every expert's tail. */
export function linearPool(experts: readonly ExpertInterval[]): SeveritySpec {
  const weights = sharesOf(experts);
  return {
    type: 'mixture',
    weights,
    components: experts.map(({ low, high, confidence }) => ({ type: 'lognormalInterval', low, high, confidence })),
  };
}

/** The normalised geometric mean of the experts' densities: lognormal with the weighted sum of precisions; rules out what one rules out. */
export function logarithmicPool(experts: readonly ExpertInterval[]): { mu: number; sigma: number } {
  const shares = sharesOf(experts);
  let precision = 0;
  let pull = 0;
  experts.forEach((expert, i) => {
    const { mu, sigma } = lognormalOfInterval(expert);
    const worth = shares[i]! / (sigma * sigma);
    precision += worth;
    pull += worth * mu;
  });
  return { mu: pull / precision, sigma: Math.sqrt(1 / precision) };
}

/**
 * Share 0..1 of the variance of the logarithm of the linear pool that lies between the experts rather than within them:
 * 0 where all agree on the median, near 1 where each is sure of another one.
 */
export function disagreement(experts: readonly ExpertInterval[]): number {
  const shares = sharesOf(experts);
  const laws = experts.map(lognormalOfInterval);
  const centre = laws.reduce((sum, { mu }, i) => sum + shares[i]! * mu, 0);
  const between = laws.reduce((sum, { mu }, i) => sum + shares[i]! * (mu - centre) * (mu - centre), 0);
  const within = laws.reduce((sum, { sigma }, i) => sum + shares[i]! * sigma * sigma, 0);
  return between / (between + within);
}

function sharesOf(experts: readonly ExpertInterval[]): number[] {
  const total = experts.reduce((sum, { weight }) => sum + weight, 0);
  return experts.map(({ weight }) => weight / total);
}
