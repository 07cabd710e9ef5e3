import type { Organization } from '../../domain/index';
import { type Columns, orNull } from '../columns';
import { defineSchema } from '../define-schema';
import { tableWrites } from '../table-writes';
import { dialectOf, managerOf, type ReadTx, type WriteTx } from '../transaction';

export const organizationSchema = (columns: Columns) =>
  defineSchema<Organization>({
    name: 'organization',
    columns: {
      id: columns.id,
      version: columns.integer,
      createdAt: columns.instant,
      updatedAt: columns.instant,
      name: columns.text,
      description: orNull(columns.text),
      sector: orNull(columns.text),
      employees: orNull(columns.integer),
      annualRevenue: orNull(columns.number),
      currency: columns.text,
      appetite: columns.json,
      peopleAppetite: columns.laterList,
      dependence: orNull(columns.json),
      evidenceWeights: orNull(columns.json),
      effortRates: orNull(columns.json),
    },
    checks: { version: 'version >= 1', currency: 'length(currency) = 3', employees: 'employees >= 0' },
  });

const writes = tableWrites<Organization>({ name: 'organization' });

export const organizations = {
  insert: writes.insert,
  update: writes.update,
  byId: (tx: ReadTx, id: string): Promise<Organization | null> =>
    managerOf(tx).findOneBy<Organization>('organization', { id }),
  /** Oldest first; for the start of the server. */
  list: (tx: ReadTx): Promise<Organization[]> =>
    managerOf(tx).find<Organization>('organization', { order: { createdAt: 'ASC', id: 'ASC' } }),
};

/**
 * Makes writes of one organisation follow one another, so that rules over the whole register (the loop of cascades)
 * meet a state that nobody else is changing. Taken first in a write; SQLite has one writer anyway.
 */
export async function lockOrganization(tx: WriteTx, organizationId: string): Promise<void> {
  if (dialectOf(tx) === 'postgres') {
    await managerOf(tx).query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [organizationId]);
  }
}
