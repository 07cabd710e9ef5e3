import type { FrequencySpec } from '../../model';
import type { Definition, SpecOf } from '../definition';
import type { Frequency } from '../distribution';
import { binomialLaw } from './binomial';

/** At most one event a year. */
export const bernoulli: Definition<SpecOf<FrequencySpec, 'bernoulli'>, Frequency> = {
  type: 'bernoulli',
  parameters: { probability: 'probability' },
  build: ({ probability }) => binomialLaw(1, probability),
};
