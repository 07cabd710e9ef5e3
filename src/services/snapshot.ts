import type { EstimateUpdate } from '../domain/index';
import { learnRegister, type RegisterSnapshot } from '../simulation/index';
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
import { evidenceIn } from './evidence';
import type { Caller } from './services';

/** The register of the caller's organisation at one moment, its estimates as evidence leaves them. */
export const registerSnapshot = (database: Database, caller: Caller): Promise<RegisterSnapshot> =>
  database.read((tx) => snapshotIn(tx, caller.organizationId));

/** The same within a transaction. */
export const snapshotIn = async (tx: ReadTx, organizationId: string): Promise<RegisterSnapshot> =>
  learnRegister(await statedSnapshotIn(tx, organizationId), await evidenceIn(tx, organizationId)).snapshot;

/** The register as it is stated: risks that are not retired, implemented controls. */
export async function statedSnapshotIn(tx: ReadTx, organizationId: string): Promise<RegisterSnapshot> {
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
    improvements: [],
  };
}

/** Every estimate of the register that evidence has moved. */
export const estimateUpdates = (database: Database, { organizationId }: Caller): Promise<EstimateUpdate[]> =>
  database.read(async (tx) => {
    const stated = await statedSnapshotIn(tx, organizationId);
    return learnRegister(stated, await evidenceIn(tx, organizationId)).updates;
  });
