import type { RiskCorrelation } from '../../domain/index';
import { type Columns, orNull } from '../columns';
import type { RiskCorrelationFilter } from '../filters';
import { linkSchema, type LinkTable } from '../link-table';
import { registerSchema } from '../register-schema';
import { table } from '../table';
import { byInstant } from '../table-definition';

const riskLinks: LinkTable<RiskCorrelation> = {
  name: 'risk_correlation_risk',
  owner: 'risk_correlation',
  target: 'risk',
  valuesOf: ({ riskIds }) => riskIds,
};

type StoredCorrelation = RiskCorrelation & { pairKey: string };

export const riskCorrelationSchemas = (columns: Columns) => [
  registerSchema<StoredCorrelation>(columns, {
    name: 'risk_correlation',
    columns: {
      riskIds: columns.json,
      spearman: columns.number,
      rationale: orNull(columns.text),
      pairKey: columns.key,
    },
    checks: { spearman: 'spearman > -1 AND spearman < 1' },
    uniques: { pair: ['pairKey'] },
  }),
  linkSchema(riskLinks, columns),
];

export const riskCorrelations = table<RiskCorrelation, 'CREATED_AT', RiskCorrelationFilter>({
  name: 'risk_correlation',
  owned: true,
  orders: { CREATED_AT: byInstant('createdAt', (correlation) => correlation.createdAt) },
  naturalOrder: 'CREATED_AT',
  links: [riskLinks],
  derived: ({ riskIds }) => ({ pairKey: riskIds.join(' ') }),
  narrow: ({ riskIds }, by) => {
    by.linked(riskLinks, riskIds);
  },
});
