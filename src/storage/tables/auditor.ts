import type { Auditor } from '../../domain/index';
import { type Columns, idOf } from '../columns';
import type { AuditorFilter } from '../filters';
import { registerSchema } from '../register-schema';
import { table } from '../table';
import { byInstant } from '../table-definition';

export const auditorSchema = (columns: Columns) =>
  registerSchema<Auditor>(columns, {
    name: 'auditor',
    columns: {
      personId: idOf('person', columns.text),
      standards: columns.json,
      leadStandards: columns.json,
      competences: columns.json,
      homeSiteId: idOf('site', columns.text),
      dayRate: columns.json,
      halfDaysPerMonth: columns.integer,
      blackouts: columns.json,
      ties: columns.json,
    },
    uniques: { person: ['personId'] },
    indices: ['homeSiteId'],
  });

export const auditors = table<Auditor, 'CREATED_AT', AuditorFilter>({
  name: 'auditor',
  owned: true,
  orders: { CREATED_AT: byInstant('createdAt', ({ createdAt }) => createdAt) },
  naturalOrder: 'CREATED_AT',
  narrow: ({ personIds, homeSiteIds }, by) => {
    by.among('personId', personIds);
    by.among('homeSiteId', homeSiteIds);
  },
});
