import { type ImprovementPlan, SIMULATION_STATES } from '../../domain/index';
import { oneOf } from '../checks';
import { type Columns, orNull } from '../columns';
import type { SimulationFilter } from '../filters';
import { registerSchema } from '../register-schema';
import { runQueries, searchQueries } from '../run-queries';
import { table } from '../table';
import { byInstant } from '../table-definition';
import { managerOf, type ReadTx } from '../transaction';

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

  /** Newest that was asked for the same and has not failed: its plan is, or will be, the same. */
  findSame: (tx: ReadTx, organizationId: string, identity: Identity): Promise<ImprovementPlan | null> =>
    managerOf(tx)
      .createQueryBuilder<ImprovementPlan>('improvement_plan', 't')
      .where('t.organizationId = :organizationId', { organizationId })
      .andWhere('t.orderKey = :orderKey', { orderKey: orderKeyOf(identity) })
      .andWhere("t.state IN ('QUEUED', 'RUNNING', 'SUCCEEDED')")
      .orderBy('t.createdAt', 'DESC')
      .addOrderBy('t.id', 'DESC')
      .limit(1)
      .getOne(),
};
