import { STANDARDS, type ManagementSystem } from '../../domain/index';
import { oneOf } from '../checks';
import { type Columns, idOf, orNull } from '../columns';
import type { ManagementSystemFilter } from '../management-filters';
import { type Named, namedTable } from '../named-table';
import { registerSchema } from '../register-schema';

export const managementSystemSchema = (columns: Columns) =>
  registerSchema<Named<ManagementSystem>>(columns, {
    name: 'management_system',
    columns: {
      name: columns.text,
      standard: columns.text,
      scope: orNull(columns.text),
      exclusions: orNull(columns.text),
      issues: columns.json,
      ownerId: orNull(idOf('person', columns.text)),
      certifiedOn: orNull(columns.day),
      certificateExpiresOn: orNull(columns.day),
      certificationBody: orNull(columns.text),
      nameKey: columns.key,
    },
    checks: { standard: oneOf('standard', STANDARDS) },
    uniques: { standard: ['organizationId', 'standard'] },
    indices: ['nameKey', 'ownerId'],
  });

export const managementSystems = namedTable<ManagementSystem, ManagementSystemFilter>({
  name: 'management_system',
  narrow: (filter, by) => {
    by.containing('nameKey', filter.nameContains);
    by.among('standard', filter.standards);
    by.among('ownerId', filter.ownerIds);
  },
});
