import type { Case } from './case';

const at = (id: string | undefined, expectedVersion = 1) => ({ id: id!, expectedVersion });

/** The documents that change or take out what the register holds, in the order in which they run. */
export const removalCases: Record<string, Case> = {
  'person-change': { statements: 4, variables: ({ Person }) => ({ input: { ...at(Person[0]), jobTitle: 'Chief' } }) },
  'driver-change': {
    statements: 19,
    variables: ({ Driver }) => ({ input: { ...at(Driver[1]), description: 'Fewer calm years' } }),
  },
  'control-change': {
    statements: 21,
    variables: ({ Control }) => ({ input: { ...at(Control[1]), description: 'Every night' } }),
  },
  'cascade-link-change': {
    statements: 22,
    variables: ({ CascadeLink }) => ({ input: { ...at(CascadeLink[0]), probability: 0.15 } }),
  },
  'duty-change': { statements: 6, variables: ({ Duty }) => ({ input: { ...at(Duty[1]), endsOn: '2027-12-31' } }) },
  'competence-change': {
    statements: 5,
    variables: ({ Competence }) => ({ input: { ...at(Competence[1]), proof: 'Certificate' } }),
  },
  'interested-party-change': {
    statements: 4,
    variables: ({ InterestedParty }) => ({ input: { ...at(InterestedParty[1]), name: 'Other party' } }),
  },
  'objective-change': {
    statements: 5,
    variables: ({ Objective }) => ({ input: { ...at(Objective[1]), plan: 'Step by step' } }),
  },
  'control-retire': { statements: 4, variables: ({ Control }) => ({ input: at(Control[2]) }) },
  'duty-remove': { statements: 4, variables: ({ Duty }) => ({ input: at(Duty[2]) }) },
  'competence-remove': { statements: 4, variables: ({ Competence }) => ({ input: at(Competence[2]) }) },
  'interested-party-remove': { statements: 4, variables: ({ InterestedParty }) => ({ input: at(InterestedParty[2]) }) },
  'objective-remove': { statements: 4, variables: ({ Objective }) => ({ input: at(Objective[2]) }) },
  'treatment-plan-remove': { statements: 4, variables: ({ TreatmentPlan }) => ({ input: at(TreatmentPlan[1]) }) },
  'impact-assessment-remove': {
    statements: 4,
    variables: ({ ImpactAssessment }) => ({ input: at(ImpactAssessment[1]) }),
  },
  'management-system-remove': {
    statements: 4,
    variables: ({ ManagementSystem }) => ({ input: at(ManagementSystem[0], 2) }),
  },
  'management-review-remove': {
    statements: 4,
    variables: (_, { ManagementReview }) => ({ input: at(ManagementReview) }),
  },
  'cascade-link-remove': { statements: 5, variables: (_, { CascadeLink }) => ({ input: at(CascadeLink) }) },
  'supplier-remove': { statements: 31, variables: (_, { Supplier }) => ({ input: at(Supplier) }) },
  'ai-resource-remove': { statements: 31, variables: (_, { AiResource }) => ({ input: at(AiResource) }) },
  'ai-system-remove': { statements: 31, variables: (_, { AiSystem }) => ({ input: at(AiSystem) }) },
  'asset-remove': { statements: 31, variables: (_, { Asset }) => ({ input: at(Asset) }) },
  'auditor-remove': { statements: 31, variables: (_, { Auditor }) => ({ input: at(Auditor) }) },
  'site-remove': { statements: 32, variables: (_, { Site }) => ({ input: at(Site) }) },
  'person-remove': { statements: 34, variables: (_, { Person }) => ({ input: at(Person) }) },
  'driver-remove': { statements: 6, variables: (_, { Driver }) => ({ input: at(Driver) }) },
};
