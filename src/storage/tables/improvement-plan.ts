import { type ImprovementPlan, SIMULATION_STATES } from '../../domain/index';
import { oneOf } from '../checks';
import { type Columns, orNull } from '../columns';
import type { SimulationFilter } from '../filters';
import { registerSchema } from '../register-schema';
import { runQueries, sameRunQuery, searchQueries } from '../run-queries';
import { table } from '../table';
import { byInstant } from '../table-definition';

type StoredPlan = ImprovementPlan & { orderKey: string };

export const improvementPlanSchema = (columns: Columns) =>
  registerSchema<StoredPlan>(columns, {
    name: 'improvement_plan',
    columns: {
      startedAt: orNull(columns.instant),
      finishedAt: orNull(columns.instant),
      state: columns.text,
      progress: columns.number,
      search: orNull(columns.json),
      order: { ...columns.json, name: 'plan_order' },
      engineVersion: columns.text,
      registerDigest: columns.text,
      result: orNull(columns.json),
      failure: orNull(columns.text),
      chosenAt: orNull(columns.instant),
      orderKey: columns.key,
    },
    checks: { state: oneOf('state', SIMULATION_STATES), progress: 'progress BETWEEN 0 AND 1' },
    indices: ['orderKey', 'state'],
  });

type Identity = Pick<ImprovementPlan, 'order' | 'engineVersion' | 'registerDigest'>;

const orderKeyOf = ({ order, engineVersion, registerDigest }: Identity): string =>
  JSON.stringify([registerDigest, engineVersion, Object.entries(order).sort()]);

export const improvementPlans = {
  ...table<ImprovementPlan, 'CREATED_AT', SimulationFilter>({
    name: 'improvement_plan',
    owned: true,
    orders: { CREATED_AT: byInstant('createdAt', ({ createdAt }) => createdAt) },
    naturalOrder: 'CREATED_AT',
    derived: (plan) => ({ orderKey: orderKeyOf(plan) }),
    narrow: ({ states }, by) => {
      by.among('state', states);
    },
  }),
  ...runQueries<ImprovementPlan>('improvement_plan'),
  ...searchQueries('improvement_plan'),
  ...sameRunQuery<ImprovementPlan, Identity>('improvement_plan', orderKeyOf),
};
