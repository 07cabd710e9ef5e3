import { learnRegister, type RegisterSnapshot } from '../simulation/index';
import { controls, type ReadTx } from '../storage/index';
import { evidenceIn } from './evidence';
import { statedSnapshotIn } from './snapshot';

/** The register at one moment with the planned controls beside the implemented ones, for a scenario may put them in place. */
export async function scenarioSnapshotIn(tx: ReadTx, organizationId: string, now: Date): Promise<RegisterSnapshot> {
  const stated = await statedSnapshotIn(tx, organizationId, now);
  const planned = await controls.all(tx, organizationId, { states: ['PLANNED'] });
  const register = { ...stated, controls: [...stated.controls, ...planned] };
  return learnRegister(register, await evidenceIn(tx, organizationId)).snapshot;
}
