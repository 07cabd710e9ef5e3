import { type AuditProgramme, SIMULATION_STATES } from '../../domain/index';
import { oneOf } from '../checks';
import { type Columns, orNull } from '../columns';
import type { SimulationFilter } from '../filters';
import { registerSchema } from '../register-schema';
import { runQueries, sameRunQuery, searchQueries } from '../run-queries';
import { table } from '../table';
import { byInstant } from '../table-definition';

type StoredProgramme = AuditProgramme & { orderKey: string };

export const auditProgrammeSchema = (columns: Columns) =>
  registerSchema<StoredProgramme>(columns, {
    name: 'audit_programme',
    columns: {
      startedAt: orNull(columns.instant),
      finishedAt: orNull(columns.instant),
      state: columns.text,
      progress: columns.number,
      search: orNull(columns.json),
      order: { ...columns.json, name: 'programme_order' },
      registerDigest: columns.text,
      result: orNull(columns.json),
      failure: orNull(columns.text),
      chosenAt: orNull(columns.instant),
      orderKey: columns.key,
    },
    checks: { state: oneOf('state', SIMULATION_STATES), progress: 'progress BETWEEN 0 AND 1' },
    indices: ['orderKey', 'state'],
  });

type Identity = Pick<AuditProgramme, 'order' | 'registerDigest'>;

const orderKeyOf = ({ order, registerDigest }: Identity): string =>
  JSON.stringify([registerDigest, Object.entries(order).sort()]);

export const auditProgrammes = {
  ...table<AuditProgramme, 'CREATED_AT', SimulationFilter>({
    name: 'audit_programme',
    owned: true,
    orders: { CREATED_AT: byInstant('createdAt', ({ createdAt }) => createdAt) },
    naturalOrder: 'CREATED_AT',
    derived: (programme) => ({ orderKey: orderKeyOf(programme) }),
    narrow: ({ states }, by) => {
      by.among('state', states);
    },
  }),
  ...runQueries<AuditProgramme>('audit_programme'),
  ...searchQueries('audit_programme'),
  ...sameRunQuery<AuditProgramme, Identity>('audit_programme', orderKeyOf),
};
