import type { EstimateUpdate } from '../domain/index';
import { learnRegister, type RegisterSnapshot } from '../simulation/index';
import {
  aiSystems,
  assets,
  cascadeLinks,
  controls,
  drivers,
  organizations,
  type ReadTx,
  riskCorrelations,
  risks,
} from '../storage/index';
import { type RegisterParts, UnknownOrganizationError } from './act';
import { evidenceIn } from './evidence';
import type { Caller } from './services';

/** The register of the caller's organisation at one moment, its estimates as evidence leaves them. */
export const registerSnapshot = ({ database, now }: RegisterParts, caller: Caller): Promise<RegisterSnapshot> =>
  database.read((tx) => snapshotIn(tx, caller.organizationId, now()));

/** The same within a transaction. */
export const snapshotIn = async (tx: ReadTx, organizationId: string, now: Date): Promise<RegisterSnapshot> =>
  learnRegister(await statedSnapshotIn(tx, organizationId, now), await evidenceIn(tx, organizationId)).snapshot;

/** The register as it is stated: risks that are not retired, implemented controls. */
export async function statedSnapshotIn(tx: ReadTx, organizationId: string, now: Date): Promise<RegisterSnapshot> {
  const organization = await organizations.byId(tx, organizationId);
  if (organization === null) throw new UnknownOrganizationError(organizationId);
  return {
    asOf: now.toISOString().slice(0, 10),
    organization,
    risks: await risks.all(tx, organizationId, {}),
    links: await cascadeLinks.all(tx, organizationId, {}),
    controls: await controls.all(tx, organizationId, { states: ['IMPLEMENTED'] }),
    correlations: await riskCorrelations.all(tx, organizationId, {}),
    drivers: await drivers.all(tx, organizationId, {}),
    aiSystems: await aiSystems.all(tx, organizationId, {}),
    assets: await assets.all(tx, organizationId, {}),
    improvements: [],
    suppliers: [],
    resources: [],
  };
}

/** Every estimate of the register that evidence has moved. */
export const estimateUpdates = (
  { database, now }: RegisterParts,
  { organizationId }: Caller,
): Promise<EstimateUpdate[]> =>
  database.read(async (tx) => {
    const stated = await statedSnapshotIn(tx, organizationId, now());
    return learnRegister(stated, await evidenceIn(tx, organizationId)).updates;
  });
