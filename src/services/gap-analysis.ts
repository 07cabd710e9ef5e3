import { type ControlRelevance, STANDARDS } from '../domain/index';
import { controlGaps } from '../planning/index';
import {
  cascadeLinks,
  catalogueItems,
  controls,
  crosswalks,
  type Database,
  improvements,
  risks,
  simulations,
} from '../storage/index';
import type { GapAnalysis } from './gap-analysis-view';
import type { Caller } from './services';
import { applicabilitiesOf } from './statement-entries';
import { tailSharesOf } from './tail-shares';

export interface GapParts {
  database: Database;
  /** Which reference controls help against which class of threats and harms. */
  controlRelevance: readonly ControlRelevance[];
}

/** Gaps of the register as it is now. */
export const gapAnalysis = (
  { database, controlRelevance }: GapParts,
  { organizationId }: Caller,
): Promise<GapAnalysis> =>
  database.read(async (tx) => {
    const simulation = await simulations.latest(tx, organizationId);
    const gaps = controlGaps({
      items: await catalogueItems.all(tx, organizationId, {}),
      risks: (await risks.all(tx, organizationId, {})).filter(({ retiredAt }) => retiredAt === null),
      controls: await controls.all(tx, organizationId, { states: ['PLANNED', 'IMPLEMENTED'] }),
      links: await cascadeLinks.all(tx, organizationId, {}),
      improvements: await improvements.all(tx, organizationId, { states: ['CANDIDATE', 'STARTED'] }),
      crosswalks: await crosswalks.everything(tx),
      relevance: controlRelevance,
      rated: await applicabilitiesOf(tx, organizationId, [...STANDARDS]),
      tailShares: tailSharesOf(simulation),
    });
    return { simulationId: simulation?.id ?? null, gaps };
  });
