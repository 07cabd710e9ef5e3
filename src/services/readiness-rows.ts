import {
  type AiSystem,
  type Applicability,
  applicabilityId,
  type Audit,
  type CatalogueItem,
  type Competence,
  type Document,
  documentCurrent,
  type Duty,
  type Finding,
  type ImpactAssessment,
  type InterestedParty,
  isStandard,
  type ManagementReview,
  type ManagementSystem,
  type Objective,
  type Policy,
  type Risk,
  type Standard,
  STANDARDS,
  statementDifferences,
  statementEntry,
  type StatementVersion,
  type TreatmentPlan,
  unratedApplicability,
} from '../domain/index';
import type { ManagementState } from '../planning/index';

/** What readiness is judged by as it is stored, withdrawn and retired things too. */
export interface ManagementRows {
  /** Clauses that are audited by themselves, and reference controls, in their order. */
  items: readonly CatalogueItem[];
  applicabilities: readonly Applicability[];
  systems: readonly ManagementSystem[];
  parties: readonly InterestedParty[];
  objectives: readonly Objective[];
  policies: readonly Policy[];
  duties: readonly Duty[];
  competences: readonly Competence[];
  findings: readonly Finding[];
  plans: readonly TreatmentPlan[];
  documents: readonly Document[];
  risks: readonly Risk[];
  aiSystems: readonly AiSystem[];
  impactAssessments: readonly ImpactAssessment[];
  versions: readonly StatementVersion[];
  reviews: readonly ManagementReview[];
  audits: readonly Audit[];
}

/** The state that rows are on a day. */
export function managementStateOf(
  organizationId: string,
  { items, applicabilities, versions, reviews, audits, ...rows }: ManagementRows,
  today: string,
  quantified: boolean,
): ManagementState {
  const rated = ratedControls(organizationId, items, applicabilities);
  const clauses = items.filter(({ kind }) => kind === 'CLAUSE');
  const documents = rows.documents.filter(({ withdrawnAt }) => withdrawnAt === null);
  // Controls behind an entry may move on without a new approval, so they are not asked for here.
  const entries = rated.map(({ item, entry }) => statementEntry(item, entry, []));
  const statements = STANDARDS.flatMap((standard): [Standard, { current: boolean }][] => {
    const approved = versions.filter((version) => version.standards.includes(standard)).at(-1);
    return approved === undefined ? [] : [[standard, { current: stillSo(approved, standard, entries) }]];
  });
  return {
    ...rows,
    today,
    clauses,
    controls: rated,
    documents,
    risks: rows.risks.filter(({ retiredAt }) => retiredAt === null),
    statements: new Map(statements),
    auditedOn: auditedOn(documents, rated, today, audits),
    reviewedOn: reviewedOn(documents, clauses, today, reviews),
    quantified,
  };
}

function ratedControls(
  organizationId: string,
  items: readonly CatalogueItem[],
  applicabilities: readonly Applicability[],
) {
  const stored = new Map(applicabilities.map((entry) => [entry.id, entry]));
  return items
    .filter(({ kind }) => kind === 'CONTROL')
    .map((item) => {
      const entry = stored.get(applicabilityId(organizationId, item.id));
      return { item, entry: entry ?? unratedApplicability(organizationId, item.id, new Date(0)) };
    });
}

/** What clause 6.1.3 d asks a statement to say; other parts of an entry may move on without a new approval. */
const STATED = new Set(['applicable', 'justification', 'status']);

function stillSo(approved: StatementVersion, standard: Standard, entries: StatementVersion['entries']): boolean {
  const of = (list: StatementVersion['entries']) => list.filter((entry) => entry.standard === standard);
  return statementDifferences(of(approved.entries), of(entries)).every(({ fields }) =>
    fields.every(({ field }) => !STATED.has(field)),
  );
}

/** An item is audited by what its entry says, by each audit report that names it, and by each audit that covered it and was held. */
function auditedOn(
  evidence: readonly Document[],
  rated: readonly { item: CatalogueItem; entry: { lastAuditedOn: string | null } }[],
  today: string,
  audits: readonly Audit[],
): Map<string, string> {
  const stated = rated.flatMap(({ item, entry }) =>
    entry.lastAuditedOn === null ? [] : [[item.id, entry.lastAuditedOn] as const],
  );
  const reported = evidence
    .filter((document) => document.kind === 'AUDIT_REPORT' && documentCurrent(document, today))
    .flatMap(({ catalogueItemIds, issuedOn }) => catalogueItemIds.map((id) => [id, issuedOn] as const));
  const held = audits.flatMap(({ outcome, catalogueItemIds }) =>
    outcome === null ? [] : catalogueItemIds.map((id) => [id, outcome.finishedOn] as const),
  );
  return latest([...stated, ...reported, ...held]);
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
