import type { ManagementReview } from '../../domain/index';
import { type Columns, idOf, orNull } from '../columns';
import type { ManagementReviewFilter } from '../management-filters';
import { linkSchema, type LinkTable } from '../link-table';
import { type Named, namedTable } from '../named-table';
import { registerSchema } from '../register-schema';

const standardLinks: LinkTable<ManagementReview> = {
  name: 'management_review_standard',
  owner: 'management_review',
  target: null,
  valuesOf: ({ standards }) => standards,
};

export const managementReviewSchemas = (columns: Columns) => [
  registerSchema<Named<ManagementReview>>(columns, {
    name: 'management_review',
    columns: {
      name: columns.text,
      standards: columns.json,
      startsOn: columns.day,
      endsOn: columns.day,
      chairId: orNull(idOf('person', columns.text)),
      heldOn: orNull(columns.day),
      participantIds: columns.json,
      decisions: columns.json,
      actions: columns.json,
      inputs: orNull(columns.json),
      nameKey: columns.key,
    },
    indices: ['nameKey', 'chairId'],
  }),
  linkSchema(standardLinks, columns),
];

export const managementReviews = namedTable<ManagementReview, ManagementReviewFilter>({
  name: 'management_review',
  links: [standardLinks],
  narrow: (filter, by) => {
    by.containing('nameKey', filter.nameContains);
    by.linked(standardLinks, filter.standards);
    by.among('chairId', filter.chairIds);
  },
});
