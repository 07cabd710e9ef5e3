import { applicabilityId } from '../../src/domain/index';
import type { Case } from './case';

const at = (id: string | undefined, expectedVersion = 1) => ({ id: id!, expectedVersion });
const standards = ['ISO_IEC_27001_2022', 'ISO_IEC_42001_2023'];
const clause = 'cat_ISO_IEC_42001_2023_CLAUSE_1';
const digest = 'ab'.repeat(32);

/** The documents of the management systems, in the order in which they run. */
export const managementCases: Record<string, Case> = {
  organization: { statements: 1, variables: () => ({}) },
  'organization-change': {
    statements: 3,
    variables: () => ({ input: { expectedVersion: 5, sector: 'Lending' } }),
  },
  'effort-rates-set': { statements: 3, variables: () => ({ input: { expectedVersion: 6, control: 3 } }) },
  'management-systems': { statements: 4, variables: () => ({ first: 100 }) },
  'statement-of-applicability': { statements: 10, variables: () => ({}) },
  suppliers: { statements: 5, variables: () => ({ first: 100 }) },
  'supplier-failure': {
    statements: 20,
    variables: ({ Supplier }) => ({ input: { supplierId: Supplier[0], rateFactor: 3 } }),
  },
  'supplier-reach': { statements: 11, variables: ({ Supplier }) => ({ id: Supplier[0] }) },
  'ai-resources': { statements: 6, variables: () => ({ first: 100 }) },
  'impact-assessments': { statements: 5, variables: () => ({ first: 100 }) },
  'ai-system-stages': { statements: 7, variables: () => ({ first: 100 }) },
  'management-reviews': { statements: 3, variables: () => ({ first: 100 }) },
  'management-review-pack': { statements: 24, variables: ({ ManagementReview }) => ({ id: ManagementReview[0] }) },
  pdca: {
    statements: 30,
    variables: () => ({ period: { startsOn: '2026-01-01', endsOn: '2026-12-31' }, standard: 'ISO_IEC_42001_2023' }),
  },
  readiness: { statements: 20, variables: () => ({ effort: { clause: 3 } }) },
  roadmap: { statements: 21, variables: () => ({ path: 'ADD_ISO_IEC_42001', effort: { control: 3 } }) },
  findings: { statements: 7, variables: () => ({ first: 100 }) },
  'treatment-plans': { statements: 5, variables: () => ({ first: 100 }) },
  documents: { statements: 9, variables: () => ({ first: 100 }) },
  'statement-difference': {
    statements: 4,
    variables: ({ StatementVersion }) => ({ fromId: StatementVersion[0] }),
  },
  objectives: { statements: 3, variables: () => ({ first: 100 }) },
  policies: { statements: 5, variables: () => ({ first: 100 }) },
  duties: { statements: 4, variables: () => ({ first: 100 }) },
  competences: { statements: 3, variables: () => ({ first: 100 }) },
  'management-system-record': {
    statements: 6,
    variables: ({ Person }) => ({ input: { name: 'AIMS', standard: 'ISO_IEC_42001_2023', ownerId: Person[0] } }),
  },
  'management-system-change': {
    statements: 5,
    variables: ({ ManagementSystem }) => ({ input: { ...at(ManagementSystem[0]), scope: 'All of it' } }),
  },
  'interested-party-record': {
    statements: 4,
    variables: () => ({ input: { name: 'Borrowers', standards, needs: [{ need: 'Fair decisions' }] } }),
  },
  'objective-record': {
    statements: 6,
    variables: ({ Person }) => ({
      input: { name: 'Faster', standards, measure: 'Days', target: 3, dueOn: '2027-06-30', ownerId: Person[0] },
    }),
  },
  'objective-measure': {
    statements: 4,
    variables: ({ Objective }) => ({ input: { ...at(Objective[0]), measuredOn: '2026-11-01', value: 20 } }),
  },
  'policy-record': {
    statements: 7,
    variables: () => ({ input: { name: 'AI policy', standards, catalogueItemIds: [clause] } }),
  },
  'policy-approve': {
    statements: 6,
    variables: ({ Policy, Person }) => ({
      input: { ...at(Policy[0]), approvedById: Person[0], reviewDueOn: '2099-01-31' },
    }),
  },
  'policy-revise': {
    statements: 5,
    variables: ({ Policy }) => ({ input: { ...at(Policy[0], 2), body: 'Other words' } }),
  },
  'policy-retire': { statements: 4, variables: ({ Policy }) => ({ input: at(Policy[0], 3) }) },
  'duty-record': {
    statements: 9,
    variables: ({ Person, AiSystem }) => ({
      input: { name: 'Oversight', role: 'AI_OVERSIGHT', personId: Person[0], standards, aiSystemIds: [AiSystem[0]] },
    }),
  },
  'competence-record': {
    statements: 6,
    variables: ({ Person }) => ({ input: { name: 'Lead auditor', personId: Person[0], standards } }),
  },
  'finding-record': {
    statements: 13,
    variables: ({ Control, Risk }) => ({
      input: {
        name: 'No log of overrides',
        grade: 'MINOR',
        source: 'INTERNAL_AUDIT',
        foundOn: '2026-11-02',
        standards,
        catalogueItemIds: [clause],
        controlIds: [Control[0]],
        riskIds: [Risk[0]],
      },
    }),
  },
  'finding-change': { statements: 8, variables: ({ Finding }) => ({ input: { ...at(Finding[0]), grade: 'MAJOR' } }) },
  'finding-analyse': {
    statements: 6,
    variables: ({ Finding, Person }) => ({
      input: {
        ...at(Finding[0], 2),
        rootCause: 'No time',
        actions: [{ description: 'Plan it', ownerId: Person[0], dueOn: '2026-11-10' }],
      },
    }),
  },
  'finding-act': {
    statements: 5,
    variables: ({ Finding }) => ({ input: { ...at(Finding[0], 3), action: 1, completedOn: '2026-11-09' } }),
  },
  'finding-verify': {
    statements: 6,
    variables: ({ Finding, Person }) => ({
      input: { ...at(Finding[0], 4), checkedById: Person[1], checkedOn: '2026-11-20', effective: true },
    }),
  },
  'finding-close': { statements: 5, variables: ({ Finding }) => ({ input: at(Finding[0], 5) }) },
  'treatment-plan-record': {
    statements: 10,
    variables: ({ Risk, Control, Person }) => ({
      input: {
        name: 'New plan',
        riskIds: [Risk[0]],
        controlIds: [Control[0]],
        actions: [{ description: 'Test', ownerId: Person[0], dueOn: '2027-03-31' }],
      },
    }),
  },
  'treatment-plan-revise': {
    statements: 7,
    variables: ({ TreatmentPlan }) => ({ input: { ...at(TreatmentPlan[0]), note: 'Half of it is left' } }),
  },
  'treatment-plan-approve': {
    statements: 7,
    variables: ({ TreatmentPlan, Person }) => ({ input: { ...at(TreatmentPlan[0], 2), approvedById: Person[0] } }),
  },
  'treatment-plan-act': {
    statements: 5,
    variables: ({ TreatmentPlan }) => ({
      input: { ...at(TreatmentPlan[0], 3), action: 1, completedOn: '2026-11-20' },
    }),
  },
  'document-record': {
    statements: 9,
    variables: ({ Finding }) => ({
      input: {
        name: 'Audit report',
        kind: 'AUDIT_REPORT',
        digest,
        issuedOn: '2026-11-03',
        catalogueItemIds: [clause],
        findingIds: [Finding[0]],
      },
    }),
  },
  'document-change': {
    statements: 14,
    variables: ({ Document, Control }) => ({ input: { ...at(Document[0]), controlIds: [Control[1]] } }),
  },
  'document-withdraw': { statements: 5, variables: ({ Document }) => ({ input: at(Document[0], 2) }) },
  'supplier-record': {
    statements: 9,
    variables: ({ Asset, AiSystem }) => ({
      input: { name: 'Cloud', services: 'Hosting', assetIds: [Asset[0]], aiSystemIds: [AiSystem[0]] },
    }),
  },
  'supplier-change': {
    statements: 7,
    variables: ({ Supplier }) => ({ input: { ...at(Supplier[0]), assessedOn: '2026-11-01' } }),
  },
  'ai-resource-record': {
    statements: 10,
    variables: ({ Supplier, AiResource, AiSystem }) => ({
      input: {
        name: 'Bureau data',
        kind: 'DATA',
        provenance: 'Credit bureau',
        supplierId: Supplier[0],
        aiSystemIds: [AiSystem[0]],
        sourceIds: [AiResource[0]],
      },
    }),
  },
  'ai-resource-change': {
    statements: 7,
    variables: ({ AiResource }) => ({ input: { ...at(AiResource[0]), personalData: true } }),
  },
  'impact-assessment-record': {
    statements: 7,
    variables: ({ AiSystem, Risk }) => ({
      input: {
        name: 'Scoring 2026',
        aiSystemId: AiSystem[0],
        assessedOn: '2026-11-01',
        riskIds: [Risk[0]],
        effects: [
          {
            subject: 'INDIVIDUALS',
            group: 'Applicants',
            effect: 'Refused',
            severity: 'MODERATE',
            peoplePerYear: 4_000,
          },
        ],
      },
    }),
  },
  'impact-assessment-approve': {
    statements: 23,
    variables: ({ ImpactAssessment, Person }) => ({
      input: { ...at(ImpactAssessment[0]), approvedById: Person[0], expiresOn: '2099-01-31' },
    }),
  },
  'impact-assessment-revise': {
    statements: 7,
    variables: ({ ImpactAssessment }) => ({ input: { ...at(ImpactAssessment[0], 2), conclusion: 'More tests' } }),
  },
  'ai-system-change': {
    statements: 5,
    variables: ({ AiSystem }) => ({ input: { ...at(AiSystem[1]), euAiActTier: 'HIGH_RISK' } }),
  },
  'management-review-record': {
    statements: 6,
    variables: ({ Person }) => ({
      input: { name: 'Spring', standards, startsOn: '2026-01-01', endsOn: '2026-06-30', chairId: Person[0] },
    }),
  },
  'management-review-change': {
    statements: 5,
    variables: ({ ManagementReview }) => ({ input: { ...at(ManagementReview[0]), endsOn: '2026-11-30' } }),
  },
  'management-review-hold': {
    statements: 27,
    variables: ({ ManagementReview, Person }) => ({
      input: {
        ...at(ManagementReview[0], 2),
        heldOn: '2026-11-20',
        participantIds: [Person[0]],
        decisions: ['Go on'],
        actions: [{ description: 'Hire an auditor', ownerId: Person[0], dueOn: '2027-03-31' }],
      },
    }),
  },
  'management-review-act': {
    statements: 5,
    variables: ({ ManagementReview }) => ({
      input: { ...at(ManagementReview[0], 3), action: 1, completedOn: '2026-11-21' },
    }),
  },
  'applicability-rate': {
    statements: 6,
    variables: ({ Organization }) => ({
      input: { ...at(applicabilityId(Organization[0]!, 'cat_ISO_IEC_27001_2022_CONTROL_1')), maturity: 4 },
    }),
  },
  'statement-of-applicability-draft': {
    statements: 7,
    variables: ({ Organization }) => ({
      input: {
        entries: [1, 2].map((n) => ({
          ...at(applicabilityId(Organization[0]!, `cat_ISO_IEC_42001_2023_CONTROL_${n}`)),
          obligations: ['EU AI Act'],
        })),
      },
    }),
  },
  'statement-of-applicability-approve': {
    statements: 9,
    variables: ({ Person }) => ({ input: { approvedById: Person[0] } }),
  },
  'statement-versions': { statements: 5, variables: () => ({}) },
};
