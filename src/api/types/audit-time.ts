import { Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import type * as I from '../../services/index';
import { enumOf } from '../enums';
import { Problem } from '../problem';
import { Money, MoneyInput } from './money';

export const AimsRole = enumOf('AimsRole', 'What the organisation does with AI systems, as audit time counts it.', {
  PRODUCER: 'It makes AI products or services.',
  DEVELOPER_PROVIDER_USER: 'It develops, provides or uses AI systems.',
  SEVERAL: 'It has several of these roles.',
});

export const AuditTimeFactor = enumOf('AuditTimeFactor', 'What a step of audit time comes from.', {
  PERSONS: 'Persons that count.',
  TABLE: 'Days of the table for so many persons, or as given.',
  ROLE: 'The role of the organisation in AI.',
  ADJUSTMENT: 'A reason for more or less time.',
  LIMIT: 'The largest change that adjustments together may make.',
  SUM: 'The days of both standards together.',
  INTEGRATION: 'What auditing both at once takes away.',
});

export const AuditTimeConfidence = enumOf('AuditTimeConfidence', 'How sure a table is.', {
  HIGH: 'Published, and confirmed by a second source.',
  ESTIMATE: 'Inferred or recalled; to be replaced by the licensed text.',
});

export const AuditKind = enumOf('AuditKind', 'An audit of the certification cycle, or a row of them.', {
  INITIAL: 'Stage 1 and stage 2 together.',
  STAGE_1: 'Documents and readiness.',
  STAGE_2: 'Implementation and effectiveness.',
  SURVEILLANCE: 'One of the two between initial audit and recertification.',
  RECERTIFICATION: 'Before the certificate ends.',
  THREE_YEARS: 'Initial audit and two surveillances.',
  INTERNAL_YEAR: 'The internal audits of a year, by a planning default.',
});

@InputType({ description: 'A reason to take more or less time.' })
export class AuditAdjustmentInput {
  @Field(() => String, { description: 'The reason in words; it stands with the result.' })
  reason!: string;

  @Field(() => Float, {
    description: 'Share of the days of the table by which they change, −1 to 1; −0.1 is 10 % less.',
  })
  change!: number;
}

const PERSONS =
  "Number of persons doing work under the organisation's control within the scope, contractors included: 1 to 10,700, where the table ends.";
const IDENTICAL =
  'Number of persons in each group among them with identical simple activities: n count as the square root of n, rounded up.';
const REASONS = 'Reasons for more or less time, at most 20; together they take away at most 30 %.';
const LICENSED =
  'Auditor days of the initial audit by your licensed table, above 0 and at most 1000; absent or null: our table.';

@InputType({ description: 'What decides the audit time of the information security management system.' })
export class IsmsAuditInput {
  @Field(() => Int, { description: PERSONS })
  persons!: number;

  @Field(() => [Int], { nullable: true, description: IDENTICAL })
  identicalActivities?: number[] | null;

  @Field(() => [AuditAdjustmentInput], { nullable: true, description: REASONS })
  adjustments?: AuditAdjustmentInput[] | null;

  @Field(() => Float, { nullable: true, description: LICENSED })
  initialDays?: number | null;
}

@InputType({ description: 'What decides the audit time of the AI management system.' })
export class AimsAuditInput extends IsmsAuditInput {
  @Field(() => AimsRole, { description: 'Role of the organisation.' })
  role!: keyof typeof AimsRole;
}

@InputType({ description: 'An organisation to be audited against both standards.' })
export class AuditTimeInput implements I.AuditTimeInput {
  @Field(() => IsmsAuditInput, { description: 'Scope of ISO/IEC 27001.' })
  isms!: IsmsAuditInput;

  @Field(() => AimsAuditInput, { description: 'Scope of ISO/IEC 42001; persons are those with work related to AI.' })
  aims!: AimsAuditInput;

  @Field(() => Float, { description: 'How far the two management systems are one: share 0..1.' })
  integrationLevel!: number;

  @Field(() => Float, { description: 'Share 0..1 of the audit team that is qualified for both standards.' })
  teamAbility!: number;

  @Field(() => MoneyInput, {
    nullable: true,
    description: 'Price of an auditor day; absent or null: no money is told.',
  })
  dayRate?: MoneyInput | null;
}

@ObjectType({ description: 'Where a figure comes from.', simpleResolvers: true })
export class AuditTimeProvenance {
  @Field(() => String, { description: 'Document and edition.' })
  edition!: string;

  @Field(() => String, { description: 'How it is known.' })
  source!: string;

  @Field(() => AuditTimeConfidence, { description: 'How sure it is.' })
  confidence!: keyof typeof AuditTimeConfidence;
}

@ObjectType({ description: 'A factor of audit time and the days after it.', simpleResolvers: true })
export class AuditTimeStep {
  @Field(() => AuditTimeFactor, { description: 'Kind of the factor.' })
  factor!: keyof typeof AuditTimeFactor;

  @Field(() => String, { description: 'The factor in words.' })
  detail!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'Share by which the days change; null for a table, a sum, persons.',
  })
  change!: number | null;

  @Field(() => Float, { nullable: true, description: 'Auditor days after the factor; null before the table is asked.' })
  days!: number | null;

  @Field(() => AuditTimeProvenance, {
    nullable: true,
    description: 'Source of the rule; null for what the caller says.',
  })
  provenance!: object | null;
}

