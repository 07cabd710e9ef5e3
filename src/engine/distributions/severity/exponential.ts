import type { SeveritySpec } from '../../model';
import type { Definition, SpecOf } from '../definition';
import type { Severity } from '../distribution';
import { generalizedParetoLaw } from './generalized-pareto';

/** Exponential law: survival e^(−x/mean); the generalised Pareto law with xi = 0. */
export const exponential: Definition<SpecOf<SeveritySpec, 'exponential'>, Severity> = {
  type: 'exponential',
  parameters: { mean: 'positive' },
  build: ({ mean }) => generalizedParetoLaw(0, mean, 0),
};
