import type { StatementVersion } from '../../domain/index';
import { type Columns, idOf, orNull } from '../columns';
import type { StatementVersionFilter } from '../management-filters';
import { registerSchema } from '../register-schema';
import { table } from '../table';
import { byInstant } from '../table-definition';

export const statementVersionSchema = (columns: Columns) =>
  registerSchema<StatementVersion>(columns, {
    name: 'statement_version',
    columns: {
      number: columns.integer,
      standards: columns.json,
      approvedById: idOf('person', columns.text),
      approvedAt: columns.instant,
      note: orNull(columns.text),
      digest: columns.text,
      entries: columns.json,
    },
    uniques: { number: ['organizationId', 'number'] },
  });

export const statementVersions = table<StatementVersion, 'CREATED_AT', StatementVersionFilter>({
  name: 'statement_version',
  owned: true,
  orders: { CREATED_AT: byInstant('createdAt', (version) => version.createdAt) },
  naturalOrder: 'CREATED_AT',
  narrow: ({ approvedByIds }, by) => {
    by.among('approvedById', approvedByIds);
  },
});
