import { Field, Float, ID, InputType, ObjectType } from 'type-graphql';
import type * as I from '../../services/index';
import { connectionOf } from '../connection';
import { Node } from '../node';
import { orderOf } from '../order';
import { payloadOf } from '../payload';
import { Registered } from './registered';
import { VersionedInput } from './versioned-input';

const PROBABILITY = 'Chance, 0..1, that one event triggers one event.';
const MEAN_EVENTS = 'Mean number of events that one event triggers (Poisson).';
const RATIONALE = 'Why the one follows from the other.';

@ObjectType({
  implements: Node,
  description: 'A cascade: an event of one risk triggers events of another. One of probability and meanEvents is set.',
  simpleResolvers: true,
})
export class CascadeLink extends Registered {
  @Field(() => Float, { nullable: true, description: PROBABILITY })
  probability!: number | null;

  @Field(() => Float, { nullable: true, description: MEAN_EVENTS })
  meanEvents!: number | null;

  @Field(() => String, { nullable: true, description: RATIONALE })
  rationale!: string | null;
}

export const CascadeLinkConnection = connectionOf('CascadeLink', () => CascadeLink);
export const CascadeLinkOrder = orderOf('CascadeLink', { CREATED_AT: 'By the time of recording.' });

@InputType({ description: 'Which cascade links a list shows; every condition given must hold.' })
export class CascadeLinkFilter implements I.CascadeLinkFilter {
  @Field(() => [ID], { nullable: true, description: 'Beginning at any of these risks.' })
  fromRiskIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Leading to any of these risks.' })
  toRiskIds?: string[] | null;
}

@InputType({ description: 'A cascade link to record; exactly one of probability and meanEvents is given.' })
export class CascadeLinkRecordInput implements I.CascadeLinkRecordInput {
  @Field(() => ID, { description: 'The risk whose event triggers.' })
  fromRiskId!: string;

  @Field(() => ID, { description: 'The risk whose event is triggered.' })
  toRiskId!: string;

  @Field(() => Float, { nullable: true, description: PROBABILITY })
  probability?: number | null;

  @Field(() => Float, { nullable: true, description: MEAN_EVENTS })
  meanEvents?: number | null;

  @Field(() => String, { nullable: true, description: RATIONALE })
  rationale?: string | null;
}

@InputType({
  description: 'What changes of a cascade link: absent keeps, null clears; one of the two strengths must remain.',
})
export class CascadeLinkChangeInput extends VersionedInput implements I.CascadeLinkChangeInput {
  @Field(() => Float, { nullable: true, description: PROBABILITY })
  probability?: number | null;

  @Field(() => Float, { nullable: true, description: MEAN_EVENTS })
  meanEvents?: number | null;

  @Field(() => String, { nullable: true, description: RATIONALE })
  rationale?: string | null;
}

@InputType({ description: 'The cascade link to remove.' })
export class CascadeLinkRemoveInput extends VersionedInput {}

export const CascadeLinkRecordPayload = payloadOf('cascadeLinkRecord', 'cascadeLink', () => CascadeLink);
export const CascadeLinkChangePayload = payloadOf('cascadeLinkChange', 'cascadeLink', () => CascadeLink);
export const CascadeLinkRemovePayload = payloadOf('cascadeLinkRemove', 'cascadeLink', () => CascadeLink);
