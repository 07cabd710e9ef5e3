import type { FrequencySpecification } from '../../domain/index';
import type { FrequencySpec } from '../../engine/index';

type Rated = Exclude<FrequencySpec, { type: 'bernoulli' | 'binomial' }>;

/**
 * The law whose mean is `factor` times as large, 0 or more: the rate of a Poisson law, and of a negative binomial one
 * (Poisson over a gamma rate) the gamma's scale, so that its size stays. So do drivers act in the engine.
 */
export function scaledFrequency(law: FrequencySpec, factor: number): FrequencySpecification {
  const { type } = law;
  if (type === 'bernoulli' || type === 'binomial') throw new RangeError(`a ${type} law has no rate to scale`);
  return { form: 'EVENTS_PER_YEAR', rate: scaledRate(law, factor) };
}

function scaledRate(law: Rated, factor: number): Extract<FrequencySpecification, { form: 'EVENTS_PER_YEAR' }>['rate'] {
  if (law.type === 'poisson') return { form: 'EXACT', value: law.rate * factor };
  if (factor === 0) return { form: 'EXACT', value: 0 };
  const { mean, size } = law;
  return { form: 'DISTRIBUTION', distribution: { type: 'gamma', shape: size, scale: (mean * factor) / size } };
}
