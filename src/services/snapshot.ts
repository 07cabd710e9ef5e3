import type { RegisterSnapshot } from '../simulation/index';
import {
  aiSystems,
  assets,
  cascadeLinks,
  controls,
  type Database,
  drivers,
  organizations,
  type ReadTx,
  risks,
} from '../storage/index';
import { UnknownOrganizationError } from './act';
import type { Caller } from './services';

/** The register of the caller's organisation at one moment: risks that are not retired, implemented controls. */
export const registerSnapshot = (database: Database, caller: Caller): Promise<RegisterSnapshot> =>
  database.read((tx) => snapshotIn(tx, caller.organizationId));

/** The same within a transaction. */
export async function snapshotIn(tx: ReadTx, organizationId: string): Promise<RegisterSnapshot> {
  const organization = await organizations.byId(tx, organizationId);
  if (organization === null) throw new UnknownOrganizationError(organizationId);
  return {
    organization,
    risks: await risks.all(tx, organizationId, {}),
    links: await cascadeLinks.all(tx, organizationId, {}),
    controls: await controls.all(tx, organizationId, { states: ['IMPLEMENTED'] }),
    drivers: await drivers.all(tx, organizationId, {}),
    aiSystems: await aiSystems.all(tx, organizationId, {}),
    assets: await assets.all(tx, organizationId, {}),
  };
}
