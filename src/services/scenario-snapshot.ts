import { learnRegister, type RegisterSnapshot } from '../simulation/index';
import { controls, improvements, type ReadTx } from '../storage/index';
import { evidenceIn } from './evidence';
import { statedSnapshotIn } from './snapshot';

/**
 * The register at one moment with the planned controls beside the implemented ones, for a scenario may put
 * them in place, and with the improvements that it may make.
 */
export async function scenarioSnapshotIn(tx: ReadTx, organizationId: string, now: Date): Promise<RegisterSnapshot> {
  const stated = await statedSnapshotIn(tx, organizationId, now);
  const planned = await controls.all(tx, organizationId, { states: ['PLANNED'] });
  const candidates = await improvements.all(tx, organizationId, { states: ['CANDIDATE', 'STARTED'] });
  const register = { ...stated, controls: [...stated.controls, ...planned], improvements: candidates };
  return learnRegister(register, await evidenceIn(tx, organizationId)).snapshot;
}
