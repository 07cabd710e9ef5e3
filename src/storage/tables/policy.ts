import { POLICY_STATES, type Policy } from '../../domain/index';
import { oneOf } from '../checks';
import { type Columns, idOf, orNull } from '../columns';
import type { PolicyFilter } from '../management-filters';
import { linkSchema, type LinkTable } from '../link-table';
import { type Named, namedTable } from '../named-table';
import { registerSchema } from '../register-schema';

const standardLinks: LinkTable<Policy> = {
  name: 'policy_standard',
  owner: 'policy',
  target: null,
  valuesOf: ({ standards }) => standards,
};
const catalogueItemLinks: LinkTable<Policy> = {
  name: 'policy_catalogue_item',
  owner: 'policy',
  target: 'catalogue_item',
  valuesOf: ({ catalogueItemIds }) => catalogueItemIds,
};

export const policySchemas = (columns: Columns) => [
  registerSchema<Named<Policy>>(columns, {
    name: 'policy',
    columns: {
      name: columns.text,
      standards: columns.json,
      body: orNull(columns.text),
      ownerId: orNull(idOf('person', columns.text)),
      catalogueItemIds: columns.json,
      state: columns.text,
      edition: columns.integer,
      approvals: columns.json,
      reviewDueOn: orNull(columns.day),
      nameKey: columns.key,
    },
    checks: { state: oneOf('state', POLICY_STATES) },
    indices: ['nameKey', 'ownerId'],
  }),
  linkSchema(standardLinks, columns),
  linkSchema(catalogueItemLinks, columns),
];

export const policies = namedTable<Policy, PolicyFilter>({
  name: 'policy',
  links: [standardLinks, catalogueItemLinks],
  narrow: (filter, by) => {
    by.containing('nameKey', filter.nameContains);
    by.linked(standardLinks, filter.standards);
    by.among('ownerId', filter.ownerIds);
    by.linked(catalogueItemLinks, filter.catalogueItemIds);
    by.among('state', filter.states);
  },
});
