import { type ImpactAssessment } from '../../domain/index';
import { type Columns, idOf, orNull } from '../columns';
import type { ImpactAssessmentFilter } from '../management-filters';
import { type Named, namedTable } from '../named-table';
import { registerSchema } from '../register-schema';

export const impactAssessmentSchema = (columns: Columns) =>
  registerSchema<Named<ImpactAssessment>>(columns, {
    name: 'impact_assessment',
    columns: {
      name: columns.text,
      aiSystemId: idOf('ai_system', columns.text),
      assessedOn: columns.day,
      ownerId: orNull(idOf('person', columns.text)),
      effects: columns.json,
      riskIds: columns.json,
      conclusion: orNull(columns.text),
      approvedById: orNull(idOf('person', columns.text)),
      approvedAt: orNull(columns.instant),
      expiresOn: orNull(columns.day),
      nameKey: columns.key,
    },
    indices: ['nameKey', 'aiSystemId', 'ownerId'],
  });

export const impactAssessments = namedTable<ImpactAssessment, ImpactAssessmentFilter>({
  name: 'impact_assessment',
  narrow: (filter, by) => {
    by.containing('nameKey', filter.nameContains);
    by.among('aiSystemId', filter.aiSystemIds);
    by.among('ownerId', filter.ownerIds);
  },
});
