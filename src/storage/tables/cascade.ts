import type { CascadeLink } from '../../domain/index';
import { type Columns, idOf, orNull } from '../columns';
import type { CascadeLinkFilter } from '../filters';
import { registerSchema } from '../register-schema';
import { table } from '../table';
import { byInstant } from '../table-definition';

export const cascadeLinkSchema = (columns: Columns) =>
  registerSchema<CascadeLink>(columns, {
    name: 'cascade_link',
    columns: {
      fromRiskId: idOf('risk', columns.text),
      toRiskId: idOf('risk', columns.text),
      probability: orNull(columns.number),
      meanEvents: orNull(columns.number),
      rationale: orNull(columns.text),
    },
    checks: {
      probability: 'probability BETWEEN 0 AND 1',
      mean_events: 'mean_events >= 0',
      one_strength: '(probability IS NULL) <> (mean_events IS NULL)',
    },
    indices: ['toRiskId'],
    uniques: { pair: ['fromRiskId', 'toRiskId'] },
  });

export const cascadeLinks = table<CascadeLink, 'CREATED_AT', CascadeLinkFilter>({
  name: 'cascade_link',
  owned: true,
  orders: { CREATED_AT: byInstant('createdAt', (link) => link.createdAt) },
  naturalOrder: 'CREATED_AT',
  narrow: ({ fromRiskIds, toRiskIds }, by) => {
    by.among('fromRiskId', fromRiskIds);
    by.among('toRiskId', toRiskIds);
  },
});
