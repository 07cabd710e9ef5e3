import { Field, ID, InputType } from 'type-graphql';
import type * as D from '../../domain/index';
import type * as I from '../../services/index';
import { DateScalar } from '../scalars';
import { COMPLETE, DETECTED, NEAR_MISS, OCCURRED, REFERENCE, RESOLVED } from './incident';
import { LossFormKind } from './loss-form';
import { MoneyInput } from './money';
import { VersionedInput } from './versioned-input';

@InputType({ description: 'Which incidents a list shows; every condition given must hold.' })
export class IncidentFilter implements I.IncidentFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name, in any case.' })
  nameContains?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Events of any of these risks.' })
  riskIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Triggered by any of these incidents.' })
  causedByIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Concerning any of these assets.' })
  assetIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Concerning any of these AI systems.' })
  aiSystemIds?: string[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'Happened on or after this day.' })
  occurredFirstOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Happened on or before this day.' })
  occurredLastOn?: string | null;
}

@InputType({ description: 'What an incident cost, before insurance.' })
export class IncidentLossInput implements D.IncidentLoss {
  @Field(() => LossFormKind, { nullable: true, description: 'Form of loss; not split unless given.' })
  form!: D.IncidentLoss['form'];

  @Field(() => MoneyInput, { description: "Amount in the organisation's currency." })
  amount!: D.Money;
}

@InputType({ description: 'An incident to record.' })
export class IncidentRecordInput implements D.IncidentRecordInput {
  @Field(() => String, { description: 'Name, at most 200 characters.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What happened.' })
  description?: string | null;

  @Field(() => DateScalar, { description: OCCURRED })
  occurredOn!: string;

  @Field(() => DateScalar, { nullable: true, description: DETECTED })
  detectedOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: RESOLVED })
  resolvedOn?: string | null;

  @Field(() => ID, { nullable: true, description: 'The risk that it is an event of.' })
  riskId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The incident that triggered it.' })
  causedById?: string | null;

  @Field(() => Boolean, { nullable: true, description: `${NEAR_MISS} False unless given.` })
  nearMiss?: boolean | null;

  @Field(() => [IncidentLossInput], { nullable: true, description: 'What it cost; at most 50 entries.' })
  losses?: IncidentLossInput[];

  @Field(() => Boolean, { nullable: true, description: `${COMPLETE} False unless given.` })
  lossesComplete?: boolean | null;

  @Field(() => [ID], { nullable: true, description: 'Assets that it concerned; at most 500.' })
  assetIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'AI systems that it concerned; at most 500.' })
  aiSystemIds?: string[];

  @Field(() => String, { nullable: true, description: REFERENCE })
  externalReference?: string | null;
}

@InputType({ description: 'What changes of an incident: absent keeps, null clears.' })
export class IncidentChangeInput extends VersionedInput implements D.IncidentChangeInput {
  @Field(() => String, { nullable: true, description: 'Name; it cannot be cleared.' })
  name?: string;

  @Field(() => String, { nullable: true, description: 'What happened.' })
  description?: string | null;

  @Field(() => DateScalar, { nullable: true, description: `${OCCURRED} It cannot be cleared.` })
  occurredOn?: string;

  @Field(() => DateScalar, { nullable: true, description: DETECTED })
  detectedOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: RESOLVED })
  resolvedOn?: string | null;

  @Field(() => ID, { nullable: true, description: 'The risk that it is an event of.' })
  riskId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The incident that triggered it.' })
  causedById?: string | null;

  @Field(() => Boolean, { nullable: true, description: NEAR_MISS })
  nearMiss?: boolean | null;

  @Field(() => [IncidentLossInput], { nullable: true, description: 'All that it cost; at most 50 entries.' })
  losses?: IncidentLossInput[];

  @Field(() => Boolean, { nullable: true, description: COMPLETE })
  lossesComplete?: boolean | null;

  @Field(() => [ID], { nullable: true, description: 'All assets that it concerned; at most 500.' })
  assetIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'All AI systems that it concerned; at most 500.' })
  aiSystemIds?: string[];

  @Field(() => String, { nullable: true, description: REFERENCE })
  externalReference?: string | null;
}

@InputType({ description: 'The incident to take out; no other may be caused by it.' })
export class IncidentRemoveInput extends VersionedInput {}
