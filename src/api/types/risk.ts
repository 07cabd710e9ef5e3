import { Field, Float, ObjectType } from 'type-graphql';
import type * as D from '../../domain/index';
import { connectionOf } from '../connection';
import { enumOf } from '../enums';
import { Node } from '../node';
import { orderOf } from '../order';
import { DateScalar, DateTimeScalar } from '../scalars';
import { Registered } from './registered';

export const RiskKind = enumOf<D.RiskKind>('RiskKind', 'On which side a risk begins.', {
  AI_HARM: 'Harm by AI to people, groups, society or the organisation.',
  SECURITY_THREAT: 'Threat to the confidentiality, integrity or availability of information.',
});

export const RiskDimension = enumOf<D.RiskDimension>('RiskDimension', 'What a risk touches.', {
  CONFIDENTIALITY: 'Information reaches those who must not have it.',
  INTEGRITY: 'Information is no longer accurate or complete.',
  AVAILABILITY: 'Information cannot be used when it is needed.',
  DISCRIMINATION: 'People are treated worse without a fair reason.',
  MISINFORMATION: 'False content is made or spread.',
  PRIVACY: 'Personal data is used beyond what people can expect.',
  MISUSE: 'AI is used for what it must not be used for.',
  SAFETY: 'Life, health or property is endangered.',
  TRANSPARENCY: 'People cannot learn that, how or why AI decided.',
  OVERSIGHT: 'Nobody can notice or stop a wrong outcome in time.',
  LEGAL: 'Law or contract is broken.',
  SOCIETAL: 'Groups, institutions or the environment are harmed.',
});

export const ThreatClass = enumOf<D.ThreatClass>('ThreatClass', 'How a security event comes about.', {
  ATTACK: 'A deliberate attack.',
  BREACH: 'A breach of protection.',
  UNAUTHORISED_ACCESS: 'Access without a right to it.',
  UNINTENTIONAL_LOSS: 'Loss without intent.',
  HUMAN_ERROR: 'A mistake by people.',
  OUTAGE: 'A failure of technology or supply.',
});

export const Treatment = enumOf<D.Treatment>('Treatment', 'What is decided about a risk.', {
  MODIFY: 'Change its likelihood or its consequences by controls.',
  RETAIN: 'Keep it knowingly.',
  AVOID: 'Give up what brings it.',
  SHARE: 'Share it with others, e.g. by insurance.',
});

@ObjectType({ description: "The owner's acceptance of the residual risk.", simpleResolvers: true })
export class RiskAcceptance {
  @Field(() => DateTimeScalar, { description: 'When it was given.' })
  acceptedAt!: Date;

  @Field(() => DateScalar, { description: 'Last day on which it holds.' })
  expiresOn!: string;

  @Field(() => String, { description: 'Why the risk can be borne.' })
  rationale!: string;
}

@ObjectType({ description: 'How a risk follows a driver.', simpleResolvers: true })
export class RiskDriver {
  @Field(() => Float, {
    description: 'Exponent b (no unit): the event rate is multiplied by F^b / E[F^b] of the driver F; 0 is not at all.',
  })
  frequencyLoading!: number;

  @Field(() => Float, {
    description: 'Exponent b (no unit): each loss is multiplied by F^b / E[F^b] of the driver F; 0 is not at all.',
  })
  severityLoading!: number;
}

@ObjectType({
  description: 'Insurance of each event: the insurer pays share × min(max(loss − deductible, 0), limit).',
  simpleResolvers: true,
})
export class Layer {
  @Field(() => Float, { description: 'Borne by the organisation first, in its currency per event.' })
  deductible!: number;

  @Field(() => Float, { nullable: true, description: 'Most that is insured, in currency per event; null: no limit.' })
  limit!: number | null;

  @Field(() => Float, { description: 'Share 0..1 that the insurer pays.' })
  share!: number;
}

@ObjectType({
  implements: Node,
  description:
    'A risk of either kind, one type for both: what may happen, how often, how much is lost, and what is decided.',
  simpleResolvers: true,
})
export class Risk extends Registered {
  @Field(() => String, { description: 'Name in the register.' })
  name!: string;

  @Field(() => RiskKind, { description: 'On which side it begins.' })
  kind!: D.RiskKind;

  @Field(() => [RiskDimension], { description: 'What it touches, of both kinds; at most 12.' })
  dimensions!: D.RiskDimension[];

  @Field(() => ThreatClass, { nullable: true, description: 'How its event comes about; null where nobody said.' })
  threatClass!: D.ThreatClass | null;

  @Field(() => String, { nullable: true, description: 'What may happen.' })
  description!: string | null;

  @Field(() => [String], { description: 'Why it may happen; at most 50.' })
  causes!: string[];

  @Field(() => [String], { description: 'What follows when it happens; at most 50.' })
  consequences!: string[];

  @Field(() => Treatment, { nullable: true, description: 'What is decided; null before a decision.' })
  treatment!: D.Treatment | null;

  @Field(() => String, { nullable: true, description: 'Why it was decided so.' })
  treatmentRationale!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day by which it is to be looked at again.' })
  reviewDueOn!: string | null;

  @Field(() => RiskAcceptance, { nullable: true, description: "The owner's acceptance; null where there is none." })
  acceptance!: D.RiskAcceptance | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it left the register, kept for its history and no longer quantified; null while it is in it.',
  })
  retiredAt!: Date | null;
}

export const RiskConnection = connectionOf('Risk', () => Risk);
export const RiskOrder = orderOf('Risk', {
  NAME: 'By name.',
  CREATED_AT: 'By the time of recording.',
  UPDATED_AT: 'By the time of the last change.',
  REVIEW_DUE_ON: 'By the day on which its review is due; risks without one come last.',
});
