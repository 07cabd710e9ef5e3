import { STANDARDS } from '../domain/index';
import type { ManagementState } from '../planning/index';
import {
  aiSystems,
  applicabilities,
  audits,
  catalogueItems,
  competences,
  documents,
  duties,
  findings,
  impactAssessments,
  interestedParties,
  managementReviews,
  managementSystems,
  objectives,
  policies,
  type ReadTx,
  risks,
  simulations,
  statementVersions,
  treatmentPlans,
} from '../storage/index';
import { type ManagementRows, managementStateOf } from './readiness-rows';

/** Everything that readiness is judged by, read in one transaction. */
export async function managementStateIn(tx: ReadTx, organizationId: string, now: Date): Promise<ManagementState> {
  const quantified = (await simulations.count(tx, organizationId, { states: ['SUCCEEDED'] })) > 0;
  const rows = await managementRowsIn(tx, organizationId);
  return managementStateOf(organizationId, rows, now.toISOString().slice(0, 10), quantified);
}

/** The rows as they are now. */
export async function managementRowsIn(tx: ReadTx, organizationId: string): Promise<ManagementRows> {
  const items = await catalogueItems.all(tx, organizationId, {
    catalogues: [...STANDARDS],
    kinds: ['CLAUSE', 'CONTROL'],
  });
  return {
    items: items.filter(({ kind, auditable }) => kind === 'CONTROL' || auditable),
    applicabilities: await applicabilities.all(tx, organizationId, {}),
    systems: await managementSystems.all(tx, organizationId, {}),
    parties: await interestedParties.all(tx, organizationId, {}),
    objectives: await objectives.all(tx, organizationId, {}),
    policies: await policies.all(tx, organizationId, {}),
    duties: await duties.all(tx, organizationId, {}),
    competences: await competences.all(tx, organizationId, {}),
    findings: await findings.all(tx, organizationId, {}),
    plans: await treatmentPlans.all(tx, organizationId, {}),
    documents: await documents.all(tx, organizationId, { includeWithdrawn: true }),
    risks: await risks.all(tx, organizationId, { includeRetired: true }),
    aiSystems: await aiSystems.all(tx, organizationId, {}),
    impactAssessments: await impactAssessments.all(tx, organizationId, {}),
    versions: await statementVersions.all(tx, organizationId, {}),
    reviews: await managementReviews.all(tx, organizationId, {}),
    audits: await audits.all(tx, organizationId, {}),
  };
}
