import { type EstimateSpec, type SeveritySpecification, severitySpecOf } from '../../domain/index';
import type { SeveritySpec } from '../../engine/index';

/** The law of `factor` times the loss, 0 or more; of a loss in forms, of each of them. */
export function scaledSeverity(spec: SeveritySpecification, factor: number): SeveritySpecification {
  if (spec.form !== 'LOSS_FORMS') return scaledEstimate(spec, factor);
  return { ...spec, forms: spec.forms.map((one) => ({ ...one, spec: scaledEstimate(one.spec, factor) })) };
}

function scaledEstimate(spec: EstimateSpec, factor: number): EstimateSpec {
  if (factor === 0) return { form: 'EXACT', value: 0 };
  return { form: 'DISTRIBUTION', distribution: scaledLaw(severitySpecOf(spec), factor) };
}

function scaledLaw(spec: SeveritySpec, c: number): SeveritySpec {
  switch (spec.type) {
    case 'fixed':
      return { ...spec, value: spec.value * c };
    case 'lognormal':
      return { ...spec, mu: spec.mu + Math.log(c) };
    case 'lognormalInterval':
      return { ...spec, low: spec.low * c, high: spec.high * c };
    case 'pert':
      return { ...spec, min: spec.min * c, mode: spec.mode * c, max: spec.max * c };
    case 'exponential':
      return { ...spec, mean: spec.mean * c };
    case 'gamma':
    case 'weibull':
    case 'lomax':
      return { ...spec, scale: spec.scale * c };
    case 'generalizedPareto':
      return { ...spec, scale: spec.scale * c, threshold: spec.threshold * c };
    case 'splicedPareto':
      return { ...spec, mu: spec.mu + Math.log(c), scale: spec.scale * c };
    case 'discrete':
    case 'empirical':
      return { ...spec, values: spec.values.map((value) => value * c) };
    case 'mixture':
      return { ...spec, components: spec.components.map((component) => scaledLaw(component, c)) };
  }
}
