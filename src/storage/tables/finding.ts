import { FINDING_GRADES, FINDING_SOURCES, FINDING_STATES, type Finding } from '../../domain/index';
import { oneOf } from '../checks';
import { type Columns, idOf, orNull } from '../columns';
import type { FindingFilter } from '../management-filters';
import { linkSchema, type LinkTable } from '../link-table';
import { type Named, namedTable } from '../named-table';
import { registerSchema } from '../register-schema';

const standardLinks: LinkTable<Finding> = {
  name: 'finding_standard',
  owner: 'finding',
  target: null,
  valuesOf: ({ standards }) => standards,
};
const catalogueItemLinks: LinkTable<Finding> = {
  name: 'finding_catalogue_item',
  owner: 'finding',
  target: 'catalogue_item',
  valuesOf: ({ catalogueItemIds }) => catalogueItemIds,
};
const controlLinks: LinkTable<Finding> = {
  name: 'finding_control',
  owner: 'finding',
  target: 'control',
  valuesOf: ({ controlIds }) => controlIds,
};
const riskLinks: LinkTable<Finding> = {
  name: 'finding_risk',
  owner: 'finding',
  target: 'risk',
  valuesOf: ({ riskIds }) => riskIds,
};

export const findingSchemas = (columns: Columns) => [
  registerSchema<Named<Finding>>(columns, {
    name: 'finding',
    columns: {
      name: columns.text,
      description: orNull(columns.text),
      grade: columns.text,
      source: columns.text,
      foundOn: columns.day,
      standards: columns.json,
      catalogueItemIds: columns.json,
      controlIds: columns.json,
      riskIds: columns.json,
      ownerId: orNull(idOf('person', columns.text)),
      dueOn: orNull(columns.day),
      state: columns.text,
      rootCause: orNull(columns.text),
      correction: orNull(columns.text),
      actions: columns.json,
      effectivenessCheck: orNull(columns.json),
      closingNote: orNull(columns.text),
      closedAt: orNull(columns.instant),
      nameKey: columns.key,
    },
    checks: {
      grade: oneOf('grade', FINDING_GRADES),
      source: oneOf('source', FINDING_SOURCES),
      state: oneOf('state', FINDING_STATES),
    },
    indices: ['nameKey', 'ownerId'],
  }),
  linkSchema(standardLinks, columns),
  linkSchema(catalogueItemLinks, columns),
  linkSchema(controlLinks, columns),
  linkSchema(riskLinks, columns),
];

export const findings = namedTable<Finding, FindingFilter>({
  name: 'finding',
  links: [standardLinks, catalogueItemLinks, controlLinks, riskLinks],
  narrow: (filter, by) => {
    by.containing('nameKey', filter.nameContains);
    by.among('grade', filter.grades);
    by.among('source', filter.sources);
    by.linked(standardLinks, filter.standards);
    by.linked(catalogueItemLinks, filter.catalogueItemIds);
    by.linked(controlLinks, filter.controlIds);
    by.linked(riskLinks, filter.riskIds);
    by.among('ownerId', filter.ownerIds);
    by.among('state', filter.states);
    if (filter.includeClosed === false) by.absent('closedAt');
  },
});
