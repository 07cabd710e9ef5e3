import type { Site } from '../../domain/index';
import { type Columns, orNull } from '../columns';
import type { NameFilter } from '../filters';
import { type Named, namedTable } from '../named-table';
import { registerSchema } from '../register-schema';

export const siteSchema = (columns: Columns) =>
  registerSchema<Named<Site>>(columns, {
    name: 'site',
    columns: {
      name: columns.text,
      description: orNull(columns.text),
      processes: columns.json,
      nameKey: columns.key,
    },
    indices: ['nameKey'],
  });

export const sites = namedTable<Site, NameFilter>({
  name: 'site',
  narrow: ({ nameContains }, by) => {
    by.containing('nameKey', nameContains);
  },
});
