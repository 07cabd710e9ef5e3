import type { BeliefFigures } from '../../domain/index';
import {
  type BetaBelief,
  probabilityInterval,
  probabilityMean,
  type SeveritySpec,
  severityOf,
} from '../../engine/index';

export function lawFigures(spec: SeveritySpec): BeliefFigures {
  const law = severityOf(spec);
  return { mean: law.mean, p05: law.quantile(0.05), p50: law.quantile(0.5), p95: law.quantile(0.95) };
}

/** Of a probability times a factor, at most 1; a belief without failures or without successes is certain. */
export function betaFigures(belief: BetaBelief, factor: number): BeliefFigures {
  const scaled = (p: number): number => Math.min(1, factor * p);
  const mean = scaled(probabilityMean(belief));
  if (belief.a <= 0 || belief.b <= 0) return { mean, p05: mean, p50: mean, p95: mean };
  const [p05, p95] = probabilityInterval(belief, 0.9);
  const [p50] = probabilityInterval(belief, 0);
  return { mean, p05: scaled(p05), p50: scaled(p50), p95: scaled(p95) };
}
