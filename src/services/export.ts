import type { LossDimension } from './quantified';
import { exportAudits } from './export-audits';
import { exportPlan } from './export-plan';
import { exportControls, exportRisks } from './export-register';
import { exportRoadmap, exportRoadmapQuarters } from './export-roadmap';
import { exportContributions, exportExceedance, exportLosses, exportLossForms } from './export-simulation';
import { exportPeopleContributions, exportPeopleExceedance } from './export-people';
import type { QuantifiedParts } from './quantified-parts';
import type { DatasetTable } from './quantified';
import type { Caller } from './services';

/** `loss-by-…` and the dimension that it is grouped by. */
const LOSSES_BY: Readonly<Record<string, LossDimension>> = {
  'loss-by-kind': 'KIND',
  'loss-by-dimension': 'DIMENSION',
  'loss-by-asset': 'ASSET',
  'loss-by-ai-system': 'AI_SYSTEM',
  'loss-by-lifecycle-stage': 'LIFECYCLE_STAGE',
  'loss-by-owner': 'OWNER',
  'loss-by-treatment': 'TREATMENT',
  'loss-by-risk': 'RISK',
  'loss-by-cascade-root': 'CASCADE_ROOT',
  'loss-by-cascade-root-kind': 'CASCADE_ROOT_KIND',
};

type Opener = (parts: QuantifiedParts, caller: Caller, runId: string | null) => Promise<DatasetTable | null>;

const OPENERS: ReadonlyMap<string, Opener> = new Map<string, Opener>([
  ['risks', ({ database }, caller) => Promise.resolve(exportRisks(database, caller))],
  ['controls', ({ database }, caller) => Promise.resolve(exportControls(database, caller))],
  ['audits', ({ database }, caller) => exportAudits(database, caller)],
  ['plan', ({ database }, caller, id) => exportPlan(database, caller, id)],
  ['roadmap', ({ database }, caller, id) => exportRoadmap(database, caller, id)],
  ['roadmap-quarters', ({ database }, caller, id) => exportRoadmapQuarters(database, caller, id)],
  ['exceedance', exportExceedance],
  ['contributions', exportContributions],
  ['people-exceedance', exportPeopleExceedance],
  ['people-contributions', exportPeopleContributions],
  ['loss-forms', exportLossForms],
  ...Object.entries(LOSSES_BY).map(([name, dimension]): [string, Opener] => [
    name,
    (parts, caller, simulationId) => exportLosses(parts, caller, simulationId, dimension),
  ]),
]);

/**
 * A dataset by its name, of the simulation, plan or roadmap with the id, or of the newest that succeeded; null for an
 * unknown name, and for a run that is not there or has no result.
 */
export async function openDataset(
  parts: QuantifiedParts,
  caller: Caller,
  name: string,
  runId: string | null,
): Promise<DatasetTable | null> {
  return (await OPENERS.get(name)?.(parts, caller, runId)) ?? null;
}