@ObjectType({ description: 'How the days of the initial audit of one standard come about.', simpleResolvers: true })
export class StandardAuditTime {
  @Field(() => Int, { description: 'Number of persons that count.' })
  countedPersons!: number;

  @Field(() => Float, { description: 'Auditor days of the initial audit.' })
  initialDays!: number;

  @Field(() => [AuditTimeStep], { description: 'Every factor in order; at most 30.' })
  steps!: object[];
}

@ObjectType({ description: 'How the days of the integrated initial audit come about.', simpleResolvers: true })
export class IntegratedAuditTime {
  @Field(() => Float, { description: 'Share 0..1 of the sum that integration takes away; the cap is 0.2.' })
  reduction!: number;

  @Field(() => Float, { description: 'Auditor days of the initial audit.' })
  initialDays!: number;

  @Field(() => [AuditTimeStep], { description: 'Every factor in order; at most 2.' })
  steps!: object[];
}

@ObjectType({ description: 'An audit of both standards, apart and integrated.', simpleResolvers: true })
export class AuditComparison {
  @Field(() => AuditKind, { description: 'Which audit.' })
  audit!: keyof typeof AuditKind;

  @Field(() => Float, { description: 'Auditor days of ISO/IEC 27001 alone.' })
  isms!: number;

  @Field(() => Float, { description: 'Auditor days of ISO/IEC 42001 alone.' })
  aims!: number;

  @Field(() => Float, { description: 'Auditor days of both, apart.' })
  separateDays!: number;

  @Field(() => Float, { description: 'Auditor days of the integrated audit.' })
  integratedDays!: number;

  @Field(() => Float, { description: 'Auditor days that integration saves.' })
  savedDays!: number;

  @Field(() => Float, { description: 'Auditor days of both apart, each rounded to half days.' })
  separatePlannedDays!: number;

  @Field(() => Float, {
    description: 'Auditor days of the integrated audit in half days; an initial audit never below the cap.',
  })
  integratedPlannedDays!: number;

  @Field(() => Float, { description: 'Auditor days saved, of planned days.' })
  savedPlannedDays!: number;

  @Field(() => Money, { nullable: true, description: 'Money saved, of planned days; null without a price of a day.' })
  savedMoney!: object | null;
}

@ObjectType({ description: 'Certification audit time of both standards, apart and integrated.', simpleResolvers: true })
export class AuditTimeComparison {
  @Field(() => StandardAuditTime, { description: 'ISO/IEC 27001.' })
  isms!: object;

  @Field(() => StandardAuditTime, { description: 'ISO/IEC 42001.' })
  aims!: object;

  @Field(() => IntegratedAuditTime, { description: 'Both at once.' })
  integrated!: object;

  @Field(() => [AuditComparison], { description: 'The cycle, audit by audit; at most 7.' })
  audits!: object[];
}

@ObjectType({ description: 'Answer of `auditTime`.', simpleResolvers: true })
export class AuditTimePayload {
  @Field(() => AuditTimeComparison, { nullable: true, description: 'The times; null when the input was refused.' })
  auditTime!: object | null;

  @Field(() => [Problem], { description: 'Why the input was refused; empty on success.' })
  problems!: object[];
}
