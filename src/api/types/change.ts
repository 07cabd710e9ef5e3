import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type * as D from '../../domain/index';
import type * as I from '../../services/index';
import { connectionOf } from '../connection';
import { Node } from '../node';
import { orderOf } from '../order';
import { DateTimeScalar, JsonScalar } from '../scalars';

/** Enum values stand in capitals, the nouns themselves as the object types are called. */
export const Noun = {
  ORGANIZATION: 'Organization',
  PERSON: 'Person',
  ASSET: 'Asset',
  AI_SYSTEM: 'AiSystem',
  CATALOGUE_ITEM: 'CatalogueItem',
  RISK: 'Risk',
  CONTROL: 'Control',
  CASCADE_LINK: 'CascadeLink',
  RISK_CORRELATION: 'RiskCorrelation',
  DRIVER: 'Driver',
  SCENARIO: 'Scenario',
  IMPROVEMENT: 'Improvement',
  IMPROVEMENT_PLAN: 'ImprovementPlan',
  IMPROVEMENT_ROADMAP: 'ImprovementRoadmap',
  SITE: 'Site',
  AUDITOR: 'Auditor',
  AUDIT: 'Audit',
  AUDIT_PROGRAMME: 'AuditProgramme',
  CERTIFICATE: 'Certificate',
  INCIDENT: 'Incident',
  EXPOSURE_PERIOD: 'ExposurePeriod',
  CONTROL_TEST: 'ControlTest',
  INDICATOR: 'Indicator',
  INDICATOR_READING: 'IndicatorReading',
  EXPERT_JUDGEMENT: 'ExpertJudgement',
  SIMULATION: 'Simulation',
  MANAGEMENT_SYSTEM: 'ManagementSystem',
  INTERESTED_PARTY: 'InterestedParty',
  OBJECTIVE: 'Objective',
  POLICY: 'Policy',
  DUTY: 'Duty',
  COMPETENCE: 'Competence',
  APPLICABILITY: 'Applicability',
  STATEMENT_VERSION: 'StatementVersion',
  FINDING: 'Finding',
  TREATMENT_PLAN: 'TreatmentPlan',
  DOCUMENT: 'Document',
  SUPPLIER: 'Supplier',
  AI_RESOURCE: 'AiResource',
  IMPACT_ASSESSMENT: 'ImpactAssessment',
  MANAGEMENT_REVIEW: 'ManagementReview',
  CHANGE: 'Change',
} as const satisfies Record<string, D.Noun>;

registerEnumType(Noun, {
  name: 'Noun',
  description: 'The kinds of things that have an identity.',
  valuesConfig: Object.fromEntries(
    Object.entries(Noun).map(([value, type]) => [value, { description: `The type ${type}.` }]),
  ),
});

@ObjectType({ description: 'One field of a thing before and after a change.', simpleResolvers: true })
export class ChangedField {
  @Field(() => String, { description: 'Name of the field.' })
  field!: string;

  @Field(() => JsonScalar, { nullable: true, description: 'Its value before; null for a new thing.' })
  before!: unknown;

  @Field(() => JsonScalar, { nullable: true, description: 'Its value after; null where it was cleared.' })
  after!: unknown;
}

@ObjectType({
  implements: Node,
  description: 'One entry of the history: who did what to which thing. Never altered.',
  simpleResolvers: true,
})
export class Change extends Node {
  @Field(() => DateTimeScalar, { description: 'When it happened.' })
  at!: Date;

  @Field(() => String, { description: 'Who acted.' })
  actor!: string;

  @Field(() => String, { description: 'The act, e.g. riskTreat.' })
  act!: string;

  @Field(() => Noun, { description: 'Kind of the thing.' })
  noun!: D.Noun;

  @Field(() => ID, { description: 'Id of the thing, which may be gone by now.' })
  nounId!: string;

  @Field(() => Int, { description: 'Version of the thing after the change, counted from 1.' })
  nounVersion!: number;

  @Field(() => [ChangedField], { description: 'What differed; at most one entry for each field of the thing.' })
  fields!: ChangedField[];
}

export const ChangeConnection = connectionOf('Change', () => Change);
export const ChangeOrder = orderOf('Change', { AT: 'By time.' });

@InputType({ description: 'Which entries of the history a list shows; every condition given must hold.' })
export class ChangeFilter implements I.ChangeFilter {
  @Field(() => [ID], { nullable: true, description: 'Of any of these things.' })
  nounIds?: string[] | null;

  @Field(() => [Noun], { nullable: true, description: 'Of any of these kinds of things.' })
  nouns?: D.Noun[] | null;

  @Field(() => [String], { nullable: true, description: 'By any of these actors.' })
  actors?: string[] | null;
}
