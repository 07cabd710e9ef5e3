import { type TreatmentPlan } from '../../domain/index';
import { type Columns, orNull } from '../columns';
import type { TreatmentPlanFilter } from '../management-filters';
import { linkSchema, type LinkTable } from '../link-table';
import { type Named, namedTable } from '../named-table';
import { registerSchema } from '../register-schema';

const riskLinks: LinkTable<TreatmentPlan> = {
  name: 'treatment_plan_risk',
  owner: 'treatment_plan',
  target: 'risk',
  valuesOf: ({ riskIds }) => riskIds,
};

export const treatmentPlanSchemas = (columns: Columns) => [
  registerSchema<Named<TreatmentPlan>>(columns, {
    name: 'treatment_plan',
    columns: {
      name: columns.text,
      riskIds: columns.json,
      controlIds: columns.json,
      actions: columns.json,
      note: orNull(columns.text),
      approvals: columns.json,
      approvedAt: orNull(columns.instant),
      nameKey: columns.key,
    },
    indices: ['nameKey'],
  }),
  linkSchema(riskLinks, columns),
];

export const treatmentPlans = namedTable<TreatmentPlan, TreatmentPlanFilter>({
  name: 'treatment_plan',
  links: [riskLinks],
  narrow: (filter, by) => {
    by.containing('nameKey', filter.nameContains);
    by.linked(riskLinks, filter.riskIds);
  },
});
