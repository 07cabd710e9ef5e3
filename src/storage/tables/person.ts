import type { Person } from '../../domain/index';
import { type Columns, orNull } from '../columns';
import type { NameFilter } from '../filters';
import { type Named, namedTable } from '../named-table';
import { registerSchema } from '../register-schema';

export const personSchema = (columns: Columns) =>
  registerSchema<Named<Person>>(columns, {
    name: 'person',
    columns: { name: columns.text, jobTitle: orNull(columns.text), nameKey: columns.key },
    indices: ['nameKey'],
  });

export const persons = namedTable<Person, NameFilter>({
  name: 'person',
  narrow: ({ nameContains }, by) => {
    by.containing('nameKey', nameContains);
  },
});
