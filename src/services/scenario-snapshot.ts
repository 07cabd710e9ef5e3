import type { RegisterSnapshot } from '../simulation/index';
import { controls, type Database } from '../storage/index';
import type { Caller } from './services';
import { snapshotIn } from './snapshot';

/** The register at one moment with the planned controls beside the implemented ones, for a scenario may put them in place. */
export const scenarioSnapshot = (database: Database, { organizationId }: Caller): Promise<RegisterSnapshot> =>
  database.read(async (tx) => {
    const snapshot = await snapshotIn(tx, organizationId);
    const planned = await controls.all(tx, organizationId, { states: ['PLANNED'] });
    return { ...snapshot, controls: [...snapshot.controls, ...planned] };
  });
