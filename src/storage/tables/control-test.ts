import type { ControlTest } from '../../domain/index';
import { type Columns, idOf, orNull } from '../columns';
import type { ControlTestFilter } from '../filters';
import { registerSchema } from '../register-schema';
import { table } from '../table';
import { byInstant, byText } from '../table-definition';

export const controlTestSchema = (columns: Columns) =>
  registerSchema<ControlTest>(columns, {
    name: 'control_test',
    columns: {
      controlId: idOf('control', columns.text),
      performedOn: columns.orderedDay,
      samples: columns.integer,
      passes: columns.integer,
      method: orNull(columns.text),
      testerId: orNull(idOf('person', columns.text)),
      externalReference: orNull(columns.text),
    },
    checks: { samples: 'samples >= 1', passes: 'passes >= 0 AND passes <= samples' },
    indices: ['controlId', 'performedOn'],
    uniques: { external_reference: ['organizationId', 'externalReference'] },
  });

export const controlTests = table<ControlTest, 'CREATED_AT' | 'PERFORMED_ON', ControlTestFilter>({
  name: 'control_test',
  owned: true,
  orders: {
    CREATED_AT: byInstant('createdAt', ({ createdAt }) => createdAt),
    PERFORMED_ON: byText('performedOn', ({ performedOn }) => performedOn),
  },
  naturalOrder: 'CREATED_AT',
  narrow: ({ controlIds, externalReferences }, by) => {
    by.among('controlId', controlIds);
    by.among('externalReference', externalReferences);
  },
});
