import { Field, Float, ID, InputType } from 'type-graphql';
import type * as D from '../../domain/index';
import type * as I from '../../services/index';
import { DateScalar } from '../scalars';
import {
  ControlState,
  ReliabilityFormula,
  type ReliabilityFormulaWord,
  ReliabilityMode,
  type ReliabilityModeWord,
  SAMPLE_SIZE,
} from './control';
import { MoneyInput } from './money';
import { VersionedInput } from './versioned-input';

@InputType({ description: 'Which controls a list shows; every condition given must hold.' })
export class ControlFilter implements I.ControlFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name, in any case.' })
  nameContains?: string | null;

  @Field(() => [ControlState], { nullable: true, description: 'Standing at any of these.' })
  states?: D.ControlState[] | null;

  @Field(() => [ID], { nullable: true, description: 'Owned by any of these persons.' })
  ownerIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'With an effect on any of these risks.' })
  riskIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'With an effect on any of these cascade links.' })
  linkIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Referring to any of these catalogue items.' })
  catalogueItemIds?: string[] | null;
}

@InputType({ description: 'What a control takes away; exactly one of riskId and linkId is given.' })
export class ControlEffectInput implements I.ControlEffectInput {
  @Field(() => ID, { nullable: true, description: 'The risk that it reduces.' })
  riskId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The cascade link that it weakens.' })
  linkId?: string | null;

  @Field(() => Float, { nullable: true, description: 'Share 0..1 of the events prevented; of risks only.' })
  frequencyReduction?: number | null;

  @Field(() => Float, { nullable: true, description: 'Share 0..1 of each loss taken away; of risks only.' })
  severityReduction?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Share 0..1 of the persons affected by each event taken away; of risks only.',
  })
  peopleReduction?: number | null;

  @Field(() => Float, { nullable: true, description: 'Share 0..1 of the triggered events prevented; of links only.' })
  probabilityReduction?: number | null;
}

@InputType({
  description: 'How dependably a control works: a stated availability, or failures with days to restore; else always.',
})
export class ReliabilityInput implements I.ReliabilityInput {
  @Field(() => Float, { nullable: true, description: 'Share of the year, 0..1, in which it works as intended.' })
  availability?: number | null;

  @Field(() => Float, { nullable: true, description: 'Failures per year.' })
  failuresPerYear?: number | null;

  @Field(() => Float, { nullable: true, description: 'Days until it works again after a failure.' })
  daysToRestore?: number | null;

  @Field(() => ReliabilityFormula, {
    nullable: true,
    description: 'How the availability is derived; FAIR_CAM if absent.',
  })
  formula?: ReliabilityFormulaWord | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Share 0..1 of the effect left while it does not work; 0 if absent.',
  })
  variantEfficacy?: number | null;

  @Field(() => ReliabilityMode, {
    nullable: true,
    description: 'How its outages enter a simulation; AVERAGED if absent. STATEFUL needs failures and days to restore.',
  })
  mode?: ReliabilityModeWord | null;
}

@InputType({ description: 'How a control loses its effect unless it is renewed.' })
export class AgeingInput implements I.AgeingInput {
  @Field(() => Float, { description: 'Years in which the effect halves, above 0 and at most 1,000.' })
  halfLife!: number;

  @Field(() => DateScalar, {
    description: 'Day of the last renewal; a day to come counts as the day of the run.',
  })
  renewedOn!: string;
}

@InputType({ description: 'A control to record.' })
export class ControlRecordInput implements I.ControlRecordInput {
  @Field(() => String, { description: 'Name in the register.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What is done.' })
  description?: string | null;

  @Field(() => ControlState, { nullable: true, description: 'PLANNED or IMPLEMENTED; PLANNED if absent.' })
  state?: 'PLANNED' | 'IMPLEMENTED' | null;

  @Field(() => ID, { nullable: true, description: 'The person who answers for it.' })
  ownerId?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Catalogue controls that it implements.' })
  catalogueItemIds?: string[];

  @Field(() => [ControlEffectInput], { nullable: true, description: 'What it takes away.' })
  effects?: ControlEffectInput[];

  @Field(() => Float, {
    nullable: true,
    description: 'Share 0..1 of what its targets touch that it covers; 1 if absent.',
  })
  coverage?: number | null;

  @Field(() => String, { nullable: true, description: 'Controls of one group cover the same assets.' })
  coverageGroup?: string | null;

  @Field(() => ReliabilityInput, { nullable: true, description: 'How dependably it works; always if absent.' })
  reliability?: ReliabilityInput | null;

  @Field(() => Float, { nullable: true, description: SAMPLE_SIZE })
  efficacySampleSize?: number | null;

  @Field(() => AgeingInput, { nullable: true, description: 'How it ages; null: it does not.' })
  ageing?: AgeingInput | null;

  @Field(() => MoneyInput, { nullable: true, description: 'Cost of putting it in place, once.' })
  implementationCost?: MoneyInput | null;

  @Field(() => MoneyInput, { nullable: true, description: 'Cost of running it, per year.' })
  annualCost?: MoneyInput | null;
}

@InputType({
  description:
    'What changes of a control: absent keeps, null clears. Effects, coverage and reliability have their own act.',
})
export class ControlChangeInput extends VersionedInput implements I.ControlChangeInput {
  @Field(() => String, { nullable: true, description: 'Name; it cannot be cleared.' })
  name?: string;

  @Field(() => String, { nullable: true, description: 'What is done.' })
  description?: string | null;

  @Field(() => ControlState, { nullable: true, description: 'PLANNED or IMPLEMENTED; it cannot be cleared.' })
  state?: 'PLANNED' | 'IMPLEMENTED';

  @Field(() => ID, { nullable: true, description: 'The person who answers for it.' })
  ownerId?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Catalogue controls that it implements; replaces the whole list.' })
  catalogueItemIds?: string[];

  @Field(() => MoneyInput, { nullable: true, description: 'Cost of putting it in place, once.' })
  implementationCost?: MoneyInput | null;

  @Field(() => MoneyInput, { nullable: true, description: 'Cost of running it, per year.' })
  annualCost?: MoneyInput | null;
}

@InputType({ description: 'A new rating of what a control does: absent keeps, null clears.' })
export class ControlRateInput extends VersionedInput implements I.ControlRateInput {
  @Field(() => [ControlEffectInput], { nullable: true, description: 'What it takes away; replaces the whole list.' })
  effects?: ControlEffectInput[];

  @Field(() => Float, { nullable: true, description: 'Share 0..1 of what its targets touch that it covers.' })
  coverage?: number | null;

  @Field(() => String, { nullable: true, description: 'Controls of one group cover the same assets.' })
  coverageGroup?: string | null;

  @Field(() => ReliabilityInput, { nullable: true, description: 'How dependably it works; null: always.' })
  reliability?: ReliabilityInput | null;

  @Field(() => Float, { nullable: true, description: SAMPLE_SIZE })
  efficacySampleSize?: number | null;

  @Field(() => AgeingInput, { nullable: true, description: 'How it ages; null: it does not.' })
  ageing?: AgeingInput | null;
}

@InputType({ description: 'The control that is no longer at work.' })
export class ControlRetireInput extends VersionedInput {}
