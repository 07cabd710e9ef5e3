import { type LossForm, type ModelRisk, type SeveritySpec, severityOf } from '../../engine/index';
import type { EstimateSpec, LossForms, SeveritySpecification } from '../estimate';

/** The engine's law of the loss of one event, or of one form of it. */
export function severitySpecOf(spec: EstimateSpec): SeveritySpec {
  switch (spec.form) {
    case 'EXACT':
      return { type: 'fixed', value: spec.value };
    case 'RANGE':
      return { type: 'lognormalInterval', low: spec.low, high: spec.high, confidence: spec.confidence };
    case 'THREE_POINT':
      return { type: 'pert', min: spec.min, mode: spec.mode, max: spec.max, shape: spec.shape };
    case 'DISTRIBUTION':
      return spec.distribution;
  }
}

/** The loss of one event in the engine's terms: one severity, or its forms. */
export function eventLossOf(
  spec: SeveritySpecification,
): Pick<ModelRisk, 'severity' | 'lossForms' | 'secondaryProbability'> {
  if (spec.form !== 'LOSS_FORMS') return { severity: severitySpecOf(spec) };
  const lossForms = spec.forms.map(
    ({ form, secondary, spec }): LossForm => ({ form, secondary, severity: severitySpecOf(spec) }),
  );
  return spec.secondaryProbability === null
    ? { lossForms }
    : { lossForms, secondaryProbability: secondaryProbabilityOf(spec) };
}

/**
 * Share of events that bring the secondary loss event, 0..1; of three points their mean, for what is uncertain about one
 * event's chance cannot be told from the chance.
 */
export function secondaryProbabilityOf({ secondaryProbability }: LossForms): number {
  return secondaryProbability === null ? 0 : meanOf(secondaryProbability);
}

/** Mean loss of one event, in currency. */
export function severityMean(spec: SeveritySpecification): number {
  if (spec.form !== 'LOSS_FORMS') return meanOf(spec);
  return lossFormMeans(spec).reduce((sum, mean) => sum + mean, 0);
}

/** What each form adds to the mean loss of an event, in currency, in the order of the forms. */
export function lossFormMeans(spec: LossForms): number[] {
  const secondary = secondaryProbabilityOf(spec);
  return spec.forms.map((one) => meanOf(one.spec) * (one.secondary ? secondary : 1));
}

const meanOf = (spec: EstimateSpec): number => severityOf(severitySpecOf(spec)).mean;
