import { type Objective } from '../../domain/index';
import { type Columns, idOf, orNull } from '../columns';
import type { ObjectiveFilter } from '../management-filters';
import { linkSchema, type LinkTable } from '../link-table';
import { type Named, namedTable } from '../named-table';
import { registerSchema } from '../register-schema';

const standardLinks: LinkTable<Objective> = {
  name: 'objective_standard',
  owner: 'objective',
  target: null,
  valuesOf: ({ standards }) => standards,
};

export const objectiveSchemas = (columns: Columns) => [
  registerSchema<Named<Objective>>(columns, {
    name: 'objective',
    columns: {
      name: columns.text,
      standards: columns.json,
      measure: columns.text,
      unit: orNull(columns.text),
      baseline: orNull(columns.number),
      target: columns.number,
      dueOn: columns.day,
      ownerId: orNull(idOf('person', columns.text)),
      plan: orNull(columns.text),
      measurements: columns.json,
      nameKey: columns.key,
    },
    indices: ['nameKey', 'ownerId'],
  }),
  linkSchema(standardLinks, columns),
];

export const objectives = namedTable<Objective, ObjectiveFilter>({
  name: 'objective',
  links: [standardLinks],
  narrow: (filter, by) => {
    by.containing('nameKey', filter.nameContains);
    by.linked(standardLinks, filter.standards);
    by.among('ownerId', filter.ownerIds);
  },
});
