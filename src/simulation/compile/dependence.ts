import type { Organization, RiskCorrelation } from '../../domain/index';
import { type Dependence, frequencyOf, type ModelRisk } from '../../engine/index';
import { byId } from './by-id';

/**
 * The correlations between risks of the model; null where there are none. One with a risk that is retired, or that
 * has no events of its own (in a scenario), correlates nothing and is left out.
 */
export function compileDependence(
  { dependence }: Organization,
  correlations: readonly RiskCorrelation[],
  risks: readonly ModelRisk[],
): Dependence | null {
  const counted = new Set(risks.filter(({ frequency }) => frequencyOf(frequency).mean > 0).map(({ id }) => id));
  const pairs = byId(correlations).flatMap(({ riskIds, spearman }) => {
    const [a, b] = riskIds;
    return a !== undefined && b !== undefined && counted.has(a) && counted.has(b)
      ? [{ between: [a, b] as const, spearman }]
      : [];
  });
  if (pairs.length === 0) return null;
  return dependence?.copula === 'T'
    ? { copula: 't', degreesOfFreedom: dependence.degreesOfFreedom, correlations: pairs }
    : { copula: 'gaussian', correlations: pairs };
}
