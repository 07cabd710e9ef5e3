import { learnRegister, type RegisterSnapshot } from '../simulation/index';
import { aiResources, controls, improvements, type ReadTx, suppliers } from '../storage/index';
import { evidenceIn } from './evidence';
import { statedSnapshotIn } from './snapshot';

/**
 * The register at one moment with the planned controls beside the implemented ones, for a scenario may put
 * them in place, with the improvements that it may make and the suppliers that may fail in it.
 */
export async function scenarioSnapshotIn(tx: ReadTx, organizationId: string, now: Date): Promise<RegisterSnapshot> {
  const stated = await statedSnapshotIn(tx, organizationId, now);
  const planned = await controls.all(tx, organizationId, { states: ['PLANNED'] });
  const candidates = await improvements.all(tx, organizationId, { states: ['CANDIDATE', 'STARTED'] });
  const register = {
    ...stated,
    controls: [...stated.controls, ...planned],
    improvements: candidates,
    suppliers: await suppliers.all(tx, organizationId, {}),
    resources: await aiResources.all(tx, organizationId, {}),
  };
  return learnRegister(register, await evidenceIn(tx, organizationId)).snapshot;
}
