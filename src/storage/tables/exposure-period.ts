import type { ExposurePeriod } from '../../domain/index';
import { type Columns, idOf, orNull } from '../columns';
import type { RiskEvidenceFilter } from '../filters';
import { registerSchema } from '../register-schema';
import { table } from '../table';
import { byInstant } from '../table-definition';

export const exposurePeriodSchema = (columns: Columns) =>
  registerSchema<ExposurePeriod>(columns, {
    name: 'exposure_period',
    columns: {
      riskId: idOf('risk', columns.text),
      startOn: columns.day,
      endOn: columns.day,
      eventCount: columns.integer,
      source: orNull(columns.text),
      externalReference: orNull(columns.text),
    },
    checks: { event_count: 'event_count >= 0', end_on: 'end_on >= start_on' },
    indices: ['riskId'],
    uniques: { external_reference: ['organizationId', 'externalReference'] },
  });

export const exposurePeriods = table<ExposurePeriod, 'CREATED_AT', RiskEvidenceFilter>({
  name: 'exposure_period',
  owned: true,
  orders: { CREATED_AT: byInstant('createdAt', ({ createdAt }) => createdAt) },
  naturalOrder: 'CREATED_AT',
  narrow: ({ riskIds }, by) => {
    by.among('riskId', riskIds);
  },
});
