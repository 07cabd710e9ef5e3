import type { Evidence } from '../domain/index';
import {
  controlTests,
  exposurePeriods,
  findings,
  impactAssessments,
  incidents,
  indicatorReadings,
  indicators,
  type ReadTx,
} from '../storage/index';

/** All that an organisation has observed, as it is recorded now. */
export async function evidenceIn(tx: ReadTx, organizationId: string): Promise<Evidence> {
  return {
    incidents: await incidents.all(tx, organizationId, {}),
    exposures: await exposurePeriods.all(tx, organizationId, {}),
    tests: await controlTests.all(tx, organizationId, {}),
    indicators: await indicators.all(tx, organizationId, {}),
    readings: await indicatorReadings.all(tx, organizationId, {}),
    findings: await findings.all(tx, organizationId, {}),
    assessments: await impactAssessments.all(tx, organizationId, {}),
  };
}
