import { type InterestedParty } from '../../domain/index';
import { type Columns } from '../columns';
import type { InterestedPartyFilter } from '../management-filters';
import { linkSchema, type LinkTable } from '../link-table';
import { type Named, namedTable } from '../named-table';
import { registerSchema } from '../register-schema';

const standardLinks: LinkTable<InterestedParty> = {
  name: 'interested_party_standard',
  owner: 'interested_party',
  target: null,
  valuesOf: ({ standards }) => standards,
};

export const interestedPartySchemas = (columns: Columns) => [
  registerSchema<Named<InterestedParty>>(columns, {
    name: 'interested_party',
    columns: {
      name: columns.text,
      standards: columns.json,
      needs: columns.json,
      nameKey: columns.key,
    },
    indices: ['nameKey'],
  }),
  linkSchema(standardLinks, columns),
];

export const interestedParties = namedTable<InterestedParty, InterestedPartyFilter>({
  name: 'interested_party',
  links: [standardLinks],
  narrow: (filter, by) => {
    by.containing('nameKey', filter.nameContains);
    by.linked(standardLinks, filter.standards);
  },
});
