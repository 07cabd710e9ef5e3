import {
  type Caller,
  createRegisterServices,
  newId,
  type RegisterParts,
  type RegisterServices,
  type RiskRecordInput,
} from '../../src/services/index';
import { foundOrganization, type Organization, type Result } from '../../src/domain/index';
import { type Database, organizations } from '../../src/storage/index';
import { openTestDatabase, type TestDatabase } from './database';

export interface TestRegister extends TestDatabase {
  services: RegisterServices;
  parts: RegisterParts;
  organization: Organization;
  caller: Caller;
}

/** The clock of tests; nothing in them depends on the day on which they run. */
export const TODAY = new Date('2026-11-23T09:00:00.000Z');

/** An organisation with an empty register in a database of its own. */
export async function openTestRegister(dialect: 'sqlite' | 'postgres' = 'sqlite'): Promise<TestRegister> {
  const opened = await openTestDatabase(dialect);
  const parts = { database: opened.database, newId, now: () => TODAY };
  const organization = await storeOrganization(opened.database, 'Test Bank');
  const caller = { organizationId: organization.id, actor: 'tester' };
  return { ...opened, parts, services: createRegisterServices(parts), organization, caller };
}

export async function storeOrganization(database: Database, name: string): Promise<Organization> {
  const organization = valueOf(foundOrganization(newId('Organization'), { name, currency: 'EUR' }, TODAY));
  await database.write((tx) => organizations.insert(tx, [organization]));
  return organization;
}

/** What a successful act gives; fails the test on a refusal. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problems)}`);
  return result.value;
}

/** What a refused act says; fails the test on success. */
export function problemsOf<T>(result: Result<T>) {
  if (result.ok) throw new Error(`not refused: ${JSON.stringify(result.value)}`);
  return result.problems;
}

/** A sound risk, with the given differences. */
export function riskInput(differences: Partial<RiskRecordInput> = {}): RiskRecordInput {
  return {
    name: 'Training data poisoned',
    kind: 'SECURITY_THREAT',
    dimensions: ['INTEGRITY'],
    frequency: {
      frequency: { eventsPerYear: { range: { low: 0.05, high: 0.5 } } },
      basis: { kind: 'ELICITED', note: 'Workshop' },
    },
    severity: {
      severity: { range: { low: 100_000, high: 5_000_000 } },
      basis: { kind: 'ELICITED', note: 'Workshop' },
    },
    ...differences,
  };
}
