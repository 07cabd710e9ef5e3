import {
  competenceCurrent,
  documentCurrent,
  findingDaysOverdue,
  type Requirement,
  type Standard,
} from '../../domain/index';
import { assessedWithoutOwner, unassessedAiSystems, untreatedRisks } from './gaps';
import { type ManagementState, risksOf, within, yearsBefore } from './state';

type Check = (state: ManagementState, standard: Standard) => boolean;

const systemOf = (state: ManagementState, standard: Standard) =>
  state.systems.find((system) => system.standard === standard);

const holdsDuty = (state: ManagementState, standard: Standard, role: string) =>
  within(state.duties, standard).some(
    (duty) => duty.role === role && (duty.endsOn === null || duty.endsOn >= state.today),
  );

/** Records that the product keeps itself, by the clause that asks for them. Every clause also needs a document. */
const RECORDS: Readonly<Record<string, { code: string; title: string; check: Check }[]>> = {
  '4.1': [
    {
      code: 'ISSUES',
      title: 'internal and external issues are recorded',
      check: (state, standard) => (systemOf(state, standard)?.issues.length ?? 0) > 0,
    },
  ],
  '4.2': [
    {
      code: 'INTERESTED_PARTIES',
      title: 'interested parties are recorded, and every binding need has its answer',
      check: (state, standard) => {
        const parties = within(state.parties, standard);
        const needs = parties.flatMap((party) => party.needs);
        return needs.length > 0 && needs.every(({ binding, response }) => !binding || response !== null);
      },
    },
  ],
  '4.3': [
    {
      code: 'SCOPE',
      title: 'the scope is stated',
      check: (state, standard) => (systemOf(state, standard)?.scope ?? null) !== null,
    },
  ],
  '4.4': [
    {
      code: 'SYSTEM_OWNER',
      title: 'somebody runs the management system',
      check: (state, standard) => (systemOf(state, standard)?.ownerId ?? null) !== null,
    },
  ],
  '5.1': [
    {
      code: 'TOP_MANAGEMENT',
      title: 'top management holds its role',
      check: (state, standard) => holdsDuty(state, standard, 'TOP_MANAGEMENT'),
    },
  ],
  '5.2': [
    {
      code: 'POLICY',
      title: 'a policy is approved, and its review is not overdue',
      check: (state, standard) =>
        within(state.policies, standard).some(
          ({ state: stage, reviewDueOn }) => stage === 'APPROVED' && reviewDueOn !== null && reviewDueOn >= state.today,
        ),
    },
  ],
  '5.3': [
    {
      code: 'ROLES',
      title: 'the roles of system manager and internal auditor are held',
      check: (state, standard) =>
        holdsDuty(state, standard, 'SYSTEM_MANAGER') && holdsDuty(state, standard, 'INTERNAL_AUDITOR'),
    },
  ],
  '6.1.2': [
    {
      code: 'RISKS',
      title: 'risks are recorded, each with an owner',
      check: (state, standard) => {
        const risks = risksOf(state, standard);
        return risks.length > 0 && assessedWithoutOwner(state, standard).length === 0;
      },
    },
  ],
  '6.1.3': [
    {
      code: 'STATEMENT',
      title: 'the statement of applicability is approved and says what is so',
      check: (state, standard) => state.statements.get(standard)?.current === true,
    },
  ],
  '6.2': [
    {
      code: 'OBJECTIVES',
      title: 'objectives are set, each with an owner',
      check: (state, standard) => {
        const objectives = within(state.objectives, standard);
        return objectives.length > 0 && objectives.every(({ ownerId }) => ownerId !== null);
      },
    },
  ],
  '7.2': [
    {
      code: 'COMPETENCE',
      title: 'competence is recorded, with no gap today',
      check: (state, standard) => {
        const competences = within(state.competences, standard);
        return competences.length > 0 && competences.every((one) => competenceCurrent(one, state.today));
      },
    },
  ],
  '8.2': [
    {
      code: 'ASSESSMENT',
      title: 'the risks are quantified',
      check: (state, standard) => state.quantified && risksOf(state, standard).length > 0,
    },
  ],
  '8.3': [
    {
      code: 'TREATMENT',
      title: 'every risk is treated: decided, with an approved plan or a valid acceptance',
      check: (state, standard) => risksOf(state, standard).length > 0 && untreatedRisks(state, standard).length === 0,
    },
  ],
  '8.4': [
    {
      code: 'IMPACT_ASSESSMENT',
      title: 'every AI system that is not retired has a current impact assessment',
      check: (state) => state.aiSystems.length > 0 && unassessedAiSystems(state).length === 0,
    },
  ],
  '9.1': [
    {
      code: 'MEASUREMENT',
      title: 'every objective was measured within the last year',
      check: (state, standard) => {
        const objectives = within(state.objectives, standard);
        const since = yearsBefore(state.today, 1);
        return objectives.length > 0 && objectives.every((one) => (one.measurements.at(-1)?.measuredOn ?? '') >= since);
      },
    },
  ],
  '9.2.2': [
    {
      code: 'AUDIT',
      title: 'something was audited within the last year',
      check: (state, standard) => {
        const since = yearsBefore(state.today, 1);
        return state.clauses.some(
          ({ id, catalogue }) => catalogue === standard && (state.auditedOn.get(id) ?? '') >= since,
        );
      },
    },
  ],
  '9.3.1': [
    {
      code: 'REVIEW',
      title: 'top management reviewed the system within the last year',
      check: (state, standard) => (state.reviewedOn.get(standard) ?? '') >= yearsBefore(state.today, 1),
    },
  ],
  '10.2': [
    {
      code: 'FINDINGS_IN_TIME',
      title: 'no finding is overdue',
      check: (state, standard) =>
        within(state.findings, standard).every((finding) => findingDaysOverdue(finding, state.today) === 0),
    },
  ],
};

/** What a clause of a standard needs, and whether it is there. */
export function requirementsOf(
  state: ManagementState,
  standard: Standard,
  clause: { id: string; reference: string },
): Requirement[] {
  const documented =
    state.documents.some((document) => documentCurrent(document, state.today) && names(document, clause.id)) ||
    state.policies.some((policy) => policy.state === 'APPROVED' && names(policy, clause.id));
  const document = {
    code: 'DOCUMENT',
    title: 'a current document or approved policy is evidence for it',
    met: documented,
  };
  const records = RECORDS[clause.reference] ?? [];
  return [document, ...records.map(({ code, title, check }) => ({ code, title, met: check(state, standard) }))];
}

const names = ({ catalogueItemIds }: { catalogueItemIds: readonly string[] }, id: string) =>
  catalogueItemIds.includes(id);
