import type { Driver } from '../../domain/index';
import { type Columns, orNull } from '../columns';
import type { NameFilter } from '../filters';
import { type Named, namedTable } from '../named-table';
import { registerSchema } from '../register-schema';

export const driverSchema = (columns: Columns) =>
  registerSchema<Named<Driver>>(columns, {
    name: 'driver',
    columns: {
      name: columns.text,
      description: orNull(columns.text),
      distribution: columns.json,
      nameKey: columns.key,
    },
    indices: ['nameKey'],
  });

export const drivers = namedTable<Driver, NameFilter>({
  name: 'driver',
  narrow: ({ nameContains }, by) => {
    by.containing('nameKey', nameContains);
  },
});
