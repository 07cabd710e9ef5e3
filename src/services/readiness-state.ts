import {
  type CatalogueItem,
  documentCurrent,
  type Document,
  isStandard,
  type ManagementReview,
  type Standard,
  STANDARDS,
  type StatementVersion,
  statementDifferences,
  statementEntry,
} from '../domain/index';
import type { ManagementState } from '../planning/index';
import {
  aiSystems,
  catalogueItems,
  competences,
  controls,
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
import { applicabilitiesOf } from './statement-entries';

/** Everything that readiness is judged by, read in one transaction. */
export async function managementStateIn(tx: ReadTx, organizationId: string, now: Date): Promise<ManagementState> {
  const today = now.toISOString().slice(0, 10);
  const items = await catalogueItems.all(tx, organizationId, { catalogues: [...STANDARDS], kinds: ['CLAUSE'] });
  const rated = await applicabilitiesOf(tx, organizationId, STANDARDS);
  const active = await controls.all(tx, organizationId, { states: ['PLANNED', 'IMPLEMENTED'] });
  const evidence = await documents.all(tx, organizationId, {});
  const versions = await statementVersions.all(tx, organizationId, {});
  const entries = rated.map(({ item, entry }) => statementEntry(item, entry, active));
  const clauses = items.filter(({ auditable }) => auditable);
  const statements = STANDARDS.flatMap((standard): [Standard, { current: boolean }][] => {
    const approved = versions.filter((version) => version.standards.includes(standard)).at(-1);
    return approved === undefined ? [] : [[standard, { current: stillSo(approved, standard, entries) }]];
  });
  return {
    today,
    clauses,
    controls: rated,
    systems: await managementSystems.all(tx, organizationId, {}),
    parties: await interestedParties.all(tx, organizationId, {}),
    objectives: await objectives.all(tx, organizationId, {}),
    policies: await policies.all(tx, organizationId, {}),
    duties: await duties.all(tx, organizationId, {}),
    competences: await competences.all(tx, organizationId, {}),
    findings: await findings.all(tx, organizationId, {}),
    plans: await treatmentPlans.all(tx, organizationId, {}),
    documents: evidence,
    risks: await risks.all(tx, organizationId, {}),
    aiSystems: await aiSystems.all(tx, organizationId, {}),
    impactAssessments: await impactAssessments.all(tx, organizationId, {}),
    statements: new Map(statements),
    auditedOn: auditedOn(evidence, rated, today),
    reviewedOn: reviewedOn(evidence, clauses, today, await managementReviews.all(tx, organizationId, {})),
    quantified: (await simulations.count(tx, organizationId, { states: ['SUCCEEDED'] })) > 0,
  };
}

/** What clause 6.1.3 d asks a statement to say; other parts of an entry may move on without a new approval. */
const STATED = new Set(['applicable', 'justification', 'status']);

function stillSo(approved: StatementVersion, standard: Standard, entries: StatementVersion['entries']): boolean {
  const of = (list: StatementVersion['entries']) => list.filter((entry) => entry.standard === standard);
  return statementDifferences(of(approved.entries), of(entries)).every(({ fields }) =>
    fields.every(({ field }) => !STATED.has(field)),
  );
}

/** An item is audited by what its entry says, and by each audit report that names it. */
function auditedOn(
  evidence: readonly Document[],
  rated: readonly { item: CatalogueItem; entry: { lastAuditedOn: string | null } }[],
  today: string,
): Map<string, string> {
  const stated = rated.flatMap(({ item, entry }) =>
    entry.lastAuditedOn === null ? [] : [[item.id, entry.lastAuditedOn] as const],
  );
  const reported = evidence
    .filter((document) => document.kind === 'AUDIT_REPORT' && documentCurrent(document, today))
    .flatMap(({ catalogueItemIds, issuedOn }) => catalogueItemIds.map((id) => [id, issuedOn] as const));
  return latest([...stated, ...reported]);
}

/** A system is reviewed by a review that was held, and by minutes that name a clause of its management review. */
function reviewedOn(
  evidence: readonly Document[],
  clauses: readonly CatalogueItem[],
  today: string,
  reviews: readonly ManagementReview[],
): Map<Standard, string> {
  const review = clauses.filter(({ reference }) => reference.startsWith('9.3'));
  const minutes = evidence.filter((one) => one.kind === 'REVIEW_MINUTES' && documentCurrent(one, today));
  const days = minutes.flatMap(({ catalogueItemIds, issuedOn }) =>
    review.flatMap(({ id, catalogue }) =>
      isStandard(catalogue) && catalogueItemIds.includes(id) ? [[catalogue, issuedOn] as const] : [],
    ),
  );
  const held = reviews.flatMap(({ heldOn, standards }) =>
    heldOn === null ? [] : standards.map((standard) => [standard, heldOn] as const),
  );
  return latest([...days, ...held]);
}

function latest<K>(days: readonly (readonly [K, string])[]): Map<K, string> {
  const found = new Map<K, string>();
  for (const [key, day] of days) if (day > (found.get(key) ?? '')) found.set(key, day);
  return found;
}
