import type { RegisterSnapshot } from '../simulation/index';
import { controls, type ReadTx } from '../storage/index';
import { snapshotIn } from './snapshot';

/** The register at one moment with the planned controls beside the implemented ones, for a scenario may put them in place. */
export async function scenarioSnapshotIn(tx: ReadTx, organizationId: string, now: Date): Promise<RegisterSnapshot> {
  const snapshot = await snapshotIn(tx, organizationId, now);
  const planned = await controls.all(tx, organizationId, { states: ['PLANNED'] });
  return { ...snapshot, controls: [...snapshot.controls, ...planned] };
}
