import { frequencyOf, type SeveritySpec, severityOf } from '../../engine/index';
import type { FrequencySpecification, LossFormEstimate, LossForms, SeveritySpecification } from '../estimate';
import { frequencySpecOf, rateOf } from './rate';
import { secondaryProbabilityOf, severityMean, severitySpecOf } from './severity';
import { sumQuantile } from './sum-quantile';

/** Mean and quantiles of an uncertain quantity, in its own unit. */
export interface EstimateSummary {
  mean: number;
  p05: number;
  p50: number;
  p95: number;
}

/** The loss of one event, in currency. Quantiles of a sum of forms are numerical, good to about three digits. */
export function severitySummary(spec: SeveritySpecification): EstimateSummary {
  return spec.form === 'LOSS_FORMS' ? sumSummary(spec) : summary(severitySpecOf(spec));
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

function sumSummary(spec: LossForms): EstimateSummary {
  const lawsOf = (forms: readonly LossFormEstimate[]) => forms.map((one) => severityOf(severitySpecOf(one.spec)));
  const event = {
    primary: lawsOf(spec.forms.filter(({ secondary }) => !secondary)),
    secondary: lawsOf(spec.forms.filter(({ secondary }) => secondary)),
    secondaryProbability: secondaryProbabilityOf(spec),
  };
  const quantile = (p: number): number => sumQuantile(event, p);
  return { mean: severityMean(spec), p05: quantile(0.05), p50: quantile(0.5), p95: quantile(0.95) };
}
