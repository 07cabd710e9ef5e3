import type { SeveritySpec } from '../../engine/index';
import type { EstimateSpec } from '../estimate';

/** The engine's law of the loss of one event. */
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
