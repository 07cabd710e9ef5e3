import type { Simulation, SimulationOrder, SimulationState } from '../../domain/index';
import { SIMULATION_STATES } from '../../domain/index';
import { oneOf } from '../checks';
import { type Columns, orNull } from '../columns';
import type { SimulationFilter } from '../filters';
import { registerSchema } from '../register-schema';
import { runQueries } from '../run-queries';
import { table } from '../table';
import { byInstant } from '../table-definition';
import { managerOf, type ReadTx } from '../transaction';

type StoredSimulation = Simulation & { orderKey: string };

export const simulationSchema = (columns: Columns) =>
  registerSchema<StoredSimulation>(columns, {
    name: 'simulation',
    columns: {
      startedAt: orNull(columns.instant),
      finishedAt: orNull(columns.instant),
      state: columns.text,
      progress: columns.number,
      order: { ...columns.json, name: 'run_order' },
      engineVersion: columns.text,
      modelDigest: columns.text,
      model: columns.json,
      risks: columns.json,
      outcome: orNull(columns.json),
      failure: orNull(columns.text),
      orderKey: columns.key,
    },
    checks: { state: oneOf('state', SIMULATION_STATES), progress: 'progress BETWEEN 0 AND 1' },
    indices: ['orderKey', 'state'],
  });

/** What defines the result of a run to the last byte. */
export interface SimulationIdentity {
  order: SimulationOrder;
  engineVersion: string;
  modelDigest: string;
}

const orderKeyOf = ({ order, engineVersion, modelDigest }: SimulationIdentity) => {
  const { method, trials, seed, levels, sampling, target, memory } = order;
  const options = { sampling, ...(target && { target: [target.error, target.level, target.mostTrials] }), memory };
  // What is not given adds nothing, so that keys of orders without options stay as they are.
  const given = Object.values(options).some((option) => option !== undefined) ? [options] : [];
  return JSON.stringify([modelDigest, engineVersion, method, trials, seed, levels, ...given]);
};

const select = (tx: ReadTx, organizationId: string) =>
  managerOf(tx)
    .createQueryBuilder<Simulation>('simulation', 't')
    .where('t.organizationId = :organizationId', { organizationId });

export const simulations = {
  ...table<Simulation, 'CREATED_AT', SimulationFilter>({
    name: 'simulation',
    owned: true,
    orders: { CREATED_AT: byInstant('createdAt', (simulation) => simulation.createdAt) },
    naturalOrder: 'CREATED_AT',
    derived: (simulation) => ({ orderKey: orderKeyOf(simulation) }),
    narrow: ({ states }, by) => {
      by.among('state', states);
    },
  }),
  ...runQueries<Simulation>('simulation'),

  /** The one that succeeded, or was asked for again after it had, last. */
  latest: (tx: ReadTx, organizationId: string): Promise<Simulation | null> =>
    select(tx, organizationId)
      .andWhere("t.state = 'SUCCEEDED'")
      .orderBy('t.updatedAt', 'DESC')
      .addOrderBy('t.id', 'DESC')
      .limit(1)
      .getOne(),

  /** When the first one that succeeded did; null while none has. */
  firstSucceededAt: async (tx: ReadTx, organizationId: string): Promise<Date | null> => {
    const first = await select(tx, organizationId)
      .select(['t.id', 't.finishedAt'])
      .andWhere("t.state = 'SUCCEEDED'")
      .orderBy('t.finishedAt', 'ASC')
      .limit(1)
      .getOne();
    return first?.finishedAt ?? null;
  },

  /** Newest in one of the states that was asked for the same: its result is, or will be, the same to the last byte. */
  findSame: (
    tx: ReadTx,
    organizationId: string,
    identity: SimulationIdentity,
    states: readonly SimulationState[],
  ): Promise<Simulation | null> =>
    select(tx, organizationId)
      .andWhere('t.orderKey = :orderKey', { orderKey: orderKeyOf(identity) })
      .andWhere('t.state IN (:...states)', { states })
      .orderBy('t.createdAt', 'DESC')
      .addOrderBy('t.id', 'DESC')
      .limit(1)
      .getOne(),
};
