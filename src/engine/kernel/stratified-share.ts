import type { Portfolio } from '../portfolio';
import { FIRST_POINTS, NONE, type Plan, POINTS } from './plan';

/**
 * The share of the variance of a year's loss that comes from how large single events are, for the events that stratified
 * sampling spreads evenly: Σ E[N] Var(X) over their risks, over Σ E[N] Var(X) + Var(N) E[X]² over all. Of own events, before
 * controls, drivers and insurance; in [0, 1].
 */
export function stratifiedShare(plan: Plan, { risks }: Portfolio): number {
  let [spread, total] = [0, 0];
  risks.forEach(({ frequency, severity }, risk) => {
    if (frequency.mean === 0) return;
    const ofSizes = frequency.mean * severity.variance;
    total += ofSizes + frequency.variance * severity.mean ** 2;
    if (canStratify(plan, risk)) spread += ofSizes;
  });
  if (spread === Infinity) return 1;
  return total > 0 ? spread / total : 0;
}

/**
 * Whether the losses of a risk's own events can be spread evenly: their trials must be drawn apart from their order, so
 * that losses of one trial stay independent. Clusters put neighbours into one trial, and so does a certain event; forms of
 * loss are drawn each for itself.
 */
export function canStratify({ risks }: Plan, risk: number): boolean {
  const process = risks.process[risk];
  return risks.severity[risk] !== NONE && (process === POINTS || process === FIRST_POINTS);
}
