import type { Portfolio } from '../portfolio';
import type { ExactRefusal } from './refusal';

/** Whether counts of own events are joined by a copula. */
export function hasCorrelatedCounts({ risks }: Portfolio): boolean {
  return risks.some(({ latent, frequency }) => latent !== null && frequency.mean > 0);
}

export function correlatedCountRefusals(portfolio: Portfolio): ExactRefusal[] {
  if (!hasCorrelatedCounts(portfolio)) return [];
  const message = 'counts joined by a copula have no generating function in closed form; use simulation';
  return [{ code: 'CORRELATED_COUNTS', path: 'dependence', message }];
}
