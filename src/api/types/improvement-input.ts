import { Field, Float, ID, InputType, Int } from 'type-graphql';
import type * as D from '../../domain/index';
import type * as I from '../../services/index';
import { DateScalar } from '../scalars';
import { ControlEffectInput } from './control-input';
import { ImprovementMandate, ImprovementState } from './improvement';
import { MoneyInput } from './money';
import { VersionedInput } from './versioned-input';

const MANDATE = 'Why it may not be left out; it may unless given.';
const PREREQUISITES = 'Improvements that must be made with it or before it; at most 500.';
const GROUP = 'Of improvements in one group, one at most is made.';
const LEVELS = 'Its levels with different names, of which one at most is chosen; 1 to 10.';

@InputType({ description: 'Which improvements a list shows; every condition given must hold.' })
export class ImprovementFilter implements I.ImprovementFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name, in any case.' })
  nameContains?: string | null;

  @Field(() => [ImprovementState], { nullable: true, description: 'Standing at any of these.' })
  states?: D.ImprovementState[] | null;

  @Field(() => [ID], { nullable: true, description: 'Owned by any of these persons.' })
  ownerIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'With an effect on any of these risks.' })
  riskIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'With an effect on any of these cascade links.' })
  linkIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Raising any of these catalogue items.' })
  catalogueItemIds?: string[] | null;
}

@InputType({ description: 'Work of one role.' })
export class RoleEffortInput implements D.RoleEffort {
  @Field(() => String, { description: 'The role.' })
  role!: string;

  @Field(() => Float, { description: 'Its work, in person-days, once; 0 to 100,000.' })
  personDays!: number;
}

@InputType({ description: 'One extent to which an improvement can be made.' })
export class ImprovementLevelInput implements D.ImprovementLevelInput {
  @Field(() => String, { description: 'Name of the level.' })
  name!: string;

  @Field(() => MoneyInput, { description: 'Cost of putting it in place, once.' })
  implementationCost!: D.Money;

  @Field(() => MoneyInput, { description: 'Cost of running it, per year.' })
  annualCost!: D.Money;

  @Field(() => [RoleEffortInput], { nullable: true, description: 'Work, each role once; at most 20.' })
  effort?: RoleEffortInput[];

  @Field(() => Int, {
    nullable: true,
    description: 'Number of quarters from its start until it takes effect, 0 to 40; 1 unless given.',
  })
  durationQuarters?: number | null;

  @Field(() => [ControlEffectInput], { nullable: true, description: 'What it takes away; at most 500.' })
  effects?: ControlEffectInput[];
}

@InputType({ description: 'An improvement to record, as a candidate.' })
export class ImprovementRecordInput implements D.ImprovementRecordInput {
  @Field(() => String, { description: 'Name in the register.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What is to be done.' })
  description?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who answers for it.' })
  ownerId?: string | null;

  @Field(() => ImprovementMandate, { nullable: true, description: MANDATE })
  mandate?: D.ImprovementMandate | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day until which it must take effect.' })
  dueOn?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Controls and clauses that it raises; at most 500.' })
  catalogueItemIds?: string[];

  @Field(() => [ID], { nullable: true, description: PREREQUISITES })
  prerequisiteIds?: string[];

  @Field(() => String, { nullable: true, description: GROUP })
  exclusionGroup?: string | null;

  @Field(() => [ImprovementLevelInput], { description: LEVELS })
  levels!: ImprovementLevelInput[];
}

@InputType({ description: 'What changes of a candidate: absent keeps, null clears.' })
export class ImprovementChangeInput extends VersionedInput implements D.ImprovementChangeInput {
  @Field(() => String, { nullable: true, description: 'Name; it cannot be cleared.' })
  name?: string;

  @Field(() => String, { nullable: true, description: 'What is to be done.' })
  description?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who answers for it.' })
  ownerId?: string | null;

  @Field(() => ImprovementMandate, { nullable: true, description: 'Why it may not be left out; null: it may.' })
  mandate?: D.ImprovementMandate | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day until which it must take effect.' })
  dueOn?: string | null;

  @Field(() => [ID], { nullable: true, description: 'All controls and clauses that it raises; at most 500.' })
  catalogueItemIds?: string[];

  @Field(() => [ID], { nullable: true, description: `All of them. ${PREREQUISITES}` })
  prerequisiteIds?: string[];

  @Field(() => String, { nullable: true, description: GROUP })
  exclusionGroup?: string | null;

  @Field(() => [ImprovementLevelInput], { nullable: true, description: `All of them. ${LEVELS}` })
  levels?: ImprovementLevelInput[];
}

@InputType({ description: 'The level on which work begins.' })
export class ImprovementStartInput extends VersionedInput implements D.ImprovementLevelChoiceInput {
  @Field(() => String, { description: 'Name of the level.' })
  level!: string;
}

@InputType({ description: 'The improvement that is done.' })
export class ImprovementFinishInput extends VersionedInput {}

@InputType({ description: 'The improvement that will not be made.' })
export class ImprovementRejectInput extends VersionedInput {}
