import { Field, Float, ID, InputType, ObjectType } from 'type-graphql';
import type * as D from '../../domain/index';
import type * as I from '../../services/index';
import { connectionOf } from '../connection';
import { enumOf } from '../enums';
import { Node } from '../node';
import { orderOf } from '../order';
import { payloadOf } from '../payload';
import { DateScalar, DateTimeScalar } from '../scalars';
import { Registered } from './registered';
import { VersionedInput } from './versioned-input';

export const ImpactSubject = enumOf<D.ImpactSubject>('ImpactSubject', 'Whom an AI system touches.', {
  INDIVIDUALS: 'Single people.',
  GROUPS: 'Groups of people.',
  SOCIETY: 'Society or the environment.',
});

export const ImpactSeverity = enumOf<D.ImpactSeverity>('ImpactSeverity', 'How grave an effect on people is.', {
  NEGLIGIBLE: 'Hardly noticed.',
  MINOR: 'A nuisance that passes.',
  MODERATE: 'A disadvantage that can be made good.',
  MAJOR: 'A disadvantage that stays, or touches a right.',
  SEVERE: 'Harm to life, health, freedom or livelihood.',
});

const PEOPLE = 'Number of people touched per year; null where nobody can say.';

@ObjectType({ description: 'One effect of an AI system, good or bad.', simpleResolvers: true })
export class ImpactEffect {
  @Field(() => ImpactSubject, { description: 'Whom it touches.' })
  subject!: D.ImpactSubject;

  @Field(() => String, { description: 'Who exactly, e.g. "applicants over 60".' })
  group!: string;

  @Field(() => String, { description: 'What happens to them.' })
  effect!: string;

  @Field(() => ImpactSeverity, { description: 'How grave it is.' })
  severity!: D.ImpactSeverity;

  @Field(() => Float, { nullable: true, description: PEOPLE })
  peoplePerYear!: number | null;

  @Field(() => String, { nullable: true, description: 'What is done about it.' })
  mitigation!: string | null;
}

@InputType({ description: 'One effect of an AI system, good or bad.' })
export class ImpactEffectInput implements D.ImpactEffectInput {
  @Field(() => ImpactSubject, { description: 'Whom it touches.' })
  subject!: D.ImpactSubject;

  @Field(() => String, { description: 'Who exactly, e.g. "applicants over 60".' })
  group!: string;

  @Field(() => String, { description: 'What happens to them.' })
  effect!: string;

  @Field(() => ImpactSeverity, { description: 'How grave it is.' })
  severity!: D.ImpactSeverity;

  @Field(() => Float, { nullable: true, description: PEOPLE })
  peoplePerYear?: number | null;

  @Field(() => String, { nullable: true, description: 'What is done about it.' })
  mitigation?: string | null;
}

@ObjectType({
  implements: Node,
  description: 'What an AI system does to people, groups and society (clauses 6.1.4 and 8.4 of ISO/IEC 42001).',
  simpleResolvers: true,
})
export class ImpactAssessment extends Registered {
  @Field(() => String, { description: 'Name, for people.' })
  name!: string;

  @Field(() => DateScalar, { description: 'Day on which it was made, not in the future.' })
  assessedOn!: string;

  @Field(() => [ImpactEffect], { description: 'Effects on individuals, groups and society; at most 100.' })
  effects!: D.ImpactEffect[];

  @Field(() => String, { nullable: true, description: 'What follows from it.' })
  conclusion!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was approved; null while it is a draft.' })
  approvedAt!: Date | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day on which it holds; null while it is a draft.' })
  expiresOn!: string | null;
}

export const ImpactAssessmentConnection = connectionOf('ImpactAssessment', () => ImpactAssessment);
export const ImpactAssessmentOrder = orderOf('ImpactAssessment', {
  NAME: 'By name.',
  CREATED_AT: 'By the time of recording.',
});

@InputType({ description: 'Which impact assessments a list shows; every condition given must hold.' })
export class ImpactAssessmentFilter implements I.ImpactAssessmentFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name, in any case.' })
  nameContains?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Of any of these AI systems.' })
  aiSystemIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Owned by any of these persons.' })
  ownerIds?: string[] | null;
}

@InputType({ description: 'An impact assessment to record.' })
export class ImpactAssessmentRecordInput implements D.ImpactAssessmentRecordInput {
  @Field(() => String, { description: 'Name, for people.' })
  name!: string;

  @Field(() => ID, { description: 'The AI system.' })
  aiSystemId!: string;

  @Field(() => DateScalar, { description: 'Day on which it was made, not in the future.' })
  assessedOn!: string;

  @Field(() => ID, { nullable: true, description: 'Who made it.' })
  ownerId?: string | null;

  @Field(() => [ImpactEffectInput], {
    nullable: true,
    description: 'Effects on individuals, groups and society; at most 100.',
  })
  effects?: ImpactEffectInput[];

  @Field(() => [ID], { nullable: true, description: 'Risks of the register that it informs.' })
  riskIds?: string[];

  @Field(() => String, { nullable: true, description: 'What follows from it.' })
  conclusion?: string | null;
}

@InputType({ description: 'What changes of an impact assessment: absent keeps, null clears.' })
export class ImpactAssessmentReviseInput extends VersionedInput implements D.ImpactAssessmentReviseInput {
  @Field(() => String, { nullable: true, description: 'Name, for people; it cannot be cleared.' })
  name?: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which it was made, not in the future; it cannot be cleared.',
  })
  assessedOn?: string;

  @Field(() => ID, { nullable: true, description: 'Who made it.' })
  ownerId?: string | null;

  @Field(() => [ImpactEffectInput], {
    nullable: true,
    description: 'Effects on individuals, groups and society; at most 100; replaces the whole list.',
  })
  effects?: ImpactEffectInput[];

  @Field(() => [ID], { nullable: true, description: 'Risks of the register that it informs; replaces the whole list.' })
  riskIds?: string[];

  @Field(() => String, { nullable: true, description: 'What follows from it.' })
  conclusion?: string | null;
}

@InputType({ description: 'The approval of an impact assessment.' })
export class ImpactAssessmentApproveInput extends VersionedInput implements D.ImpactAssessmentApproveInput {
  @Field(() => ID, { description: 'The person who approves.' })
  approvedById!: string;

  @Field(() => DateScalar, { description: 'Last day on which it holds, in the future.' })
  expiresOn!: string;
}

@InputType({ description: 'The impact assessment that is taken out.' })
export class ImpactAssessmentRemoveInput extends VersionedInput {}

export const ImpactAssessmentRecordPayload = payloadOf(
  'impactAssessmentRecord',
  'impactAssessment',
  () => ImpactAssessment,
);
export const ImpactAssessmentRevisePayload = payloadOf(
  'impactAssessmentRevise',
  'impactAssessment',
  () => ImpactAssessment,
);
export const ImpactAssessmentApprovePayload = payloadOf(
  'impactAssessmentApprove',
  'impactAssessment',
  () => ImpactAssessment,
);
export const ImpactAssessmentRemovePayload = payloadOf(
  'impactAssessmentRemove',
  'impactAssessment',
  () => ImpactAssessment,
);
