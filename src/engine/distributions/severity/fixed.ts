import type { SeveritySpec } from '../../model';
import type { Definition, SpecOf } from '../definition';
import type { Severity } from '../distribution';
import { pointLaw } from '../point-law';

/** Every event costs the same. */
export const fixed: Definition<SpecOf<SeveritySpec, 'fixed'>, Severity> = {
  type: 'fixed',
  parameters: { value: 'nonNegative' },
  build: ({ value }) => pointLaw([value], [1]),
};
