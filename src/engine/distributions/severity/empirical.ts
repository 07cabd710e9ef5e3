import type { SeveritySpec } from '../../model';
import type { Definition, SpecOf } from '../definition';
import type { Severity } from '../distribution';
import { pointLaw } from '../point-law';

/** Observed losses, each equally likely. */
export const empirical: Definition<SpecOf<SeveritySpec, 'empirical'>, Severity> = {
  type: 'empirical',
  parameters: { values: { listOf: 'nonNegative' } },
  build: ({ values }) =>
    pointLaw(
      values,
      values.map(() => 1 / values.length),
    ),
};
