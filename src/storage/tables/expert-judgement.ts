import type { ExpertJudgement } from '../../domain/index';
import { type Columns, idOf, orNull } from '../columns';
import type { ExpertJudgementFilter } from '../filters';
import { registerSchema } from '../register-schema';
import { table } from '../table';
import { byInstant } from '../table-definition';

export const expertJudgementSchema = (columns: Columns) =>
  registerSchema<ExpertJudgement>(columns, {
    name: 'expert_judgement',
    columns: {
      personId: idOf('person', columns.text),
      question: columns.text,
      unit: columns.text,
      low: columns.number,
      high: columns.number,
      confidence: columns.number,
      statedOn: columns.day,
      outcome: orNull(columns.number),
      settledOn: orNull(columns.day),
    },
    checks: { high: 'high > low', settled: '(outcome IS NULL) = (settled_on IS NULL)' },
    indices: ['personId'],
  });

export const expertJudgements = table<ExpertJudgement, 'CREATED_AT', ExpertJudgementFilter>({
  name: 'expert_judgement',
  owned: true,
  orders: { CREATED_AT: byInstant('createdAt', ({ createdAt }) => createdAt) },
  naturalOrder: 'CREATED_AT',
  narrow: ({ personIds }, by) => {
    by.among('personId', personIds);
  },
});
