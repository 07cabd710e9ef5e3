import { DUTY_ROLES, type Duty } from '../../domain/index';
import { oneOf } from '../checks';
import { type Columns, idOf, orNull } from '../columns';
import type { DutyFilter } from '../management-filters';
import { linkSchema, type LinkTable } from '../link-table';
import { type Named, namedTable } from '../named-table';
import { registerSchema } from '../register-schema';

const standardLinks: LinkTable<Duty> = {
  name: 'duty_standard',
  owner: 'duty',
  target: null,
  valuesOf: ({ standards }) => standards,
};
const aiSystemLinks: LinkTable<Duty> = {
  name: 'duty_ai_system',
  owner: 'duty',
  target: 'ai_system',
  valuesOf: ({ aiSystemIds }) => aiSystemIds,
};

export const dutySchemas = (columns: Columns) => [
  registerSchema<Named<Duty>>(columns, {
    name: 'duty',
    columns: {
      name: columns.text,
      role: columns.text,
      personId: idOf('person', columns.text),
      standards: columns.json,
      aiSystemIds: columns.json,
      responsibilities: orNull(columns.text),
      startsOn: orNull(columns.day),
      endsOn: orNull(columns.day),
      nameKey: columns.key,
    },
    checks: { role: oneOf('role', DUTY_ROLES) },
    indices: ['nameKey', 'personId'],
  }),
  linkSchema(standardLinks, columns),
  linkSchema(aiSystemLinks, columns),
];

export const duties = namedTable<Duty, DutyFilter>({
  name: 'duty',
  links: [standardLinks, aiSystemLinks],
  narrow: (filter, by) => {
    by.containing('nameKey', filter.nameContains);
    by.among('role', filter.roles);
    by.among('personId', filter.personIds);
    by.linked(standardLinks, filter.standards);
    by.linked(aiSystemLinks, filter.aiSystemIds);
  },
});
