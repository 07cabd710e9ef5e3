import { type Change, type Noun, type RegisterRecord, rewind, type Unknowns } from '../domain/index';
import { judgedPoints, monthEnds, type Period, type ReadinessPoint, readinessOf } from '../planning/index';
import { changes, organizations, type ReadTx, simulations } from '../storage/index';
import { type ManagementRows, managementStateOf } from './readiness-rows';
import { managementRowsIn } from './readiness-state';

const DAY = 24 * 3600 * 1000;
const endOf = (day: string): Date => new Date(Date.parse(`${day}T00:00:00Z`) + DAY);
const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);

/**
 * Readiness at the ends of the months of a period, and on its last day or today: judged by the rules of today on what
 * the register held at the end of each day, as its history tells. Days before the organisation or after today have none.
 */
export async function readinessHistory(
  tx: ReadTx,
  organizationId: string,
  period: Period,
  now: Date,
): Promise<ReadinessPoint[]> {
  const today = dayOf(now);
  const organization = await organizations.byId(tx, organizationId);
  const founded = organization === null ? today : dayOf(organization.createdAt);
  const last = period.endsOn < today ? period.endsOn : today;
  const days = last < period.startsOn ? [] : monthEnds({ ...period, endsOn: last }).filter((day) => day >= founded);
  if (days.length === 0) return [];
  const simulatedAt = await simulations.firstSucceededAt(tx, organizationId);
  const later = await changes.since(tx, organizationId, endOf(days[0]!), NOUNS);
  let rows = await managementRowsIn(tx, organizationId);
  let until = Infinity;
  const points = days.reverse().map((day) => {
    const end = endOf(day).getTime();
    rows = rewound(
      rows,
      later.filter(({ at }) => at.getTime() >= end && at.getTime() < until),
    );
    until = end;
    const quantified = simulatedAt !== null && simulatedAt.getTime() < end;
    return judgedPoints(day, readinessOf(managementStateOf(organizationId, rows, day, quantified)));
  });
  return points.reverse().flat();
}

const NOUNS: Noun[] = [
  'Applicability',
  'ManagementSystem',
  'InterestedParty',
  'Objective',
  'Policy',
  'Duty',
  'Competence',
  'Finding',
  'TreatmentPlan',
  'Document',
  'Risk',
  'AiSystem',
  'ImpactAssessment',
  'StatementVersion',
  'ManagementReview',
  'Audit',
];

/** The rows before the changes, oldest first. */
function rewound(rows: ManagementRows, later: readonly Change[]): ManagementRows {
  const back = <T extends RegisterRecord>(noun: Noun, things: readonly T[], unknowns?: Unknowns<T>): T[] =>
    rewind(
      things,
      later.filter((change) => change.noun === noun),
      unknowns,
    );
  return {
    items: rows.items,
    applicabilities: back('Applicability', rows.applicabilities),
    systems: back('ManagementSystem', rows.systems, {
      scope: null,
      exclusions: null,
      ownerId: null,
      certifiedOn: null,
      certificateExpiresOn: null,
      certificationBody: null,
    }),
    parties: back('InterestedParty', rows.parties, {}),
    objectives: back('Objective', rows.objectives, { unit: null, baseline: null, ownerId: null, plan: null }),
    policies: back('Policy', rows.policies),
    duties: back('Duty', rows.duties, { responsibilities: null, startsOn: null, endsOn: null }),
    competences: back('Competence', rows.competences, {
      requirement: null,
      proof: null,
      achievedOn: null,
      expiresOn: null,
    }),
    findings: back('Finding', rows.findings),
    plans: back('TreatmentPlan', rows.plans, { note: null, approvedAt: null }),
    documents: back('Document', rows.documents),
    risks: back('Risk', rows.risks),
    aiSystems: back('AiSystem', rows.aiSystems, {
      purpose: null,
      ownerId: null,
      affectedPeople: null,
      humanOversight: null,
      euAiActTier: null,
      stageException: null,
    }),
    impactAssessments: back('ImpactAssessment', rows.impactAssessments, {
      ownerId: null,
      conclusion: null,
      approvedById: null,
      approvedAt: null,
      expiresOn: null,
    }),
    versions: back('StatementVersion', rows.versions),
    reviews: back('ManagementReview', rows.reviews, { chairId: null, heldOn: null, inputs: null }),
    audits: back('Audit', rows.audits),
  };
}
