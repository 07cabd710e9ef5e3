import { APPLICABILITY_STATUSES, type Applicability } from '../../domain/index';
import { between, oneOf } from '../checks';
import { type Columns, idOf, orNull } from '../columns';
import { registerSchema } from '../register-schema';
import { table } from '../table';
import { byInstant } from '../table-definition';

export const applicabilitySchema = (columns: Columns) =>
  registerSchema<Applicability>(columns, {
    name: 'applicability',
    columns: {
      catalogueItemId: idOf('catalogue_item', columns.text),
      applicable: orNull(columns.boolean),
      justification: orNull(columns.text),
      status: columns.text,
      maturity: columns.integer,
      targetMaturity: columns.integer,
      implementation: orNull(columns.text),
      ownerId: orNull(idOf('person', columns.text)),
      obligations: columns.json,
      lastAuditedOn: orNull(columns.day),
      nextAuditOn: orNull(columns.day),
    },
    checks: {
      status: oneOf('status', APPLICABILITY_STATUSES),
      maturity: between('maturity', 0, 5),
      target_maturity: between('target_maturity', 0, 5),
    },
    uniques: { item: ['organizationId', 'catalogueItemId'] },
  });

/** Entries that somebody has spoken of; the others are known by the catalogue. */
export const applicabilities = table<Applicability, 'CREATED_AT', object>({
  name: 'applicability',
  owned: true,
  orders: { CREATED_AT: byInstant('createdAt', (entry) => entry.createdAt) },
  naturalOrder: 'CREATED_AT',
  narrow: () => undefined,
});
