import type { SeveritySpec } from '../../model';
import type { Definition, SpecOf } from '../definition';
import type { Severity } from '../distribution';
import { generalizedParetoLaw } from './generalized-pareto';

/** Lomax (Pareto II) law: survival (scale/(scale + x))^alpha; generalised Pareto with xi = 1/alpha, scale/alpha. */
export const lomax: Definition<SpecOf<SeveritySpec, 'lomax'>, Severity> = {
  type: 'lomax',
  parameters: { alpha: 'aboveOne', scale: 'positive' },
  build: ({ alpha, scale }) => generalizedParetoLaw(1 / alpha, scale / alpha, 0),
};
