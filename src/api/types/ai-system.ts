import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type * as D from '../../domain/index';
import type * as I from '../../services/index';
import { connectionOf } from '../connection';
import { enumOf } from '../enums';
import { Node } from '../node';
import { orderOf } from '../order';
import { payloadOf } from '../payload';
import { Registered } from './registered';
import { VersionedInput } from './versioned-input';

export const LifecycleStage = enumOf<D.LifecycleStage>('LifecycleStage', 'Stage in the life of an AI system.', {
  DESIGN: 'Requirements and architecture are being settled.',
  TRAINING: 'Models are being trained.',
  TESTING: 'It is being verified and validated.',
  DEPLOYMENT: 'It is being brought into use.',
  MONITORING: 'It is in use and watched.',
  RETIREMENT: 'It is being, or has been, taken out of use.',
});

export const AiRole = enumOf<D.AiRole>('AiRole', "The organisation's role towards an AI system.", {
  PRODUCER: 'Designs, develops, tests and brings out products or services with AI.',
  PROVIDER: 'Offers products or services with AI to others.',
  DEVELOPER: 'Develops models or parts of the system.',
  USER: 'Uses the system.',
});

export const EuAiActTier = enumOf<D.EuAiActTier>('EuAiActTier', 'How the EU AI Act classes an AI system.', {
  PROHIBITED: 'A practice that is forbidden (article 5).',
  HIGH_RISK: 'High-risk (article 6, Annexes I and III).',
  TRANSPARENCY: 'People must be told (article 50).',
  GENERAL_PURPOSE: 'A general-purpose model (article 51).',
  MINIMAL: 'None of these.',
});

const AFFECTED = 'About whom it decides or to whom it speaks, and how many they are.';
const OVERSIGHT = 'Who watches it, and how they can step in.';
const TIER = 'How the EU AI Act classes it; null while nobody has said.';

@ObjectType({
  implements: Node,
  description: 'An AI system that the organisation builds or uses.',
  simpleResolvers: true,
})
export class AiSystem extends Registered {
  @Field(() => String, { description: 'Name in the register.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What it is meant to do, and about whom it decides.' })
  purpose!: string | null;

  @Field(() => LifecycleStage, { description: 'Where it stands in its life.' })
  lifecycleStage!: D.LifecycleStage;

  @Field(() => [AiRole], { description: 'Roles of the organisation towards it; at most 4.' })
  roles!: D.AiRole[];

  @Field(() => String, { nullable: true, description: AFFECTED })
  affectedPeople!: string | null;

  @Field(() => String, { nullable: true, description: OVERSIGHT })
  humanOversight!: string | null;

  @Field(() => EuAiActTier, { nullable: true, description: TIER })
  euAiActTier!: D.EuAiActTier | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it entered its stage although the gate was not passed; null where it was.',
  })
  stageException!: string | null;
}

export const AiSystemConnection = connectionOf('AiSystem', () => AiSystem);
export const AiSystemOrder = orderOf('AiSystem', { NAME: 'By name.', CREATED_AT: 'By the time of recording.' });

@InputType({ description: 'Which AI systems a list shows; every condition given must hold.' })
export class AiSystemFilter implements I.AiSystemFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name, in any case.' })
  nameContains?: string | null;

  @Field(() => [LifecycleStage], { nullable: true, description: 'At any of these stages.' })
  lifecycleStages?: D.LifecycleStage[] | null;

  @Field(() => [AiRole], { nullable: true, description: 'Towards which the organisation has any of these roles.' })
  roles?: D.AiRole[] | null;

  @Field(() => [ID], { nullable: true, description: 'Owned by any of these persons.' })
  ownerIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Made of or running on any of these assets.' })
  assetIds?: string[] | null;
}

@InputType({ description: 'An AI system to record.' })
export class AiSystemRecordInput implements I.AiSystemRecordInput {
  @Field(() => String, { description: 'Name in the register.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What it is meant to do, and about whom it decides.' })
  purpose?: string | null;

  @Field(() => LifecycleStage, { description: 'Where it stands in its life.' })
  lifecycleStage!: D.LifecycleStage;

  @Field(() => [AiRole], { description: 'Roles of the organisation towards it, at least one.' })
  roles!: D.AiRole[];

  @Field(() => ID, { nullable: true, description: 'The person who answers for it.' })
  ownerId?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Assets that it is made of or runs on.' })
  assetIds?: string[];

  @Field(() => String, { nullable: true, description: AFFECTED })
  affectedPeople?: string | null;

  @Field(() => String, { nullable: true, description: OVERSIGHT })
  humanOversight?: string | null;

  @Field(() => EuAiActTier, { nullable: true, description: TIER })
  euAiActTier?: D.EuAiActTier | null;
}

@InputType({ description: 'What changes of an AI system: absent keeps, null clears. The stage has its own act.' })
export class AiSystemChangeInput extends VersionedInput implements I.AiSystemChangeInput {
  @Field(() => String, { nullable: true, description: 'Name; it cannot be cleared.' })
  name?: string;

  @Field(() => String, { nullable: true, description: 'What it is meant to do, and about whom it decides.' })
  purpose?: string | null;

  @Field(() => [AiRole], { nullable: true, description: 'Roles of the organisation; they cannot be cleared.' })
  roles?: D.AiRole[];

  @Field(() => ID, { nullable: true, description: 'The person who answers for it.' })
  ownerId?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Assets that it is made of or runs on; replaces the whole list.' })
  assetIds?: string[];

  @Field(() => String, { nullable: true, description: AFFECTED })
  affectedPeople?: string | null;

  @Field(() => String, { nullable: true, description: OVERSIGHT })
  humanOversight?: string | null;

  @Field(() => EuAiActTier, { nullable: true, description: TIER })
  euAiActTier?: D.EuAiActTier | null;
}

@InputType({ description: 'The move of an AI system to another stage of its life.' })
export class AiSystemStageSetInput extends VersionedInput implements I.AiSystemStageSetInput {
  @Field(() => LifecycleStage, { description: 'The stage that it enters.' })
  lifecycleStage!: D.LifecycleStage;

  @Field(() => String, { nullable: true, description: 'Why it enters a later stage although its gate is not passed.' })
  exception?: string | null;
}

@InputType({ description: 'The AI system that is taken out.' })
export class AiSystemRemoveInput extends VersionedInput {}

export const AiSystemRecordPayload = payloadOf('aiSystemRecord', 'aiSystem', () => AiSystem);
export const AiSystemChangePayload = payloadOf('aiSystemChange', 'aiSystem', () => AiSystem);
export const AiSystemStageSetPayload = payloadOf('aiSystemStageSet', 'aiSystem', () => AiSystem);
export const AiSystemRemovePayload = payloadOf('aiSystemRemove', 'aiSystem', () => AiSystem);
