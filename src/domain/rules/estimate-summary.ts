import { frequencyOf, type SeveritySpec, severityOf } from '../../engine/index';
import type { EstimateSpec, FrequencySpecification } from '../estimate';
import { frequencySpecOf, rateOf } from './rate';
import { severitySpecOf } from './severity';

/** Mean and quantiles of an uncertain quantity, in its own unit. */
export interface EstimateSummary {
  mean: number;
  p05: number;
  p50: number;
  p95: number;
}

/** The loss of one event, in currency. */
export function severitySummary(spec: EstimateSpec): EstimateSummary {
  return summary(severitySpecOf(spec));
}

/** The rate, in events per year: its uncertainty is that of the estimate, not that of chance from year to year. */
export function frequencySummary(spec: FrequencySpecification): EstimateSummary {
  const rate = spec.form === 'EVENTS_PER_YEAR' ? rateOf(spec.rate) : null;
  const known = { type: 'fixed', value: frequencyOf(frequencySpecOf(spec)).mean } as const;
  return summary(rate?.law === 'gamma' ? { type: 'gamma', ...rate.gamma } : known);
}

function summary(spec: SeveritySpec): EstimateSummary {
  const law = severityOf(spec);
  return { mean: law.mean, p05: law.quantile(0.05), p50: law.quantile(0.5), p95: law.quantile(0.95) };
}
