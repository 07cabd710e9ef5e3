import { type ImprovementRoadmap, SIMULATION_STATES } from '../../domain/index';
import { oneOf } from '../checks';
import { type Columns, orNull } from '../columns';
import type { SimulationFilter } from '../filters';
import { registerSchema } from '../register-schema';
import { runQueries, sameRunQuery, searchQueries } from '../run-queries';
import { table } from '../table';
import { byInstant } from '../table-definition';

type StoredRoadmap = ImprovementRoadmap & { orderKey: string };

export const improvementRoadmapSchema = (columns: Columns) =>
  registerSchema<StoredRoadmap>(columns, {
    name: 'improvement_roadmap',
    columns: {
      startedAt: orNull(columns.instant),
      finishedAt: orNull(columns.instant),
      state: columns.text,
      progress: columns.number,
      search: orNull(columns.json),
      order: { ...columns.json, name: 'roadmap_order' },
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

type Identity = Pick<ImprovementRoadmap, 'order' | 'engineVersion' | 'registerDigest'>;

const orderKeyOf = ({ order, engineVersion, registerDigest }: Identity): string =>
  JSON.stringify([registerDigest, engineVersion, Object.entries(order).sort()]);

export const improvementRoadmaps = {
  ...table<ImprovementRoadmap, 'CREATED_AT', SimulationFilter>({
    name: 'improvement_roadmap',
    owned: true,
    orders: { CREATED_AT: byInstant('createdAt', ({ createdAt }) => createdAt) },
    naturalOrder: 'CREATED_AT',
    derived: (roadmap) => ({ orderKey: orderKeyOf(roadmap) }),
    narrow: ({ states }, by) => {
      by.among('state', states);
    },
  }),
  ...runQueries<ImprovementRoadmap>('improvement_roadmap'),
  ...searchQueries('improvement_roadmap'),
  ...sameRunQuery<ImprovementRoadmap, Identity>('improvement_roadmap', orderKeyOf),
};
