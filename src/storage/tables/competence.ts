import { type Competence } from '../../domain/index';
import { type Columns, idOf, orNull } from '../columns';
import type { CompetenceFilter } from '../management-filters';
import { linkSchema, type LinkTable } from '../link-table';
import { type Named, namedTable } from '../named-table';
import { registerSchema } from '../register-schema';

const standardLinks: LinkTable<Competence> = {
  name: 'competence_standard',
  owner: 'competence',
  target: null,
  valuesOf: ({ standards }) => standards,
};

export const competenceSchemas = (columns: Columns) => [
  registerSchema<Named<Competence>>(columns, {
    name: 'competence',
    columns: {
      name: columns.text,
      personId: idOf('person', columns.text),
      standards: columns.json,
      requirement: orNull(columns.text),
      proof: orNull(columns.text),
      achievedOn: orNull(columns.day),
      expiresOn: orNull(columns.day),
      nameKey: columns.key,
    },
    indices: ['nameKey', 'personId'],
  }),
  linkSchema(standardLinks, columns),
];

export const competences = namedTable<Competence, CompetenceFilter>({
  name: 'competence',
  links: [standardLinks],
  narrow: (filter, by) => {
    by.containing('nameKey', filter.nameContains);
    by.among('personId', filter.personIds);
    by.linked(standardLinks, filter.standards);
  },
});
