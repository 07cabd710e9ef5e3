import { changeDriver, type Driver, type Problem, recordDriver } from '../domain/index';
import { drivers, risks, suppliers, type WriteTx } from '../storage/index';
import { perform, type RegisterParts, type Work } from './act';
import { keepingQuantifiable } from './quantifiable';
import { reader } from './reader';
import { changeAct, recordAct, removeAct } from './register-act';
import type { Services } from './services';

const register = { noun: 'Driver', table: drivers } as const;

async function followedBy({ id }: Driver, { tx, organization }: Work): Promise<Problem | null> {
  const followers = await risks.all(tx, organization.id, { driverIds: [id], includeRetired: true });
  const names = followers.map((risk) => `${risk.id} (${risk.name})`);
  if (names.length === 0) return namedBySupplier(id, tx, organization.id);
  const message = `${names.join(', ')} follows this driver; assess the risk without it first`;
  return { type: 'CONFLICT', code: 'CONFLICT', message, path: ['id'] };
}

async function namedBySupplier(driverId: string, tx: WriteTx, organizationId: string): Promise<Problem | null> {
  const namers = (await suppliers.all(tx, organizationId, {})).filter((supplier) => supplier.driverId === driverId);
  const [first] = namers;
  if (first === undefined) return null;
  const message = `this driver stands for the failure of ${first.id} (${first.name}); change the supplier first`;
  return { type: 'CONFLICT', code: 'CONFLICT', message, path: ['id'] };
}

export const driverActs = {
  record: recordAct(register, 'driverRecord', recordDriver),
  change: changeAct(register, 'driverChange', changeDriver),
  remove: removeAct(register, 'driverRemove', followedBy),
};

export const driverService = (parts: RegisterParts): Services['driver'] => ({
  ...reader(parts.database, drivers),
  record: perform(parts, driverActs.record),
  change: perform(parts, keepingQuantifiable(driverActs.change, ['distribution'])),
  remove: perform(parts, driverActs.remove),
});
