import { documentCurrent, impactAssessmentCurrent, type AiSystem, type Risk, type Standard } from '../../domain/index';
import { type ManagementState, risksOf, yearsBefore } from './state';

/** Years in which every clause and every applicable control is audited at least once. */
const AUDIT_CYCLE_YEARS = 3;

/** Risks that nobody answers for. */
export const assessedWithoutOwner = (state: ManagementState, standard: Standard): Risk[] =>
  risksOf(state, standard).filter(({ ownerId }) => ownerId === null);

/**
 * Risks about which nothing holds: no decision, a decision to retain without a valid acceptance, or any other decision
 * without a treatment plan that all owners have approved.
 */
export function untreatedRisks(state: ManagementState, standard: Standard): Risk[] {
  const planned = new Set(state.plans.flatMap(({ approvedAt, riskIds }) => (approvedAt === null ? [] : riskIds)));
  return risksOf(state, standard).filter(({ id, treatment, acceptance }) => {
    if (treatment === null) return true;
    if (treatment === 'RETAIN') return acceptance === null || acceptance.expiresOn < state.today;
    return !planned.has(id);
  });
}

/** AI systems, not retired, without a current impact assessment: approved here, or a document. */
export function unassessedAiSystems(state: ManagementState): AiSystem[] {
  const documents = state.documents.filter(
    (document) => document.kind === 'IMPACT_ASSESSMENT' && documentCurrent(document, state.today),
  );
  const approved = state.impactAssessments.filter((one) => impactAssessmentCurrent(one, state.today));
  const assessed = new Set([
    ...documents.flatMap(({ aiSystemIds }) => aiSystemIds),
    ...approved.map(({ aiSystemId }) => aiSystemId),
  ]);
  return state.aiSystems.filter(({ id, lifecycleStage }) => lifecycleStage !== 'RETIREMENT' && !assessed.has(id));
}

/** References of clauses and of controls that are not excluded, which no audit of the cycle has looked at. */
export function unauditedReferences(state: ManagementState, standard: Standard): string[] {
  const since = yearsBefore(state.today, AUDIT_CYCLE_YEARS);
  const clauses = state.clauses.filter(({ catalogue }) => catalogue === standard);
  const controls = state.controls
    .filter(({ item, entry }) => item.catalogue === standard && entry.applicable !== false)
    .map(({ item }) => item);
  return [...clauses, ...controls]
    .filter(({ id }) => (state.auditedOn.get(id) ?? '') < since)
    .map(({ reference }) => reference);
}
